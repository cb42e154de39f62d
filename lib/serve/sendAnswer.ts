import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ByteRange, byteRange } from './byteRange';
import type { Encoding } from './encodeBody';
import type { KeptAnswer } from './keptAnswer';
import { PARTS_TYPE } from './next/names';

/** A reader who takes nothing of an answer for so long is cut off; one who takes little is not. */
const STANDSTILL_MS = 60_000;

/**
 * Sends an answer in the encoding that the reader takes; nothing but 304 to one who has these very bytes, nothing but 412 to one who wants
 * others, nothing but headers to HEAD, and of a file only the part that was asked for.
 *
 * @param standstill - milliseconds in which a reader has to take something of it
 */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: KeptAnswer,
  standstill = STANDSTILL_MS,
): Promise<void> {
  const isFile = answer.status === 200 && answer.tag !== null && !isPage(answer);
  // A part is one of the plain bytes: who goes on with a file has those.
  const asked = isFile && request.method === 'GET' ? request.headers.range : undefined;
  const { body, encoding } = await answer.encoded(asked === undefined ? request.headers['accept-encoding'] : undefined);
  const tag = answer.tag === null ? null : tagOf(answer.tag, encoding);
  response.setTimeout(standstill);
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  // What the pages say of their script matters for pages alone.
  const isOfScript = !request.url!.startsWith('/embed/') && isPage(answer) && answer.headers.vary;
  response.setHeader('vary', isOfScript ? `${answer.headers.vary}, Accept-Encoding` : 'Accept-Encoding');
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  if (tag !== null) response.setHeader('etag', tag);
  if (isFile) response.setHeader('accept-ranges', 'bytes');
  const condition = answer.status === 200 ? statusOfCondition(request, tag) : null;
  const part = isStill(request.headers['if-range'], tag) ? byteRange(asked, body.length) : null;
  if (condition !== null) sendNothing(response, condition);
  else if (part !== null) sendPart(response, body, part);
  else sendWhole(request, response, body);
}

const isPage = ({ headers }: KeptAnswer) =>
  ['text/html', PARTS_TYPE].some((type) => headers['content-type']?.startsWith(type));

function sendWhole({ method }: IncomingMessage, response: ServerResponse, body: Buffer): void {
  // What is wrong now may be right in a moment.
  if (response.statusCode >= 400) response.setHeader('cache-control', 'no-store');
  response.setHeader('content-length', body.length);
  response.end(method === 'HEAD' ? undefined : body);
}

function sendNothing(response: ServerResponse, status: 304 | 412 | 416): void {
  response.statusCode = status;
  for (const name of ['content-type', 'content-encoding', 'content-disposition']) response.removeHeader(name);
  if (status === 304) response.end();
  else sendWhole(response.req, response, Buffer.alloc(0));
}

function sendPart(response: ServerResponse, body: Buffer, part: ByteRange | 'beyond'): void {
  if (part === 'beyond') {
    response.setHeader('content-range', `bytes */${body.length}`);
    return sendNothing(response, 416);
  }
  response.statusCode = 206;
  response.setHeader('content-range', `bytes ${part.first}-${part.last}/${body.length}`);
  response.setHeader('content-length', part.last - part.first + 1);
  response.end(body.subarray(part.first, part.last + 1));
}

/** Each encoding is another sequence of bytes, so it bears another tag. */
const tagOf = (tag: string, encoding: Encoding) => `"${tag}${encoding === 'identity' ? '' : `-${encoding}`}"`;

/** Whether what a reader has a part of is what stands here; a date says too little. */
const isStill = (ifRange: string | string[] | undefined, tag: string | null) =>
  ifRange === undefined || ifRange === tag;

/** What the conditions of a reader make of an answer that bears a tag (RFC 9110, section 13.2.2); null where it is sent. */
function statusOfCondition({ headers }: IncomingMessage, tag: string | null): 304 | 412 | null {
  const wanted = headers['if-match'];
  if (wanted !== undefined && !names(wanted, tag)) return 412;
  const known = headers['if-none-match']?.replaceAll('W/', '');
  return known !== undefined && tag !== null && names(known, tag) ? 304 : null;
}

const names = (tags: string, tag: string | null) => tags.split(',').some((one) => ['*', tag].includes(one.trim()));
