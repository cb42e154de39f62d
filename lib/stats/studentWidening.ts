import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import studentTQuantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * How much wider limits must be when their scatter was read from few, alike observations.
 *
 * @remarks
 * Units: a factor of 1 or more. Shape: degrees of freedom, lag-1 autocorrelation -> one number. Missing: none.
 * Method: 97.5 % point of Student's t over that of the normal distribution, with (1 − r)/(1 + r) of the degrees of freedom, and 2 at
 * least: so many independent observations scatter as n with autocorrelation r do in their mean (Bayley and Hammersley 1946).
 * Assumes: first-order autocorrelation.
 *
 * @param degrees - observations less coefficients
 * @param autocorrelation - of neighbours; below 0 it is taken as 0
 * @example
 * studentWidening(30, 0.5) // 1.137
 */
export function studentWidening(degrees: number, autocorrelation: number): number {
  const r = Math.max(0, autocorrelation);
  return studentTQuantile(0.975, Math.max(2, (degrees * (1 - r)) / (1 + r))) / normalQuantile(0.975, 0, 1);
}
