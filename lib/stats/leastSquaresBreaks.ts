import { orthonormalise } from './orthonormalise';

/** What leastSquaresBreaks takes. */
export interface LeastSquaresBreaksInput {
  readonly values: readonly number[];
  /** One row a value; a mean alone when left out. */
  readonly design?: readonly (readonly number[])[] | undefined;
  /** Share of the values each segment must hold, one more than the coefficients at least, or their number if 1 or more; 0.15 when left out. */
  readonly trim?: number | undefined;
  /** Most breaks looked for; as many as fit, at most 5, when left out. */
  readonly maxBreaks?: number | undefined;
}

/** The best segmentation with a given number of breaks. */
export interface LeastSquaresSegmentation {
  /** Numbers of values before each break. */
  readonly breaks: number[];
  readonly residualSumOfSquares: number;
  readonly bic: number;
}

/** The design with columns of length one at right angles, and the values less their fit to all of it. */
function orthogonalised(values: readonly number[], design: readonly (readonly number[])[]) {
  const columns: Float64Array[] = [];
  for (let j = 0; j < design[0]!.length; j += 1) {
    const column = Float64Array.from(design, (row) => row[j]!);
    orthonormalise(column, columns);
    columns.push(column);
  }
  const residuals = Float64Array.from(values);
  for (const column of columns) {
    const shared = column.reduce((sum, value, i) => sum + value * residuals[i]!, 0);
    residuals.forEach((value, i) => {
      residuals[i] = value - shared * column[i]!;
    });
  }
  return [...columns, residuals];
}

/** Running sums of the products of every two columns, one row of n + 1 for each pair j >= k. */
function runningProducts(columns: readonly Float64Array[]): Float64Array[] {
  return columns.flatMap((column, j) =>
    columns.slice(0, j + 1).map((other) => {
      const sums = new Float64Array(column.length + 1);
      for (let i = 0; i < column.length; i += 1) sums[i + 1] = sums[i]! + column[i]! * other[i]!;
      return sums;
    }),
  );
}

/**
 * Residual sum of squares of a segment: the last pivot of the Cholesky factor of its moments. Taking the fit to all
 * values out beforehand changes no segment's residuals and keeps the digits.
 */
function segmentSum(
  products: readonly Float64Array[],
  q: number,
  from: number,
  to: number,
  factor: Float64Array,
): number {
  for (let j = 0, pair = 0; j < q; j += 1) {
    for (let k = 0; k <= j; k += 1, pair += 1) {
      let sum = products[pair]![to]! - products[pair]![from]!;
      for (let m = 0; m < k; m += 1) sum -= factor[j * q + m]! * factor[k * q + m]!;
      if (j === q - 1 && k === j) return Math.max(0, sum);
      const pivot = factor[k * q + k]!;
      if (k === j) factor[j * q + j] = sum > 1e-14 ? Math.sqrt(sum) : 0;
      else factor[j * q + k] = pivot > 0 ? sum / pivot : 0;
    }
  }
  return 0;
}

/** Bayesian information criterion as in R: a coefficient set a segment, the breaks, one variance. */
function bicOf(residualSumOfSquares: number, n: number, p: number, breaks: number): number {
  const logLikelihood = -0.5 * n * (Math.log(residualSumOfSquares) + 1 - Math.log(n) + Math.log(2 * Math.PI));
  return -2 * logLikelihood + Math.log(n) * ((p + 1) * (breaks + 1));
}

function requireInput({ values, design }: LeastSquaresBreaksInput, shortest: number): void {
  if (design && design.length !== values.length) {
    throw new RangeError(
      `leastSquaresBreaks requires as many design rows as values, got ${design.length} for ${values.length}`,
    );
  }
  const width = design?.[0]?.length ?? 1;
  if (![...values, ...(design ?? []).flat()].every(Number.isFinite) || design?.some((row) => row.length !== width)) {
    throw new RangeError('leastSquaresBreaks requires finite numbers and design rows of one width');
  }
  if (!(shortest > width && shortest <= values.length)) {
    throw new RangeError(
      `leastSquaresBreaks requires segments of ${width + 1} to ${values.length} values, got ${shortest}`,
    );
  }
}

