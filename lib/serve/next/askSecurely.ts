import { randomBytes } from 'node:crypto';
import type { Answer } from '../answer';
import { asciiHtml, asciiScript } from './asciiText';
import type { Question } from '../askPages';
import { lateScripts } from './lateScripts';
import { preloadElements } from './preloadElements';
import { securityHeaders } from '../securityHeaders';
import { VERSION_HEADER } from '../versionHeader';

/** Addresses of scripts that pages start later: this, the version of the data that the page shows, and the address of the page. */
const LATE = /^\/_late\/([^/]*)(\/.*)$/;
export const lateAddress = (version: string, url: string) =>
  `/_late/${version}${url.replace(/[^!-~]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)}`;

/** The version and the address of the page whose script has this address; null for all others. */
export function lateParts(address: string): { readonly version: string; readonly url: string } | null {
  const [, version, url] = LATE.exec(address) ?? [];
  return url === undefined ? null : { version: version!, url };
}

/**
 * Asks the pages to sign their scripts, and has each answer say what a browser may do with it. What a page starts later has an address
 * of its own, and comes along with the page.
 *
 * @remarks
 * The sign is the nonce of a policy that Next finds in the headers of a request; no reader ever sees it.
 */
export function askSecurely(ask: (question: Question) => Promise<Answer>): (question: Question) => Promise<Answer> {
  const askPage = async (question: Question): Promise<Answer> => {
    const sign = randomBytes(18).toString('base64url');
    const answer = await ask({
      ...question,
      headers: { ...question.headers, 'content-security-policy': `script-src 'nonce-${sign}'` },
    });
    return secured(question.url, answer, sign);
  };
  return async (question) => {
    const late = lateParts(question.url);
    if (late === null) return askPage(question);
    const page = await askPage({ ...question, url: late.url });
    return page.later?.url === question.url ? page.later.answer : ANOTHER_VERSION;
  };
}

/** The page that this script would take over is not the one that it would make now. */
const ANOTHER_VERSION: Answer = {
  status: 200,
  headers: {
    ...securityHeaders('', null),
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-store',
  },
  body: Buffer.from('location.reload()'),
};

function secured(url: string, { status, headers, body }: Answer, sign: string): Answer {
  const path = url.split('?')[0]!;
  const unsigned = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replaceAll(`; nonce="${sign}"`, '')]),
  );
  const plain = { status, headers: { ...unsigned, ...securityHeaders(path, null) }, body };
  if (!headers['content-type']?.startsWith('text/html')) return plain;
  const address = lateAddress(headers[VERSION_HEADER] ?? '', url);
  const { html, hash, script } = lateScripts(body.toString('latin1'), sign, address);
  if (hash === null) return { ...plain, body: Buffer.from(html, 'latin1') };
  // What the header says a browser should fetch early stands in the page too; told twice, it begins before it has the page.
  const { link, ...others } = unsigned;
  return {
    status,
    headers: { ...others, ...securityHeaders(path, hash) },
    body: Buffer.from(asciiHtml(html).replace('<head>', `<head>${preloadElements(link)}`), 'latin1'),
    later: {
      url: address,
      answer: {
        status: 200,
        headers: { ...others, ...securityHeaders('', null), 'content-type': 'text/javascript; charset=utf-8' },
        body: Buffer.from(asciiScript(script), 'latin1'),
      },
    },
  };
}
