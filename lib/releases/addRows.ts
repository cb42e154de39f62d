import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Row, TableDescription } from '../types/record';

/** Adds rows under a table of a staged release, every cell as it is. */
export function addRows(folder: string, table: TableDescription, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  const path = join(folder, table.path);
  const columns = table.schema.fields.map((field) => field.name);
  const endsLine = /\n$/.test(readFileSync(path, 'utf8').slice(-1));
  appendFileSync(path, `${endsLine ? '' : '\n'}${stringify([...rows], { columns, quoted_match: /[\r\n]/ })}`);
}
