import type { Sensitivity } from '../../types/rateComparison';
import type { CountWithExposure } from '../../stats/poissonRateRatio';
import { widenRatio } from '../../stats/widenRatio';

/** The interval of b over a at twice and at five times the mean: what a reader can hold against a ratio without knowing the months behind it. */
export function sensitivityOf(a: CountWithExposure, b: CountWithExposure): Sensitivity[] {
  return [2, 5].flatMap((varianceOverMean) => {
    const interval = widenRatio(a, b, varianceOverMean);
    return interval ? [{ varianceOverMean, ...interval }] : [];
  });
}
