/** Finer steps than these no series of 24 to 120 months can tell apart. */
const CORRELATIONS = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.87, 0.95];

/** The two diagonals of the whitening transform for one correlation. */
export interface SerialTransform {
  readonly rho: number;
  readonly decay: Float64Array;
  readonly spread: Float64Array;
  readonly logDeterminant: number;
}

const known = new WeakMap<object, SerialTransform[]>();

/**
 * The whitening transforms of a grid of first-order autocorrelations.
 *
 * @remarks
 * Units: times in periods. Shape: n times -> one transform a correlation.
 * Missing: leave periods out; the correlation of neighbours is rho^(distance in time).
 * Method: innovation = (value − decay · the one before) / spread, the inverse Cholesky factor of the AR(1)
 * correlation matrix.
 * Assumes: times increase, and the array is not written to afterwards: what was worked out for it once is kept with it.
 *
 * @param times - increasing, in periods
 * @example
 * serialTransforms([0, 1])[0] // { rho: 0, decay: [0, 0], spread: [1, 1], logDeterminant: 0 }
 */
export function serialTransforms(times: ArrayLike<number>): SerialTransform[] {
  const kept = known.get(times);
  if (kept) return kept;
  const transforms = transformsOf(times);
  known.set(times, transforms);
  return transforms;
}

function transformsOf(times: ArrayLike<number>): SerialTransform[] {
  const n = times.length;
  return CORRELATIONS.map((rho) => {
    const decay = new Float64Array(n);
    const spread = new Float64Array(n).fill(1);
    let logDeterminant = 0;
    for (let i = 1; i < n; i += 1) {
      const gap = times[i]! - times[i - 1]!;
      decay[i] = gap === 1 ? rho : rho ** gap;
      const left = Math.max(1e-12, 1 - decay[i]! ** 2);
      spread[i] = Math.sqrt(left);
      logDeterminant += Math.log(left);
    }
    return { rho, decay, spread, logDeterminant };
  });
}
