import { strToU8, zip } from 'fflate';

/**
 * Packs files, always to the same bytes.
 *
 * @param files - content by name, in the order in which they are listed
 */
export function zipFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  // A ZIP tells local time without a zone, so a local date, not a moment, gives the same bytes everywhere.
  const mtime = new Date(1980, 0, 1);
  const bytes = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  );
  return new Promise((resolve, reject) =>
    zip(bytes, { mtime, level: 6 }, (error, packed) => (error ? reject(error) : resolve(packed))),
  );
}
