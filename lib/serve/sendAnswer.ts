import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Encoding } from './encodeBody';
import type { KeptAnswer } from './keptAnswer';

/** Sends an answer in the encoding that the reader takes; nothing but 304 to one who has these very bytes, nothing but headers to HEAD. */
export async function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: KeptAnswer): Promise<void> {
  const { body, encoding } = await answer.encoded(request.headers['accept-encoding']);
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  // What the pages say of their script matters for pages alone.
  const isPage = !request.url!.startsWith('/embed/') && /^text\/(html|x-component)/.test(answer.headers['content-type'] ?? '');
  response.setHeader('vary', isPage && answer.headers.vary ? `${answer.headers.vary}, Accept-Encoding` : 'Accept-Encoding');
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  if (answer.tag !== null) response.setHeader('etag', tagOf(answer.tag, encoding));
  if (answer.status === 200 && hasIt(request.headers['if-none-match'], answer.tag)) {
    response.statusCode = 304;
    for (const name of ['content-type', 'content-encoding', 'content-disposition']) response.removeHeader(name);
    response.end();
    return;
  }
  response.setHeader('content-length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Each encoding is another sequence of bytes, so it bears another tag. */
const tagOf = (tag: string, encoding: Encoding) => `"${tag}${encoding === 'identity' ? '' : `-${encoding}`}"`;

function hasIt(ifNoneMatch: string | undefined, tag: string | null): boolean {
  if (ifNoneMatch === undefined || tag === null) return false;
  const tags = ifNoneMatch.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.some((one) => one === '*' || one === `"${tag}"` || one === `"${tag}-br"` || one === `"${tag}-gzip"`);
}
