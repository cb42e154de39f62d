import { randomBytes } from 'node:crypto';
import type { Answer } from './answer';
import type { Question } from './askPages';
import { lateScripts } from './lateScripts';
import { preloadElements } from './preloadElements';
import { securityHeaders } from './securityHeaders';

/**
 * Asks the pages to sign their scripts, and has each answer say what a browser may do with it.
 *
 * @remarks
 * The sign is the nonce of a policy that Next finds in the headers of a request; no reader ever sees it.
 */
export function askSecurely(ask: (question: Question) => Promise<Answer>): (question: Question) => Promise<Answer> {
  return async (question) => {
    const sign = randomBytes(18).toString('base64url');
    const answer = await ask({ ...question, headers: { ...question.headers, 'content-security-policy': `script-src 'nonce-${sign}'` } });
    return secured(question.url.split('?')[0]!, answer, sign);
  };
}

function secured(path: string, { status, headers, body }: Answer, sign: string): Answer {
  const unsigned = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replaceAll(`; nonce="${sign}"`, '')]));
  if (!headers['content-type']?.startsWith('text/html')) return { status, headers: { ...unsigned, ...securityHeaders(path, []) }, body };
  const { html, hashes } = lateScripts(body.toString('latin1'), sign);
  return { status, headers: { ...unsigned, ...securityHeaders(path, hashes) }, body: Buffer.from(html.replace('<head>', `<head>${preloadElements(unsigned.link)}`), 'latin1') };
}
