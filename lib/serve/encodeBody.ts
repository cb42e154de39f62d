import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const COMPRESSIBLE = /^(text\/|image\/svg|application\/(json|javascript|x-bibtex|x-research-info-systems|ld\+json)|font\/ttf)/;
/** Below this, compressed is not smaller on the wire. */
const LEAST_BYTES = 860;

/** The densest encoding that the reader takes. */
export function encodingFor(acceptEncoding: string | undefined, contentType: string | undefined, bytes: number): Encoding {
  if (bytes < LEAST_BYTES || !COMPRESSIBLE.test(contentType ?? '')) return 'identity';
  const accepted = (acceptEncoding ?? '').split(',').map((one) => one.trim().toLowerCase());
  const takes = (name: string) => accepted.some((one) => one.split(';')[0]!.trim() === name && !/;\s*q=0(\.0*)?$/.test(one));
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}

/**
 * Compresses beside the event loop.
 *
 * @param effort - 'once' for bytes that are kept and sent again, 'each' for those of a single answer
 */
export async function encodeBody(body: Buffer, encoding: Encoding, effort: 'once' | 'each'): Promise<Buffer> {
  if (encoding === 'gzip') return zip(body, { level: 6 });
  if (encoding === 'br') return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: effort === 'once' ? 9 : 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
  return body;
}
