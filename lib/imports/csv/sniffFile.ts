import { createReadStream } from 'node:fs';
import { ImportRefusal } from '../importRefusal';
import type { LocalFile } from '../files/localFile';
import { type Dialect, dialectOf } from './dialect';

/**
 * The dialect of a table, by its first bytes.
 *
 * @throws ImportRefusal for what is no table at all: a page, a spreadsheet, UTF-16, nothing
 */
export async function sniffFile({ name, path }: LocalFile): Promise<Dialect> {
  const head = await firstBytes(path);
  const [rule, expected] = whatElse(head) ?? [];
  if (rule === undefined) return dialectOf(head);
  const value =
    head
      .subarray(0, 40)
      .toString('latin1')
      .replaceAll(/[^\x20-\x7e]+/g, ' ')
      .trim() || null;
  throw new ImportRefusal('badData', [{ file: name, line: 1, column: null, value, rule, expected: expected! }]);
}

async function firstBytes(path: string): Promise<Buffer> {
  for await (const chunk of createReadStream(path, { end: 65_535 })) return chunk as Buffer;
  return Buffer.alloc(0);
}

/** What is still packed after one unpacking, or in a way that is not opened here. */
const PACKINGS: Readonly<Record<string, Buffer>> = {
  gz: Buffer.from([0x1f, 0x8b]),
  zip: Buffer.from('PK\x03\x04', 'latin1'),
  xz: Buffer.from('\xfd7zXZ', 'latin1'),
  bz2: Buffer.from('BZh'),
  zst: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]),
  '7z': Buffer.from('7z\xbc\xaf', 'latin1'),
  rar: Buffer.from('Rar!'),
};

function whatElse(head: Buffer): [rule: string, expected: string] | null {
  const start = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start === '') return ['is empty', 'a header line and rows'];
  const [packing] = Object.entries(PACKINGS).find(([, magic]) => head.subarray(0, magic.length).equals(magic)) ?? [];
  if (packing !== undefined) return [`is packed as ${packing}`, 'a CSV file, or one packed once as .zip or .gz'];
  const isMarked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (
    isMarked ||
    (head[1] === 0 && head[3] === 0 && head[0] !== 0) ||
    (head[0] === 0 && head[2] === 0 && head[1] !== 0)
  )
    return ['is UTF-16', 'a file saved as UTF-8; a spreadsheet offers it as “CSV UTF-8”'];
  if (start.startsWith('<'))
    return [
      'is a web page, not a table; the server may have answered with an error',
      'the CSV file itself; open the address in a browser to see what it says',
    ];
  if (/^[[{]/.test(start)) return ['is JSON', 'a CSV file'];
  if (head.subarray(0, 4).toString('latin1') === '%PDF') return ['is a PDF', 'a CSV file'];
  if (head[0] === 0xd0 && head[1] === 0xcf) return ['is a spreadsheet of the old kind', 'the sheet saved as CSV UTF-8'];
  return null;
}
