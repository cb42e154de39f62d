/** Bytes of a body, the first and the last one among them, counted from 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The part of a body that a reader asks for, as one does who goes on with a download that broke off.
 *
 * @remarks
 * The package range-parser finds no byte in the last 2,000 of a body of 1,000, nor in `500-499` or another unit, where the whole is to be sent.
 *
 * @param range - the header as it came (RFC 9110, section 14)
 * @param length - bytes of the body
 * @returns null where the whole is to be sent: nothing was asked for, several parts were, or it has no meaning; 'beyond' where no byte of
 *   the body was asked for
 * @example
 * byteRange('bytes=500-', 1000) // { first: 500, last: 999 }
 */
export function byteRange(range: string | undefined, length: number): ByteRange | 'beyond' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === '' && to === '') return null;
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null;
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  return first < length ? { first, last } : 'beyond';
}
