import type { IncomingMessage } from 'node:http';
import { type Answer, answerInWords } from './answer';
import { trustedHeaders } from './trustedHeaders';

/** A name or number of a host, with its port; addresses that leave are made of it. */
const HOST = /^([\w.-]+|\[[0-9a-f:]+\])(:\d+)?$/i;
const LONGEST_HOST = 255;
/** A whole address where a path is usual, as some proxies and tools send it (RFC 9112, section 3.2.2). */
const WHOLE = /^https?:\/\/([^/?#]*)(.*)$/i;

const NO_HOST = answerInWords(400, 'The request must name one host, such as example.org or example.org:3000.');

/**
 * Looks at a request before anything else does, and leaves in it only what may be trusted: its path and the headers that count.
 *
 * @returns what is wrong with it; null where it can be answered
 */
export function admitRequest(
  request: IncomingMessage,
  env: Readonly<Record<string, string | undefined>>,
): Answer | null {
  const [, host, rest = ''] = WHOLE.exec(request.url!) ?? [];
  const hosts = request.headersDistinct.host ?? [];
  const headers = trustedHeaders(request.headers, env);
  if (host !== undefined) {
    request.url = rest.startsWith('/') ? rest : `/${rest}`;
    headers.host = host;
  }
  request.headers = headers;
  // HTTP/1.0 knows no hosts.
  const named = [headers.host, headers['x-forwarded-host']].flat().filter((name) => name !== undefined);
  const isOne = hosts.length <= 1 && named.every((name) => name.length <= LONGEST_HOST && HOST.test(name));
  return isOne ? null : NO_HOST;
}
