import type { PublishedRecord, Row, Source, TableName } from '../types/record';
import { keptBack } from '../charts/keptBack';
import { keptBeside } from '../kept/kept';

/** A record as far as it may leave, and the rows that stay behind. */
export interface LeavingRecord {
  readonly record: PublishedRecord;
  readonly left: readonly { readonly table: TableName; readonly source: Source; readonly rows: number }[];
}

/** One and the same for each record, as what is worked out from it is kept beside it. */
const made = keptBeside<PublishedRecord, LeavingRecord>();

/**
 * The record without the series, observations with their versions, statements and analyses of sources that may not be passed on. Those sources stay in the
 * list of sources, so that a reader sees who is missing.
 */
export function leavingRecord(record: PublishedRecord): LeavingRecord {
  return made(record, () => leave(record));
}

function leave(record: PublishedRecord): LeavingRecord {
  const stays = new Map(keptBack(record.sources).map((source) => [source.id, source]));
  if (stays.size === 0) return { record, left: [] };
  const sourceOfSeries = new Map(record.series.map((series) => [series.id, series.sourceId]));
  const sourceOf = (row: Row) => stays.get(row.source_id ?? sourceOfSeries.get(row.series_id ?? '') ?? '');
  const tables = (['series', 'observations', 'strength', 'analyses', 'revisions'] as const).map((table) => ({
    table,
    rows: record.rows[table],
  }));
  const mayLeave = (series: string) => !stays.has(sourceOfSeries.get(series) ?? '');
  return {
    record: {
      ...record,
      series: record.series.filter((one) => mayLeave(one.id)),
      counts: record.counts.filter(({ definition }) => mayLeave(definition.id)),
      observations: record.observations.filter((one) => mayLeave(one.seriesId)),
      strength: record.strength.filter((one) => !stays.has(one.sourceId)),
      analyses: record.analyses.filter((one) => mayLeave(one.seriesId)),
      revisions: record.revisions.filter((one) => mayLeave(one.seriesId)),
      rows: {
        ...record.rows,
        ...Object.fromEntries(tables.map(({ table, rows }) => [table, rows.filter((row) => !sourceOf(row))])),
      },
    },
    left: tables.flatMap(({ table, rows }) =>
      [...stays.values()]
        .map((source) => ({ table, source, rows: rows.filter((row) => sourceOf(row) === source).length }))
        .filter((one) => one.rows > 0),
    ),
  };
}
