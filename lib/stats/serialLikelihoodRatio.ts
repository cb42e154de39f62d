import { minusTwoLogLikelihood } from './minusTwoLogLikelihood';
import { serialWhitening } from './serialWhitening';

/** Looked up once: simulations come through here millions of times. */
const { abs, max, min } = Math;

/** Standardised residuals in, evidence for the last column out. */
export interface SerialLikelihoodRatio {
  /** Twice the gain in log-likelihood from the last column. */
  statistic(z: Float64Array): number;
  /** Lag-1 autocorrelation by restricted maximum likelihood, without the last column. */
  autocorrelation(z: Float64Array): number;
}

/** Where a parabola through three neighbouring heights is lowest, in steps from the middle one. */
function lowestBetween(left: number, middle: number, right: number): number {
  const bend = left - 2 * middle + right;
  return bend > 0 ? (0.5 * (left - right)) / bend : 0;
}

/**
 * Likelihood ratio of one regression column in the presence of first-order autocorrelation.
 *
 * @remarks
 * Units: z are residuals over their standard deviation, one a period; times in periods.
 * Shape: n × p columns, the last one in question -> functions of n residuals.
 * Missing: leave periods out; correlation dies with the distance in time.
 * Method: Gaussian likelihood with correlation rho^|t − s|, maximised over coefficients, variance and rho
 * (a grid from 0 to 0.95) with and without the last column. Counting noise is white and has variance `floor`
 * on this scale, so no frequency may hold less: the variance is at least floor · (1 + rho) / (1 − rho). That
 * keeps smooth chance patterns in small counts from passing for autocorrelation. `autocorrelation` maximises the restricted likelihood
 * (Patterson and Thompson 1971), which corrects most of the bias of a lag-1 autocorrelation in short series.
 * Assumes: nothing about the distribution of the statistic; compare it with simulated ones.
 *
 * @param columns - p columns of n, one after another
 * @param times - increasing, in periods
 * @param floor - least variance, > 0 and at most 1
 * @example
 * serialLikelihoodRatio(Float64Array.of(1, 1, 1, 1, 0, 0, 1, 1), [0, 1, 2, 3], 1)
 *   .statistic(Float64Array.of(-1, -1, 1, 1)) // 3.97
 */
export function serialLikelihoodRatio(
  columns: Float64Array,
  times: ArrayLike<number>,
  floor: number,
): SerialLikelihoodRatio {
  const n = times.length;
  const p = columns.length / n;
  const grid = serialWhitening(columns, times).map((entry) => ({
    ...entry,
    floor: (floor * (1 + entry.rho)) / (1 - entry.rho),
  }));
  const squaresOf = new Float64Array(n);
  const neighboursOf = new Float64Array(n);

  const prepare = (z: Float64Array) => {
    for (let i = 0; i < n; i += 1) {
      squaresOf[i] = z[i]! * z[i]!;
      neighboursOf[i] = i > 0 ? z[i]! * z[i - 1]! : 0;
    }
  };
  const statistic = (z: Float64Array): number => {
    prepare(z);
    let without = Infinity;
    let withLast = Infinity;
    for (const { weights, logDeterminant, floor: least } of grid) {
      let squares = dot(weights, 0, squaresOf) - dot(weights, n, neighboursOf);
      for (let j = 0; j < p - 1; j += 1) squares -= dot(weights, (j + 2) * n, z) ** 2;
      const gain = dot(weights, (p + 1) * n, z) ** 2;
      without = min(without, minusTwoLogLikelihood(max(squares, 0), n, least) + logDeterminant);
      withLast = min(withLast, minusTwoLogLikelihood(max(squares - gain, 0), n, least) + logDeterminant);
    }
    return max(0, without - withLast);
  };
  const autocorrelation = (z: Float64Array): number => {
    prepare(z);
    const degrees = n - p + 1;
    const heights = grid.map(({ weights, logDeterminant, restriction, floor: least }) => {
      let squares = dot(weights, 0, squaresOf) - dot(weights, n, neighboursOf);
      for (let j = 0; j < p - 1; j += 1) squares -= dot(weights, (j + 2) * n, z) ** 2;
      return minusTwoLogLikelihood(max(squares, 0), degrees, least) + logDeterminant + restriction;
    });
    const best = heights.indexOf(min(...heights));
    const isInside = best > 0 && best < grid.length - 1;
    if (!isInside) return grid[best]!.rho;
    const shift = lowestBetween(heights[best - 1]!, heights[best]!, heights[best + 1]!);
    const side = shift < 0 ? best - 1 : best + 1;
    return grid[best]!.rho + abs(shift) * (grid[side]!.rho - grid[best]!.rho);
  };
  return { statistic, autocorrelation };
}

function dot(weights: Float64Array, from: number, z: Float64Array): number {
  let sum = 0;
  for (let i = 0, at = from; i < z.length; i += 1, at += 1) sum += weights[at]! * z[i]!;
  return sum;
}
