import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from '../types/problem';
import type { Row, TableDescription } from '../types/record';

/** A row with the line on which it begins in its file. */
export interface NumberedRow {
  readonly line: number;
  readonly cells: Row;
}

export interface ReadTable {
  readonly rows: readonly NumberedRow[];
  readonly problems: readonly Problem[];
}

/**
 * Reads one CSV table as text cells. Nothing is dropped: a file that cannot be read as a table gives no rows and says why.
 */
export function readTable(folder: string, table: TableDescription): ReadTable {
  const problem = (line: number | null, value: string | null, rule: string, expected: string): ReadTable => ({
    rows: [],
    problems: [{ file: table.path, line, column: null, value, rule, expected }],
  });

  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, table.path));
  } catch (error) {
    return problem(
      null,
      null,
      `cannot be read (${(error as NodeJS.ErrnoException).code})`,
      `a readable file ${table.path} in the data folder`,
    );
  }

  if (!isUtf8(bytes)) return problem(null, null, 'is not UTF-8', 'a file saved as UTF-8');

  try {
    return rowsOf(bytes.toString('utf8'), table);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return problem(Number(error.lines ?? 0) || null, null, 'cannot be read as CSV', error.message);
  }
}

function rowsOf(text: string, table: TableDescription): ReadTable {
  const names = table.schema.fields.map((field) => field.name);
  const [header, ...body] = parse(text, { bom: true, relax_column_count: true }) as string[][];
  if (!header || header.join(',') !== names.join(',')) {
    return {
      rows: [],
      problems: [
        {
          file: table.path,
          line: 1,
          column: null,
          value: header?.join(',') ?? '',
          rule: 'header differs from datapackage.json',
          expected: names.join(','),
        },
      ],
    };
  }

  const problems: Problem[] = [];
  let next = 1 + linesOf(header);
  const rows = body.map((record) => {
    const line = next;
    next += linesOf(record);
    if (record.length !== names.length) {
      problems.push({
        file: table.path,
        line,
        column: null,
        value: `${record.length} cells`,
        rule: 'wrong number of cells',
        expected: `${names.length} cells; a comma inside a cell needs double quotes around the cell`,
      });
    }
    const cells: Record<string, string> = {};
    for (let index = 0; index < names.length; index += 1) cells[names[index]!] = record[index] ?? '';
    return { line, cells };
  });
  return { rows, problems };
}

/** A row stands on one line, and on one more for each line break in its cells. */
function linesOf(record: readonly string[]): number {
  let lines = 1;
  for (const cell of record) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
