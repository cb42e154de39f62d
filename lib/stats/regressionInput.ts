import { requireCounts, requirePlaces, requireSameLength } from './countSeriesInput';

/** What the count regressions take: counts with missing ones as null, rows of the design, exposures. */
export interface RegressionInput {
  readonly counts: readonly (number | null)[];
  /** One row a count, the intercept column included; an intercept alone when left out. */
  readonly design?: readonly (readonly number[])[] | undefined;
  /** Time or population observed, > 0; 1 each when left out. */
  readonly exposures?: readonly number[] | undefined;
  /** Prior weights, >= 0, as in R's glm; 1 each when left out. */
  readonly weights?: readonly number[] | undefined;
}

/** The rows that can be used, ready for the fit. */
export interface CompleteRows {
  /** Where each used row stood in the input. */
  readonly rows: readonly number[];
  readonly counts: Float64Array;
  readonly columns: Float64Array;
  readonly logExposures: Float64Array;
  readonly weights: Float64Array | undefined;
  readonly parameters: number;
}

/** Looked up once: the fits come through here thousands of times. */
const { isFinite: isFiniteNumber } = Number;

function requireValues(caller: string, input: RegressionInput): void {
  requireCounts(caller, input.counts);
  requirePlaces(caller, input);
  for (const weight of input.weights ?? []) {
    if (!(weight >= 0 && Number.isFinite(weight))) {
      throw new RangeError(`${caller} requires weights of 0 or more, got ${weight}`);
    }
  }
  const width = input.design?.[0]?.length ?? 1;
  for (const row of input.design ?? []) {
    if (row.length !== width || width === 0) {
      throw new RangeError(`${caller} requires design rows of one width of 1 or more, got ${row.length} and ${width}`);
    }
    for (const value of row) {
      if (!isFiniteNumber(value)) throw new RangeError(`${caller} requires finite numbers in the design, got ${value}`);
    }
  }
}

/**
 * Checks what a count regression was given and lays the usable rows out in columns.
 *
 * @remarks
 * Units: as given. Shape: n rows in, at most n out, columns one after another.
 * Missing: a row whose count is null, or whose weight is 0, is left out; `rows` says which stayed.
 * Method: none. Assumes: nothing.
 *
 * @param caller - name of the method, for the wording of errors
 * @param input - counts, design, exposures, weights
 * @throws RangeError if lengths differ or a value is out of range
 * @example
 * regressionInput('poissonRegression', { counts: [3, null, 5] }).rows // [0, 2]
 */
export function regressionInput(caller: string, input: RegressionInput): CompleteRows {
  const { counts, design, exposures, weights } = input;
  requireSameLength(caller, counts, { 'design rows': design, exposures, weights });
  requireValues(caller, input);
  const rows: number[] = [];
  counts.forEach((count, i) => {
    if (count !== null && weights?.[i] !== 0) rows.push(i);
  });
  const parameters = design?.[0]?.length ?? 1;
  const columns = new Float64Array(rows.length * parameters);
  if (design) {
    for (let i = 0; i < rows.length; i += 1) {
      const line = design[rows[i]!]!;
      for (let j = 0; j < parameters; j += 1) columns[j * rows.length + i] = line[j]!;
    }
  } else columns.fill(1);
  return {
    rows,
    counts: Float64Array.from(rows, (row) => counts[row]!),
    columns,
    logExposures: Float64Array.from(rows, (row) => (exposures ? Math.log(exposures[row]!) : 0)),
    weights: weights && Float64Array.from(rows, (row) => weights[row]!),
    parameters,
  };
}
