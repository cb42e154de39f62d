import { orthonormalise } from './orthonormalise';
import { serialTransforms, type SerialTransform } from './serialTransforms';
import { whiten } from './whiten';

/** One correlation of the grid, with all that does not depend on the residuals worked out. */
export interface SerialWhitening {
  readonly rho: number;
  /**
   * p + 2 stretches of n weights. The first two give z'Pz from the squares and the neighbouring products of
   * z; stretch j + 2 gives the length of z along the j-th column once those before it are taken out.
   */
  readonly weights: Float64Array;
  /** log |correlation matrix|. */
  readonly logDeterminant: number;
  /** log |X'PX| of all columns but the last. */
  readonly restriction: number;
}

/** Weights for the values that do what these weights do for the innovations. */
function unwhitenInto(target: Float64Array, weights: Float64Array, { decay, spread }: SerialTransform): void {
  const n = weights.length;
  for (let i = 0; i < n; i += 1) {
    const next = i + 1 < n ? (decay[i + 1]! * weights[i + 1]!) / spread[i + 1]! : 0;
    target[i] = weights[i]! / spread[i]! - next;
  }
}

/**
 * Regression columns and residual weights for a grid of first-order autocorrelations.
 *
 * @remarks
 * Units: times in periods. Shape: p columns of n, n times -> one entry a correlation.
 * Missing: leave periods out; the correlation of neighbours is rho^(distance in time).
 * Method: Cholesky factor of the inverse AR(1) correlation matrix, which has two diagonals, then
 * Gram-Schmidt of the whitened columns. Done once for a design and used for every simulated series.
 * Assumes: times increase.
 *
 * @param columns - p columns of n, one after another
 * @param times - increasing, in periods
 * @example
 * serialWhitening(Float64Array.of(1, 1), [0, 1])[0].weights // [1, 1, 0, 0, 0.7071, 0.7071]
 */
export function serialWhitening(columns: Float64Array, times: ArrayLike<number>): SerialWhitening[] {
  const n = times.length;
  const p = columns.length / n;
  return serialTransforms(times).map((transform) => {
    const { rho, decay, spread, logDeterminant } = transform;
    const weights = new Float64Array((p + 2) * n);
    for (let i = 0; i < n; i += 1) {
      const next = i + 1 < n ? (decay[i + 1]! / spread[i + 1]!) ** 2 : 0;
      weights[i] = 1 / spread[i]! ** 2 + next;
      weights[n + i] = (2 * decay[i]!) / spread[i]! ** 2;
    }
    const done: Float64Array[] = [];
    let restriction = 0;
    for (let j = 0; j < p; j += 1) {
      const column = whiten(columns.subarray(j * n, (j + 1) * n), transform);
      const logSquare = orthonormalise(column, done);
      if (j < p - 1) restriction += logSquare;
      done.push(column);
      unwhitenInto(weights.subarray((j + 2) * n, (j + 3) * n), column, transform);
    }
    return { rho, weights, logDeterminant, restriction };
  });
}
