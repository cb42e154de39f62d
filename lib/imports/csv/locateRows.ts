import { createReadStream } from 'node:fs';
import { cellsOfRow } from './cellsOfRow';
import type { ByteRange } from './csvScanner';
import type { Dialect } from './dialect';

export interface LocatedRow {
  /** The first line of the file is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Finds rows of a CSV file that was found sound by their number, 0 being the first below the header.
 *
 * @remarks
 * Only asked when something is to be told about a row. In a sound file a line end stands outside quotes where the quotes before it are
 * even in number.
 *
 * @param unnumbered - where rows stand that have no number, in order
 */
export async function locateRows(
  path: string,
  { separator, headerAt, headerLine }: Dialect,
  wanted: readonly number[],
  unnumbered: readonly ByteRange[] = [],
): Promise<ReadonlyMap<number, LocatedRow>> {
  const found = new Map<number, LocatedRow>();
  const missing = new Set(wanted);
  let [row, line, rowLine, position, rowStart, inQuotes] = [-1, headerLine, headerLine, headerAt, headerAt, false];
  let range = 0;
  let kept: Buffer[] = [];

  for await (const chunk of createReadStream(path, {
    start: headerAt,
    highWaterMark: 1 << 20,
  }) as AsyncIterable<Buffer>) {
    let begin = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      if (chunk[at] === 0x22) inQuotes = !inQuotes;
      if (chunk[at] !== 0x0a) continue;
      line += 1;
      if (inQuotes) continue;
      const text = textOf(kept, chunk.subarray(begin, at));
      if (text !== '') {
        while (range < unnumbered.length && unnumbered[range]!.end <= rowStart) range += 1;
        const isNumbered = range === unnumbered.length || unnumbered[range]!.start > rowStart;
        if (isNumbered && missing.delete(row)) found.set(row, { line: rowLine, cells: cellsOfRow(text, separator) });
        if (isNumbered) row += 1;
      }
      kept = [];
      begin = at + 1;
      rowStart = position + begin;
      rowLine = line;
      if (missing.size === 0) return found;
    }
    kept.push(Buffer.from(chunk.subarray(begin)));
    position += chunk.length;
  }
  if (missing.has(row)) found.set(row, { line: rowLine, cells: cellsOfRow(textOf(kept, Buffer.alloc(0)), separator) });
  return found;
}

function textOf(kept: readonly Buffer[], last: Buffer): string {
  return Buffer.concat([...kept, last])
    .toString('utf8')
    .replace(/\r$/, '');
}
