import { type CountSeriesInput, requireCounts, requirePlaces, requireSameLength } from './countSeriesInput';
import type { ColumnSeries } from './columnNull';

/** A series and a place in it. */
export interface StepInput extends CountSeriesInput {
  /** Number of places in `counts` before the event, missing ones included. */
  readonly at: number;
  /** Whether a log-linear trend is in the model. */
  readonly trend?: boolean | undefined;
  /** Further columns, one row a count, without intercept: season, say. */
  readonly covariates?: readonly (readonly number[])[] | undefined;
}

/** The usable periods, or why there are none. */
export type LaidOutStep =
  | { readonly refusal: string }
  | {
      readonly refusal: null;
      readonly series: ColumnSeries;
      readonly rows: readonly number[];
      readonly before: number;
      readonly after: number;
      readonly total: number;
    };

function requireValues(caller: string, input: StepInput): void {
  const { counts, exposures, at, covariates, times } = input;
  requireSameLength(caller, counts, { exposures, covariates, times });
  if (!Number.isInteger(at))
    throw new RangeError(`${caller} requires a whole number of periods before the event, got ${at}`);
  const [shorter, side] = at <= counts.length - at ? [at, 'before'] : [counts.length - at, 'after'];
  if (shorter < 2)
    throw new RangeError(`${caller} requires at least two periods on each side, got ${Math.max(0, shorter)} ${side}`);
  requireCounts(caller, counts);
  requirePlaces(caller, input);
  for (const row of covariates ?? []) {
    if (row.length !== covariates![0]!.length || !row.every(Number.isFinite)) {
      throw new RangeError(`${caller} requires covariate rows of one width and finite numbers`);
    }
  }
}

/**
 * Lays out a series for the test of a step: level, trend and covariates in columns, missing periods left out.
 *
 * @remarks
 * Units: as given. Shape: n places -> the usable ones, in columns.
 * Missing: null counts are left out and their times with them; too little left -> refusal.
 * Method: the trend column is (time − middle) / length, between −0.5 and 0.5. Assumes: nothing.
 *
 * @param caller - name of the method, for the wording of errors
 * @param input - counts, exposures, at, trend, covariates, times
 * @throws RangeError if fewer than two places stand on a side, lengths differ or a value is out of range
 * @example
 * stepSeries('stepEffect', { counts: [3, null, 4, 5, 6], at: 3 }).before // 2
 */
export function stepSeries(caller: string, input: StepInput): LaidOutStep {
  requireValues(caller, input);
  const { counts, exposures, at, trend = false, covariates, times } = input;
  const rows = [...counts.keys()].filter((i) => counts[i] !== null);
  const before = rows.filter((i) => i < at).length;
  const after = rows.length - before;
  const [fewer, side] = before <= after ? [before, 'before'] : [after, 'after'];
  if (fewer < 2) return { refusal: `only ${fewer} counted ${fewer === 1 ? 'period' : 'periods'} ${side} the event` };
  const width = 1 + (trend ? 1 : 0) + (covariates?.[0]?.length ?? 0);
  if (rows.length < width + 3) {
    return { refusal: `${rows.length} counted periods cannot settle ${width + 1} coefficients and the noise` };
  }
  const total = rows.reduce((sum, i) => sum + counts[i]!, 0);
  if (total === 0) return { refusal: 'all counts are zero' };

  const n = rows.length;
  const timeOf = (i: number) => (times ? times[i]! : i);
  const first = timeOf(rows[0]!);
  const last = timeOf(rows[n - 1]!);
  // From the middle the trend's column is all but independent of the level.
  const middle = (first + last) / 2;
  const nuisance = new Float64Array(width * n).fill(1, 0, n);
  rows.forEach((row, i) => {
    if (trend) nuisance[n + i] = (timeOf(row) - middle) / (last - first);
    covariates?.[row]!.forEach((value, j) => {
      nuisance[(j + (trend ? 2 : 1)) * n + i] = value;
    });
  });
  const series: ColumnSeries = {
    counts: Float64Array.from(rows, (i) => counts[i]!),
    nuisance,
    column: Float64Array.from(rows, (i) => (i < at ? 0 : 1)),
    logExposures: Float64Array.from(rows, (i) => (exposures ? Math.log(exposures[i]!) : 0)),
    times: Float64Array.from(rows, timeOf),
  };
  return { refusal: null, series, rows, before, after, total };
}
