/**
 * Text in UTF-8, from its parts, of which some may be bytes already.
 *
 * @remarks
 * A single string of more than 128 KB, such as 64 K letters of which one is a dash, has to be given memory of its own: joining it takes longer
 * than painting a figure.
 */
export function bytesOfParts(parts: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}
