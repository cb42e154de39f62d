import type { SeriesChange } from '../types/importReport';
import type { Row, TableName } from '../types/record';
import { joinVintages } from '../releases/vintages';
import { coverageOfRows, type PeriodsOfSeries, shareADay, windowOf } from '../releases/windows';
import { type FigureVersion, rowsOfVersion } from './figureVersions';
import type { MadeSeries } from './seriesOfRules';

type Rows = Readonly<Record<TableName, readonly Row[]>>;

export interface MergedRows {
  readonly sources: readonly Row[];
  readonly series: readonly Row[];
  readonly observations: readonly Row[];
  readonly revisions: readonly Row[];
  readonly changes: readonly SeriesChange[];
  /** Periods of which the record had figures, and has none now. */
  readonly gone: readonly PeriodsOfSeries[];
  readonly monthsAdded: number;
  readonly monthsRevised: number;
}

export interface VersionsToPut {
  readonly versions: readonly FigureVersion[];
  /** Series whose earlier versions were counted by other rules. */
  readonly recounted: ReadonlySet<string>;
}

/**
 * Puts imported series among the rows of a record.
 *
 * @remarks
 * A series that the record has keeps its title and note, and its figures for periods that the import does not cover; periods that it
 * covers are replaced; all of them where the import stands for the whole of its source.
 *
 * @param obsolete - ids of series that earlier imports made and this one, which counts anew, does not
 * @param put - what versions of the data said
 * @param relicensed - ids of sources whose licence is another now
 */
export function mergeRows(
  given: Rows,
  sources: readonly Row[],
  made: readonly MadeSeries[],
  obsolete: ReadonlySet<string>,
  put: VersionsToPut,
  relicensed: ReadonlySet<string> = new Set(),
): MergedRows {
  const stays = (row: Row) => !obsolete.has(row.series_id!);
  const record = { ...given, series: given.series.filter(stays), observations: given.observations.filter(stays) };
  const standing = new Map(record.series.map((row) => [row.series_id!, row]));
  const before = new Map(
    made.map(({ series }) => [
      series.series_id!,
      record.observations.filter((row) => row.series_id === series.series_id),
    ]),
  );
  const merged = made.map((one) =>
    mergeOne(
      one,
      standing.get(one.series.series_id!),
      before.get(one.series.series_id!) ?? [],
      relicensed.has(one.series.source_id!),
    ),
  );
  const byId = new Map(merged.map((one) => [one.series.series_id!, one]));
  const lost = given.observations.filter(
    (row) => !stays(row) || byId.get(row.series_id!)?.observations.every((now) => !shareADay(now, row)),
  );
  const months = (pick: 'added' | 'revised') => new Set(merged.flatMap((one) => one[pick])).size;
  return {
    sources: [
      ...record.sources.map((row) =>
        relicensed.has(row.source_id!) ? sources.find((other) => other.source_id === row.source_id)! : row,
      ),
      ...sources.filter(
        (row, index) =>
          !record.sources.some((other) => other.source_id === row.source_id) &&
          sources.findIndex((other) => other.source_id === row.source_id) === index,
      ),
    ],
    series: [
      ...record.series.map((row) => byId.get(row.series_id!)?.series ?? row),
      ...merged.filter((one) => one.isNew).map((one) => one.series),
    ],
    observations: [
      ...record.observations.filter((row) => !byId.has(row.series_id!)),
      ...merged.flatMap((one) => one.observations),
    ],
    revisions: withVersions(given.revisions.filter(stays), put).filter(
      (row) => byId.has(row.series_id!) || standing.has(row.series_id!),
    ),
    changes: merged.map(({ series, isNew, added, revised }) => ({
      id: series.series_id!,
      title: series.title!,
      isNew,
      monthsAdded: added.length,
      monthsRevised: revised.length,
    })),
    gone: [...new Set(lost.map((row) => row.series_id!))].map((seriesId) => ({
      seriesId,
      periods: lost.filter((row) => row.series_id === seriesId).map(windowOf),
    })),
    monthsAdded: months('added'),
    monthsRevised: months('revised'),
  };
}

/** A version that is imported anew takes the place of what it said before. */
function withVersions(before: readonly Row[], { versions, recounted }: VersionsToPut): Row[] {
  const keyOf = (row: Row) => `${row.series_id} ${row.as_of}`;
  const rows = versions.flatMap(rowsOfVersion);
  const put = new Set(rows.map(keyOf));
  const kept = before.filter((row) => !put.has(keyOf(row)) && !recounted.has(row.series_id!));
  const orderOf = (row: Row) => `${row.series_id} ${row.start} ${row.as_of}`;
  return [...kept, ...rows].toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function mergeOne(
  { series, observations, isWhole }: MadeSeries,
  standing: Row | undefined,
  before: readonly Row[],
  isRelicensed: boolean,
) {
  const isCovered = (row: Row) => observations.some((one) => shareADay(one, row));
  const kept = isWhole ? [] : before.filter((row) => !isCovered(row));
  const all = [...kept, ...observations.map((row) => withNote(row, before))].toSorted((a, b) =>
    a.start!.localeCompare(b.start!),
  );
  const earlier = new Map(before.map((row) => [row.start!, row]));
  const differs = (row: Row) =>
    ['end', 'count', 'low', 'high'].some((column) => row[column] !== earlier.get(row.start!)![column]);
  const vintage = joinVintages(kept.length > 0 ? (standing?.vintage ?? '') : '', series.vintage ?? '');
  return {
    series: standing
      ? {
          ...standing,
          vintage,
          ...coverageOfRows(all),
          ...(isRelicensed && { default_view: series.default_view! }),
        }
      : series,
    observations: all,
    isNew: standing === undefined,
    added: observations.filter((row) => !earlier.has(row.start!)).map((row) => row.start!),
    revised: observations.filter((row) => earlier.has(row.start!) && differs(row)).map((row) => row.start!),
  };
}

/** A figure that is as it was keeps what was remarked on it. */
function withNote(row: Row, before: readonly Row[]): Row {
  const same = before.find((other) => other.start === row.start && other.end === row.end && other.count === row.count);
  return same?.note && !row.note ? { ...row, note: same.note } : row;
}
