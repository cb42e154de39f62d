import { orthonormalise } from './orthonormalise';

/** Neighbours are periods no further apart than this, in periods. */
const NEIGHBOURLY = 1.5;

/**
 * Lag-1 autocorrelation of regression residuals, corrected for the bias of short series.
 *
 * @remarks
 * Units: a correlation. Shape: n residuals, p columns of n, n times -> one number from −0.99 to 0.99.
 * Missing: leave periods out; only neighbours in time are paired. Too few of them, or residuals that are all
 * zero -> null.
 * Method: r = Σ e_t e_{t−1} / Σ e², scaled to the share of pairs present. Under independence E[r] is known,
 * −tr(H L) / (n − p) with H the hat matrix and L the pairing; it is taken off, and the remainder
 * divided by 1 − (p + 3)/n, which is Kendall's (1954) and Marriott and Pope's correction for p = 1.
 * Assumes: residuals of about equal variance, a design that changes slowly.
 *
 * @param residuals - standardised
 * @param columns - of the design, one after another
 * @param times - increasing, in periods
 * @example
 * laggedCorrelation(Float64Array.of(1, 1, 1, 1, -1, -1, -1, -1), new Float64Array(8).fill(1),
 *   Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7)) // 0.99
 */
export function laggedCorrelation(residuals: Float64Array, columns: Float64Array, times: Float64Array): number | null {
  const n = residuals.length;
  const p = columns.length / n;
  const basis: Float64Array[] = [];
  for (let j = 0; j < p; j += 1) {
    const column = columns.slice(j * n, (j + 1) * n);
    orthonormalise(column, basis);
    basis.push(column);
  }
  let pairs = 0;
  let products = 0;
  let squares = 0;
  let hat = 0;
  for (let i = 0; i < n; i += 1) {
    squares += residuals[i]! ** 2;
    if (i === 0 || times[i]! - times[i - 1]! > NEIGHBOURLY) continue;
    pairs += 1;
    products += residuals[i]! * residuals[i - 1]!;
    for (const column of basis) hat += column[i]! * column[i - 1]!;
  }
  if (pairs < 2 || !(squares > 1e-12) || n < p + 6) return null;
  const share = (n - 1) / pairs;
  const raw = (products / squares) * share;
  const expected = (-hat / (n - p)) * share;
  return Math.max(-0.99, Math.min(0.99, (raw - expected) / (1 - (p + 3) / n)));
}
