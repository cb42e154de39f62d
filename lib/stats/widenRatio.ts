import { type CountWithExposure, poissonRateRatio } from './poissonRateRatio';
import { Z95 } from './z95';

/** An interval of a ratio; 0 and null are open ends. */
interface WidenedRatio {
  readonly low: number;
  readonly high: number | null;
}

/**
 * The 95 % interval of a ratio of two rates when counts vary more than counting noise.
 *
 * @remarks
 * Units: a ratio. Shape: two counts with exposures, variance over mean -> interval of b over a; never narrower than the exact one.
 * Missing: two zero counts -> null.
 * Method: normal limits on the log scale with standard error √(φ (1/a + 1/b)). With one count of zero that has no value: then the
 * exact limit for counts divided by φ, which is 0.025^(φ/n) in closed form.
 * Assumes: φ is known, and alike on both sides.
 *
 * @param a - count (integer >= 0) and exposure (> 0) of the denominator
 * @param b - the same for the numerator
 * @param varianceOverMean - φ; below 1 it is taken as 1
 * @throws RangeError if a count, an exposure or φ is out of range
 * @example
 * widenRatio({ count: 36, exposure: 31 }, { count: 56, exposure: 31 }, 2) // { low: 0.860, high: 2.81 }
 */
export function widenRatio(a: CountWithExposure, b: CountWithExposure, varianceOverMean: number): WidenedRatio | null {
  if (!(varianceOverMean >= 0 && varianceOverMean < Infinity))
    throw new RangeError(`widenRatio requires a variance over mean of 0 or more, got ${varianceOverMean}`);
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
