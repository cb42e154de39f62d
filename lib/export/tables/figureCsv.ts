import type { FigureContent } from '../../types/figureContent';
import type { PublishedRecord, TableName } from '../../types/record';
import { keptBeside } from '../../kept/kept';
import { COUNT_COLUMNS, shownPeriods } from './countRows';
import { STRENGTH_COLUMNS, strengthRows } from './strengthRows';
import { writeCsv } from './writeCsv';

/** Exactly what a figure shows, as CSV; the title is not in it. */
export function figureCsv(content: FigureContent): string {
  return written(content, () =>
    content.kind === 'counts'
      ? writeCsv(
          COUNT_COLUMNS,
          shownPeriods(content).map(({ row }) => row),
        )
      : writeCsv(STRENGTH_COLUMNS, strengthRows(content)),
  );
}

/** Titles make many addresses of one table. */
const written = keptBeside<FigureContent, string>();

/** A table of the record, whole and as written, with the version as its last column. */
export function tableCsv(record: PublishedRecord, name: TableName): string {
  const columns = record.tables.find((table) => table.name === name)!.schema.fields.map((field) => field.name);
  return writeCsv(
    [...columns, 'release'],
    record.rows[name].map((row) => ({ ...row, release: record.release })),
  );
}