/**
 * The best break sets of a linear regression by least squares, one for each number of breaks.
 *
 * No finding rests on it. It is for series that are no counts, and what papers date breaks by, to be held against singleBreak.
 *
 * @remarks
 * Units: as given. Shape: n values -> segmentations with 0, 1, 2, … breaks.
 * Missing: none; leave them out before.
 * Method: Bai and Perron (2003), Journal of Applied Econometrics 18, 1-22: segment sums of squares, then the dynamic
 * programme; equals strucchange::breakpoints, whose BIC (with (p + 1)(breaks + 1) parameters) is reported too.
 * Time and memory grow with n²; meant for series of months, up to some hundreds.
 * Assumes: Gaussian errors of one variance, independent; counts want singleBreak or pelt.
 *
 * @param input - values, design, trim, maxBreaks
 * @throws RangeError if segments would be shorter than the regression needs or numbers are not finite
 * @example
 * leastSquaresBreaks({ values: [1, 2, 1, 2, 8, 9, 8, 9], trim: 2 })[1].breaks // [4]
 */
export function leastSquaresBreaks(input: LeastSquaresBreaksInput): LeastSquaresSegmentation[] {
  const { values, trim = 0.15 } = input;
  const n = values.length;
  const width = input.design?.[0]?.length ?? 1;
  // A share of a short series can be less than a segment needs; R's breakpoints stops there.
  const shortest = trim < 1 ? Math.max(width + 1, Math.floor(trim * n)) : Math.floor(trim);
  requireInput(input, shortest);
  const design = input.design ?? values.map(() => [1]);
  const p = design[0]!.length;
  const products = runningProducts(orthogonalised(values, design));
  const factor = new Float64Array((p + 1) ** 2);
  const segment = (from: number, to: number) => segmentSum(products, p + 1, from, to, factor);
  const maxBreaks = Math.min(input.maxBreaks ?? 5, Math.floor(n / shortest) - 1);

  const sums = new Float64Array((n - shortest + 1) * (n + 1));
  for (let from = 0; from <= n - shortest; from += 1) {
    for (let end = from + shortest; end <= n; end += 1) sums[from * (n + 1) + end] = segment(from, end);
  }
  let cost = Float64Array.from({ length: n + 1 }, (_, end) => (end >= shortest ? sums[end]! : Infinity));
  const origins: Int32Array[] = [];
  const found = [describe(cost[n]!, [], n, p)];
  for (let breaks = 1; breaks <= maxBreaks; breaks += 1) {
    const origin = new Int32Array(n + 1);
    const next = new Float64Array(n + 1).fill(Infinity);
    for (let end = (breaks + 1) * shortest; end <= n; end += 1) {
      for (let from = breaks * shortest; from <= end - shortest; from += 1) {
        const total = cost[from]! + sums[from * (n + 1) + end]!;
        if (total < next[end]!) {
          next[end] = total;
          origin[end] = from;
        }
      }
    }
    origins.push(origin);
    cost = next;
    const places: number[] = [];
    for (let level = breaks - 1, end = n; level >= 0; level -= 1) {
      end = origins[level]![end]!;
      places.unshift(end);
    }
    found.push(describe(cost[n]!, places, n, p));
  }
  return found;
}

const describe = (residualSumOfSquares: number, breaks: number[], n: number, p: number): LeastSquaresSegmentation => ({
  breaks,
  residualSumOfSquares,
  // A perfect fit has an unbounded likelihood; the smallest number keeps the criterion finite.
  bic: bicOf(Math.max(residualSumOfSquares, Number.MIN_VALUE), n, p, breaks.length),
});
