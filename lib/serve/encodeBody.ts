import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const COMPRESSIBLE =
  /^(text\/|image\/svg|application\/(json|javascript|x-bibtex|x-research-info-systems|ld\+json)|font\/ttf)/;
/** Below this, compressed is not smaller on the wire. */
const LEAST_BYTES = 860;

const DENSEST_FIRST = ['br', 'gzip'] as const;

/**
 * The densest encoding that the reader takes at all; the body as it is for one who takes none of ours.
 *
 * @param acceptEncoding - the header as it came (RFC 9110, section 12.5.3)
 * @param bytes - of the body as it is
 */
export function encodingFor(
  acceptEncoding: string | undefined,
  contentType: string | undefined,
  bytes: number,
): Encoding {
  if (bytes < LEAST_BYTES || !COMPRESSIBLE.test(contentType ?? '')) return 'identity';
  const reader = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } });
  return DENSEST_FIRST.find((encoding) => reader.encoding([encoding])) ?? 'identity';
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
