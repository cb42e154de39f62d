import { createReadStream } from 'node:fs';
import { cellsOfRow } from './cellsOfRow';

export interface LocatedRow {
  /** The first line is the header's. */
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
 * @param broken - byte offsets at which rows begin that are not numbered
 */
export async function locateRows(
  path: string,
  wanted: readonly number[],
  broken: ReadonlySet<number> = new Set(),
): Promise<ReadonlyMap<number, LocatedRow>> {
  const found = new Map<number, LocatedRow>();
  const missing = new Set(wanted);
  let [row, line, rowLine, position, rowStart, inQuotes] = [-1, 1, 1, 0, 0, false];
  let kept: Buffer[] = [];

  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let begin = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      if (chunk[at] === 0x22) inQuotes = !inQuotes;
      if (chunk[at] !== 0x0a) continue;
      line += 1;
      if (inQuotes) continue;
      const text = textOf(kept, chunk.subarray(begin, at));
      if (text !== '') {
        const isBroken = broken.has(rowStart);
        if (!isBroken && missing.delete(row)) found.set(row, { line: rowLine, cells: cellsOfRow(text) });
        if (!isBroken) row += 1;
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
  if (missing.has(row)) found.set(row, { line: rowLine, cells: cellsOfRow(textOf(kept, Buffer.alloc(0))) });
  return found;
}

function textOf(kept: readonly Buffer[], last: Buffer): string {
  return Buffer.concat([...kept, last])
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r$/, '');
}
