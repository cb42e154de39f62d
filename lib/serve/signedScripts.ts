import { createHash } from 'node:crypto';

export interface SignedScripts {
  /** The page with the sign taken out, so that its bytes are the same for every reader. */
  readonly html: string;
  /** Of each script in the page that bore the sign, in order: what a security policy names it by. */
  readonly hashes: readonly string[];
}

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/**
 * Finds the scripts of a page that were signed by who made it.
 *
 * @remarks
 * A script that came into the page with somebody's text does not bear the sign, which nobody could foresee, and so is not among
 * them: no browser runs it.
 *
 * @param sign - the nonce that whoever made the page was asked to sign its scripts with
 */
export function signedScripts(html: string, sign: string): SignedScripts {
  const bare = (text: string) => text.replaceAll(` nonce="${sign}"`, '').replaceAll(sign, '');
  const signed = [...html.matchAll(SCRIPT)].filter(([, attributes]) => attributes!.includes(`nonce="${sign}"`) && !/\ssrc=/.test(attributes!));
  const hashes = signed.map(([, , text]) => `'sha256-${createHash('sha256').update(bare(text!)).digest('base64')}'`);
  return { html: bare(html), hashes: [...new Set(hashes)] };
}
