import type { PublishedRecord, Row } from '../types/record';
import { includesVintage, joinVintages } from './vintages';
import { coverageOfRows, type PeriodsOfSeries, shareADay, windowOf } from './windows';

type Rows = Pick<PublishedRecord, 'rows'>;

export interface CarriedRows {
  readonly sources: readonly Row[];
  readonly series: readonly Row[];
  readonly observations: readonly Row[];
  readonly revisions: readonly Row[];
  /** Periods for which the shipped record has a figure of its own in the place of an imported one. */
  readonly replaced: readonly PeriodsOfSeries[];
}

/**
 * Puts what was imported on top of another shipped record.
 *
 * @remarks
 * A series that does not ship, and that was imported, stays as it is. Of a series that ships, the figures that imports added or
 * changed stand again where the shipped record has none for their days, or still the one that they replaced; what an import took
 * away stays away in the same way. Where the shipped record has changed the figure itself, or names a release of the source that the
 * imports did not have, its own stands. So it does throughout where the series does not count the same any more. What versions of
 * the data said goes with the figures that stand.
 *
 * @param release - the release with the imports
 * @param under - the shipped record that it stands on
 * @param shipped - the one that it shall stand on
 * @param made - ids of the series that its imports made
 */
export function carryImports(release: Rows, under: Rows, shipped: Rows, made: ReadonlySet<string>): CarriedRows {
  const [own, before, now] = [release, under, shipped].map(bySeries) as [Series, Series, Series];
  const merged = shipped.rows.series.map((row) => {
    const imported = own.get(row.series_id!);
    const ships = now.get(row.series_id!)!;
    return imported
      ? mergeSeries(imported, before.get(row.series_id!)?.observations ?? [], ships)
      : { ...ships, replaced: [] };
  });
  const kept = [...own.values()].filter(
    ({ row }) => !now.has(row.series_id!) && (!before.has(row.series_id!) || made.has(row.series_id!)),
  );
  const sources = release.rows.sources.filter(
    ({ source_id }) =>
      kept.some(({ row }) => row.source_id === source_id) &&
      !shipped.rows.sources.some((row) => row.source_id === source_id),
  );
  const all = [...merged, ...kept];
  const carried = new Set(
    all
      .filter(({ row, observations }) =>
        own.get(row.series_id!)?.observations.some((one) => observations.includes(one)),
      )
      .map(({ row }) => row.series_id),
  );
  const isShipped = (row: Row) => shipped.rows.revisions.some((other) => isAlike(VERSION, other, row));
  return {
    sources: [...shipped.rows.sources, ...sources],
    series: all.map(({ row }) => row),
    observations: all.flatMap(({ observations }) => observations),
    revisions: [
      ...shipped.rows.revisions,
      ...release.rows.revisions.filter((row) => carried.has(row.series_id) && !isShipped(row)),
    ],
    replaced: merged
      .filter(({ replaced }) => replaced.length > 0)
      .map(({ row, replaced }) => ({ seriesId: row.series_id!, periods: replaced.map(windowOf) })),
  };
}

interface SeriesRows {
  readonly row: Row;
  readonly observations: readonly Row[];
}
type Series = ReadonlyMap<string, SeriesRows>;

function bySeries({ rows }: Rows): Series {
  const series = new Map(rows.series.map((row) => [row.series_id!, { row, observations: [] as Row[] }]));
  for (const row of rows.observations) series.get(row.series_id!)!.observations.push(row);
  return series;
}

const COUNTED = ['source_id', 'measure', 'basis', 'actor_scope', 'area', 'cadence'];
const VERSION = ['series_id', 'start', 'as_of'];
const FIGURE = ['start', 'end', 'count', 'low', 'high', 'rate_per_month'];
const isAlike = (columns: readonly string[], a: Row, b: Row) =>
  columns.every((column) => (a[column] ?? '') === (b[column] ?? ''));

function mergeSeries(
  own: SeriesRows,
  before: readonly Row[],
  ships: SeriesRows,
): SeriesRows & { readonly replaced: readonly Row[] } {
  const isIn = (rows: readonly Row[]) => (row: Row) => rows.some((other) => isAlike(FIGURE, other, row));
  const meets = (rows: readonly Row[]) => (row: Row) => rows.some((other) => shareADay(other, row));
  const imported = own.observations.filter((row) => !isIn(before)(row));
  const countsAlike = isAlike(COUNTED, own.row, ships.row);
  const isNewer = !includesVintage(own.row.vintage ?? '', ships.row.vintage ?? '');
  const settled = isNewer || !countsAlike ? ships.observations : ships.observations.filter((row) => !isIn(before)(row));
  const standing = countsAlike ? imported.filter((row) => !meets(settled)(row)) : [];
  const shipping = ships.observations.filter(
    (row) => !meets(standing)(row) && (settled.includes(row) || meets(own.observations)(row)),
  );
  const observations =
    standing.length === 0 ? shipping : [...shipping, ...standing].toSorted((a, b) => a.start!.localeCompare(b.start!));
  const replaced = imported.filter((row) => !standing.includes(row) && !isIn(ships.observations)(row));
  if (observations.length === ships.observations.length && standing.length === 0) return { ...ships, replaced };
  const vintage = joinVintages(ships.row.vintage ?? '', own.row.vintage ?? '');
  return { row: { ...ships.row, vintage, ...coverageOfRows(observations) }, observations, replaced };
}
