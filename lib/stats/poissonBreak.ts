import type { CountWithExposure } from './poissonRateRatio';

export interface PoissonBreak {
  /** Number of observations before the break. */
  readonly breakAfter: number;
  /** Twice the log-likelihood gained. */
  readonly statistic: number;
  readonly beforeTotal: CountWithExposure;
  readonly afterTotal: CountWithExposure;
}

/** count · log(rate over the rate of all), the only part of the likelihood that a break changes. */
const gain = (count: number, exposure: number, rate: number) =>
  count > 0 ? count * Math.log(count / exposure / rate) : 0;

/**
 * The place of one change of a Poisson rate that the likelihood likes best.
 *
 * @remarks
 * Units: counts; exposures in any unit. Shape: n counts, n exposures -> one place with the totals on both sides.
 * Missing: none. Method: 2 Σ c log(rate / common rate) over the two sides, for every place; the first of equals.
 * Assumes: nothing; the statistic is a description until it is calibrated.
 *
 * @param counts - in order of time, not all zero
 * @param exposures - > 0
 * @param trimmed - fewest observations on each side, >= 1
 * @example
 * poissonBreak(Float64Array.of(4, 4, 1, 1), new Float64Array(4).fill(1), 1).breakAfter // 2
 */
export function poissonBreak(counts: Float64Array, exposures: Float64Array, trimmed: number): PoissonBreak {
  const total = { count: 0, exposure: 0 };
  for (let i = 0; i < counts.length; i += 1) {
    total.count += counts[i]!;
    total.exposure += exposures[i]!;
  }
  const rate = total.count / total.exposure;
  let best: PoissonBreak | null = null;
  let count = 0;
  let exposure = 0;
  for (let k = 1; k <= counts.length - trimmed; k += 1) {
    count += counts[k - 1]!;
    exposure += exposures[k - 1]!;
    if (k < trimmed) continue;
    const afterTotal = { count: total.count - count, exposure: total.exposure - exposure };
    const statistic = 2 * (gain(count, exposure, rate) + gain(afterTotal.count, afterTotal.exposure, rate));
    if (best === null || statistic > best.statistic + 1e-12) {
      best = { breakAfter: k, statistic: Math.max(0, statistic), beforeTotal: { count, exposure }, afterTotal };
    }
  }
  if (best === null)
    throw new RangeError(`poissonBreak requires a place to break, got ${counts.length} counts and ${trimmed} trimmed`);
  return best;
}
