import type { RatioInterval } from '../types/findingBase';
import type { Sensitivity } from '../types/rateComparison';
import { poissonRateRatio, type CountWithExposure } from '../stats/poissonRateRatio';

/** 97.5 % point of the normal distribution. */
export const Z95 = 1.959963984540054;

/**
 * The interval of a ratio when counts vary more than counting noise.
 *
 * @remarks
 * Shape: two counts with exposures, variance over mean -> interval of b over a; never narrower than the exact one.
 * Method: normal limits on the log scale with standard error √(φ (1/a + 1/b)). With one count of zero that has no value: then the
 * exact limit for counts divided by φ, which is 0.025^(φ/n) in closed form.
 * Missing: two zero counts -> null.
 *
 * @param varianceOverMean - φ; below 1 it is taken as 1
 * @example
 * widenRatio({ count: 36, exposure: 31 }, { count: 56, exposure: 31 }, 2) // { low: 0.860, high: 2.81 }
 */
export function widenRatio(a: CountWithExposure, b: CountWithExposure, varianceOverMean: number): RatioInterval | null {
  const exact = poissonRateRatio(b, a);
  if (exact.refusal !== null) return null;
  const phi = Math.max(1, varianceOverMean);
  const exposures = a.exposure / b.exposure;
  const tail = (n: number) => Math.pow(0.025, phi / n);
  if (a.count === 0) return { low: (tail(b.count) / (1 - tail(b.count))) * exposures, high: null };
  if (b.count === 0) return { low: 0, high: ((1 - tail(a.count)) / tail(a.count)) * exposures };
  const reach = Z95 * Math.sqrt(phi * (1 / a.count + 1 / b.count));
  return {
    low: Math.min(exact.low, exact.ratio! * Math.exp(-reach)),
    high: Math.max(exact.high!, exact.ratio! * Math.exp(reach)),
  };
}

/** The same at twice and at five times the mean: what a reader can hold against a ratio without knowing the months behind it. */
export function sensitivityOf(a: CountWithExposure, b: CountWithExposure): Sensitivity[] {
  return [2, 5].flatMap((varianceOverMean) => {
    const interval = widenRatio(a, b, varianceOverMean);
    return interval ? [{ varianceOverMean, ...interval }] : [];
  });
}
