import type {
  MovedFigure,
  ReleaseDifferences,
  RowDifference,
  SeriesDifference,
  TableDifference,
} from '../types/difference';
import type { Observation, PublishedRecord, Row, TableDescription } from '../types/record';

/**
 * What changed from one release to another: rows by table, and by how much each figure moved.
 *
 * @remarks
 * A row is the same row where its key is the same; rows keep no order. A window counts as the same where series and first day are the
 * same; a count and a published average are never set against each other: one then goes and the other comes.
 */
export function differencesBetween(before: PublishedRecord, after: PublishedRecord): ReleaseDifferences {
  const tables = after.tables.map((table) => tableDifference(table, before.rows[table.name], after.rows[table.name]));
  return {
    before: before.release,
    after: after.release,
    tables: tables.filter((table) => table.rows.length > 0),
    series: seriesDifferences(before, after),
  };
}

function tableDifference(
  { name, schema }: TableDescription,
  before: readonly Row[],
  after: readonly Row[],
): TableDifference {
  const keyOf = (row: Row) => schema.primaryKey.map((column) => row[column]).join(', ');
  const columns = schema.fields.map((field) => field.name);
  const [old, now] = [new Map(before.map((row) => [keyOf(row), row])), new Map(after.map((row) => [keyOf(row), row]))];
  const rows = [
    ...[...now].flatMap(([key, row]) => changed(key, old.get(key), row, columns) ?? []),
    ...[...old.keys()]
      .filter((key) => !now.has(key))
      .map((key): RowDifference => ({ key, kind: 'withdrawn', cells: [] })),
  ];
  const count = (kind: RowDifference['kind']) => rows.filter((row) => row.kind === kind).length;
  return { table: name, added: count('added'), revised: count('revised'), withdrawn: count('withdrawn'), rows };
}

function changed(key: string, before: Row | undefined, after: Row, columns: readonly string[]): RowDifference | null {
  if (!before) return { key, kind: 'added', cells: [] };
  // A column that an older version of the table did not have was not given.
  const cells = columns
    .map((column) => ({ column, before: before[column] ?? '', after: after[column] ?? '' }))
    .filter((cell) => cell.before !== cell.after);
  return cells.length > 0 ? { key, kind: 'revised', cells } : null;
}

function seriesDifferences(before: PublishedRecord, after: PublishedRecord): SeriesDifference[] {
  const titles = new Map([...before.series, ...after.series].map((series) => [series.id, series.title]));
  const [old, now] = [bySeries(before.observations), bySeries(after.observations)];
  return [...titles].flatMap(([seriesId, title]) => {
    const moved = movedFigures(old.get(seriesId) ?? [], now.get(seriesId) ?? []);
    return moved.length > 0 ? { seriesId, title, moved } : [];
  });
}

function bySeries(observations: readonly Observation[]): Map<string, Observation[]> {
  const found = new Map<string, Observation[]>();
  for (const observation of observations) {
    const others = found.get(observation.seriesId);
    if (others) others.push(observation);
    else found.set(observation.seriesId, [observation]);
  }
  return found;
}

type Figure = Pick<MovedFigure, 'period' | 'unit'> & { readonly value: number };

function movedFigures(before: readonly Observation[], after: readonly Observation[]): MovedFigure[] {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((key) => ({ was: old.get(key), is: now.get(key) }))
    .filter(({ was, is }) => was?.value !== is?.value)
    .map(({ was, is }) => ({
      period: (is ?? was)!.period,
      before: was?.value ?? null,
      after: is?.value ?? null,
      unit: (is ?? was)!.unit,
    }))
    .toSorted((a, b) => (a.period.start < b.period.start ? -1 : 1));
}

function figuresOf(observations: readonly Observation[]): Map<string, Figure> {
  return new Map(
    observations.map(({ period, count, ratePerMonth }) => {
      const unit = count === null ? 'per month' : 'count';
      return [`${period.start} ${unit}`, { period, unit, value: (count ?? ratePerMonth)! }];
    }),
  );
}
