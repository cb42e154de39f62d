import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row, TableDescription } from '../types/record';
import { addRows } from './addRows';

/** Writes a table of a staged release anew. */
export function writeTable(folder: string, table: TableDescription, rows: readonly Row[]): void {
  writeFileSync(join(folder, table.path), `${table.schema.fields.map((field) => field.name).join(',')}\n`);
  addRows(folder, table, rows);
}
