import { scaledCholesky, type ScaledCholesky } from './scaledCholesky';

/** Columns are stored one after another: column j holds columns[j * n] to columns[j * n + n - 1]. */
export interface LogLinearProblem {
  readonly counts: Float64Array;
  readonly columns: Float64Array;
  readonly logExposures: Float64Array;
  readonly weights?: Float64Array | undefined;
  /** Means to begin with; R's, counts + 0.1, when left out. */
  readonly start?: Float64Array | undefined;
  /** Negative binomial size for given means, asked again after every step; the Poisson when left out. */
  readonly thetaFor?: ((fitted: Float64Array, previous: number) => number) | undefined;
}

/** Log means and means for given coefficients. */
export interface LogLinearPosition {
  readonly coefficients: Float64Array;
  readonly logMeans: Float64Array;
  readonly fitted: Float64Array;
}

/**
 * One weighted least squares step of a Poisson or negative binomial regression with log link.
 *
 * @remarks
 * Units: as given. Shape: a problem and a position -> the factored information X'WX and the right-hand side X'Wz.
 * Missing: none; columns that depend on each other -> information null.
 * Method: expected information gives Fisher scoring (R's glm) and the standard errors of glm.nb; observed information
 * gives Newton's steps, which for the negative binomial arrive in fewer. For the Poisson they are the same.
 * Assumes: theta > 0, infinite for the Poisson.
 *
 * @param problem - counts, columns, log exposures, prior weights
 * @param position - where the step begins
 * @param theta - size of the negative binomial
 * @param kind - which information
 * @example
 * // Three counts, intercept alone, means of 3: the next intercept is the log of their mean.
 * const problem = { counts: Float64Array.of(1, 2, 6), columns: Float64Array.of(1, 1, 1), logExposures: new Float64Array(3) };
 * const position = { coefficients: Float64Array.of(Math.log(3)), logMeans: new Float64Array(3).fill(Math.log(3)), fitted: new Float64Array(3).fill(3) };
 * normalEquations(problem, position, Infinity, 'expected').right // [9 * Math.log(3)]
 */
export function normalEquations(
  { counts, columns, logExposures, weights }: LogLinearProblem,
  { logMeans, fitted }: LogLinearPosition,
  theta: number,
  kind: 'expected' | 'observed',
): { information: ScaledCholesky | null; right: Float64Array } {
  const n = counts.length;
  const p = columns.length / n;
  const w = new Float64Array(n);
  const working = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const mu = fitted[i]!;
    const spread = 1 + mu / theta;
    const bend = kind === 'observed' ? (1 + counts[i]! / theta) / spread : 1;
    w[i] = ((weights ? weights[i]! : 1) * mu * bend) / spread;
    working[i] = logMeans[i]! - logExposures[i]! + (counts[i]! - mu) / (mu * bend);
  }
  const weighted = new Float64Array(n);
  const places = new Int32Array(n);
  const matrix = new Float64Array(p * p);
  const right = new Float64Array(p);
  for (let j = 0; j < p; j += 1) {
    let sum = 0;
    // Columns of groups are mostly zeros, which add nothing.
    let filled = 0;
    for (let i = 0, at = j * n; i < n; i += 1, at += 1) {
      const value = columns[at]! * w[i]!;
      if (value === 0) continue;
      weighted[filled] = value;
      places[filled] = i;
      filled += 1;
      sum += value * working[i]!;
    }
    right[j] = sum;
    // Three columns at a time: sums that wait for each other take three times as long.
    for (let k = 0; k <= j; k += 3) {
      const first = k * n;
      const second = Math.min(k + 1, j) * n;
      const third = Math.min(k + 2, j) * n;
      let a = 0;
      let b = 0;
      let c = 0;
      for (let m = 0; m < filled; m += 1) {
        const value = weighted[m]!;
        const i = places[m]!;
        a += value * columns[first + i]!;
        b += value * columns[second + i]!;
        c += value * columns[third + i]!;
      }
      matrix[j * p + k] = a;
      if (k + 1 <= j) matrix[j * p + k + 1] = b;
      if (k + 2 <= j) matrix[j * p + k + 2] = c;
    }
  }
  return { information: scaledCholesky(matrix, p), right };
}
