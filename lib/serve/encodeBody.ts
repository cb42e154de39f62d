import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const COMPRESSIBLE =
  /^(text\/|image\/svg|application\/(json|javascript|x-bibtex|x-research-info-systems|ld\+json)|font\/ttf)/;
/** Below this, compressed is not smaller on the wire. */
const LEAST_BYTES = 860;

/** The densest encoding that the reader takes. */
export function encodingFor(
  acceptEncoding: string | undefined,
  contentType: string | undefined,
  bytes: number,
): Encoding {
  if (bytes < LEAST_BYTES || !COMPRESSIBLE.test(contentType ?? '')) return 'identity';
  const accepted = (acceptEncoding ?? '').split(',').map((one) => one.trim().toLowerCase());
  const takes = (name: string) =>
    accepted.some((one) => one.split(';')[0]!.trim() === name && !/;\s*q=0(\.0*)?$/.test(one));
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}

/** One step more takes a hundred times as long, for half a percent. */
const BROTLI_QUALITY = 8;

/** Two steps more take twice as long, for 3 percent. */
const GZIP_LEVEL = 4;

/** Compresses beside the event loop. */
export async function encodeBody(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return zip(body, { level: GZIP_LEVEL });
  if (encoding === 'br')
    return brotli(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    });
  return body;
}
