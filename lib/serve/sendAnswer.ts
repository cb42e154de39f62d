import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ByteRange, byteRange } from './byteRange';
import type { Encoding } from './encodeBody';
import type { KeptAnswer } from './keptAnswer';

/**
 * Sends an answer in the encoding that the reader takes; nothing but 304 to one who has these very bytes, nothing but headers to HEAD, and
 * of a file only the part that was asked for.
 */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: KeptAnswer,
): Promise<void> {
  const isFile = answer.status === 200 && answer.tag !== null && !isPage(answer);
  // A part is one of the plain bytes: who goes on with a file has those.
  const asked = isFile && request.method === 'GET' ? request.headers.range : undefined;
  const { body, encoding } = await answer.encoded(asked === undefined ? request.headers['accept-encoding'] : undefined);
  const tag = answer.tag === null ? null : tagOf(answer.tag, encoding);
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  // What the pages say of their script matters for pages alone.
  const isOfScript = !request.url!.startsWith('/embed/') && isPage(answer) && answer.headers.vary;
  response.setHeader('vary', isOfScript ? `${answer.headers.vary}, Accept-Encoding` : 'Accept-Encoding');
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  if (tag !== null) response.setHeader('etag', tag);
  if (isFile) response.setHeader('accept-ranges', 'bytes');
  if (answer.status === 200 && hasIt(request.headers['if-none-match'], answer.tag)) {
    response.statusCode = 304;
    for (const name of ['content-type', 'content-encoding', 'content-disposition']) response.removeHeader(name);
    response.end();
    return;
  }
  const part = isStill(request.headers['if-range'], tag) ? byteRange(asked, body.length) : null;
  if (part === null) sendWhole(request, response, body);
  else sendPart(response, body, part);
}

const isPage = ({ headers }: KeptAnswer) => /^text\/(html|x-component)/.test(headers['content-type'] ?? '');

function sendWhole(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  response.setHeader('content-length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function sendPart(response: ServerResponse, body: Buffer, part: ByteRange | 'beyond'): void {
  const isBeyond = part === 'beyond';
  response.statusCode = isBeyond ? 416 : 206;
  response.setHeader('content-range', `bytes ${isBeyond ? '*' : `${part.first}-${part.last}`}/${body.length}`);
  response.setHeader('content-length', isBeyond ? 0 : part.last - part.first + 1);
  response.end(isBeyond ? undefined : body.subarray(part.first, part.last + 1));
}

/** Each encoding is another sequence of bytes, so it bears another tag. */
const tagOf = (tag: string, encoding: Encoding) => `"${tag}${encoding === 'identity' ? '' : `-${encoding}`}"`;

/** Whether what a reader has a part of is what stands here; a date says too little. */
const isStill = (ifRange: string | string[] | undefined, tag: string | null) =>
  ifRange === undefined || ifRange === tag;

function hasIt(ifNoneMatch: string | undefined, tag: string | null): boolean {
  if (ifNoneMatch === undefined || tag === null) return false;
  const tags = ifNoneMatch.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.some((one) => one === '*' || one === `"${tag}"` || one === `"${tag}-br"` || one === `"${tag}-gzip"`);
}
