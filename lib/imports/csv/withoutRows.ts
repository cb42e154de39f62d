import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ByteRange } from './csvScanner';

/** A copy of a file without some of its rows, which are in order. */
export async function withoutRows(path: string, rows: readonly ByteRange[], folder: string): Promise<string> {
  const copy = join(folder, randomUUID());
  const starts = [0, ...rows.map((row) => row.end)];
  const ends = [...rows.map((row) => row.start), Infinity];
  async function* pieces() {
    for (const [index, start] of starts.entries()) {
      const end = ends[index]!;
      if (end > start) yield* createReadStream(path, { start, end: end - 1 });
    }
  }
  await pipeline(Readable.from(pieces()), createWriteStream(copy));
  return copy;
}
