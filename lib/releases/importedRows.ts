import type { PublishedRecord, Row, TableName } from '../types/record';

/** The tables that an import adds rows to, and the column that says whose a row is. */
const IMPORTED_TABLES = { sources: 'source_id', series: 'series_id', observations: 'series_id', revisions: 'series_id' } as const satisfies Partial<Record<TableName, string>>;

export type ImportedTable = keyof typeof IMPORTED_TABLES;
export type ImportedRows = Readonly<Record<ImportedTable, readonly Row[]>>;

/**
 * The rows of a release that came with imports: sources and series that the shipped record under it does not have, and the
 * observations of those series with their versions.
 *
 * @param shipped - the shipped record that the release stands on
 */
export function importedRows(release: Pick<PublishedRecord, 'rows'>, shipped: Pick<PublishedRecord, 'rows'>): ImportedRows {
  const rowsOf = (table: ImportedTable) => {
    const column = IMPORTED_TABLES[table];
    const ships = new Set(shipped.rows[table === 'sources' ? 'sources' : 'series'].map((row) => row[column]));
    return release.rows[table].filter((row) => !ships.has(row[column]));
  };
  return { sources: rowsOf('sources'), series: rowsOf('series'), observations: rowsOf('observations'), revisions: rowsOf('revisions') };
}

/** Of imported rows, those that can stand on another shipped record: where that has the same source or series, its own rows stand. */
export function standingOn(imported: ImportedRows, shipped: Pick<PublishedRecord, 'rows'>): ImportedRows {
  return importedRows({ rows: { ...shipped.rows, ...imported } }, shipped);
}

/** Series that ship, and whose observations an import added to or changed. */
export function shippedSeriesChanged(release: Pick<PublishedRecord, 'rows'>, shipped: Pick<PublishedRecord, 'rows'>): string[] {
  const textOf = (record: Pick<PublishedRecord, 'rows'>) => {
    const texts = new Map<string, string>();
    for (const row of record.rows.observations) texts.set(row.series_id!, `${texts.get(row.series_id!) ?? ''}${JSON.stringify(Object.values(row))}\n`);
    return texts;
  };
  const [now, before] = [textOf(release), textOf(shipped)];
  return shipped.rows.series.map((row) => row.series_id!).filter((id) => now.get(id) !== before.get(id));
}
