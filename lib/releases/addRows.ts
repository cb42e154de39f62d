import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvFormatRow } from 'd3-dsv';
import type { Row, TableDescription } from '../types/record';

/** Adds rows under a table of a staged release, every cell as it is. */
export function addRows(folder: string, table: TableDescription, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  const path = join(folder, table.path);
  const columns = table.schema.fields.map((field) => field.name);
  const endsLine = /\n$/.test(readFileSync(path, 'utf8').slice(-1));
  const lines = rows.map((row) => `${csvFormatRow(columns.map((column) => row[column] ?? ''))}\n`);
  appendFileSync(path, `${endsLine ? '' : '\n'}${lines.join('')}`);
}
