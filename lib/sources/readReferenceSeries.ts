import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ReferenceSeries } from '../types/method';

type NumberRow = Readonly<Record<string, number>>;

/**
 * The reference series in `data/reference`.
 *
 * @throws Error if a file is missing
 */
export function readReferenceSeries(folder: string): ReferenceSeries {
  const path = (file: string) => join(folder, 'reference', file);
  const json = (file: string) => JSON.parse(readFileSync(path(file), 'utf8')) as never;
  const table = (file: string): NumberRow[] => {
    const rows = parse(readFileSync(path(file), 'utf8'), { columns: true }) as Record<string, string>[];
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, Number(cell)])));
  };
  const column = (file: string, name: string) => table(file).map((row) => row[name]!);
  return {
    nile: json('nile.json'),
    nhtemp: json('nhtemp.json'),
    airquality: json('airquality-temp.json'),
    rainfall: json('mann-kendall-360.json'),
    cars: json('cars.json'),
    quine: json('quine.json'),
    coal: column('coal.csv', 'disasters'),
    boston: column('boston-homicides.csv', 'homicides'),
    sicily: table('sicily.csv') as unknown as ReferenceSeries['sicily'],
    genIns: (parse(readFileSync(path('genins.csv'), 'utf8'), { from: 2 }) as string[][]).map((row) =>
      row.map((cell) => (cell === '' ? null : Number(cell))),
    ),
  };
}
