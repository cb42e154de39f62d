import type { WidenedInterval } from '../../types/rateComparison';
import type { CountSeries } from '../../types/series';
import type { Period } from '../../types/time';
import type { CountWithExposure } from '../../stats/poissonRateRatio';
import { poissonRegression } from '../../stats/poissonRegression';
import { stepEffect } from '../../stats/stepEffect';
import { widenRatio } from '../../stats/widenRatio';
import { countOf, daysOf } from '../../series/sums';
import { numbersOf } from '../placeInTime';
import { finalCounts, finalCountsIn } from '../../series/finalCounts';

/** Fewest periods from which a scatter is read. */
const FEWEST = 8;
const FEWEST_ON_A_SIDE = 3;

/** How a source's own periods scatter, and what that makes of a ratio of two of its windows. */
export interface OwnScatter {
  readonly dispersion: number | null;
  readonly autocorrelation: number | null;
  readonly widened: WidenedInterval | null;
}

const NOTHING: OwnScatter = { dispersion: null, autocorrelation: null, widened: null };

/**
 * The interval of b over a with the dispersion and autocorrelation of the source's own periods.
 *
 * @remarks
 * Shape: a series and two windows that share no day -> interval, or nulls where the series has too few periods.
 * Method: eight periods or more in the two windows, three or more in each: the restricted bootstrap of stepEffect on these periods.
 * Else eight or more in the series: their scatter round a log-linear trend widens normal limits.
 */
export function ownScatter(series: CountSeries, a: Period, b: Period): OwnScatter {
  const inA = finalCountsIn(series, a);
  const inB = finalCountsIn(series, b);
  if (Math.min(inA.length, inB.length) >= FEWEST_ON_A_SIDE && inA.length + inB.length >= FEWEST) {
    const bIsLater = a.start < b.start;
    const [earlier, later] = bIsLater ? [inA, inB] : [inB, inA];
    const { counts, exposures, times } = numbersOf(series, [...earlier, ...later]);
    const step = stepEffect({ counts, exposures, times, at: earlier.length });
    if (step.refusal === null) {
      const { dispersion, autocorrelation, pValue } = step;
      const ends = bIsLater ? { low: step.low, high: step.high } : turnedRound(step);
      return { dispersion, autocorrelation, widened: { ...ends, from: 'bootstrap', periods: counts.length, pValue } };
    }
  }
  return scatterOfAll(series, a, b);
}

const turnedRound = ({ low, high }: { low: number; high: number | null }) => ({
  low: high === null ? 0 : 1 / high,
  high: low === 0 ? null : 1 / low,
});

function scatterOfAll(series: CountSeries, a: Period, b: Period): OwnScatter {
  const all = finalCounts(series);
  if (all.length < FEWEST) return NOTHING;
  const { counts, exposures, times } = numbersOf(series, all);
  const fit = poissonRegression({ counts, exposures, design: times.map((time) => [1, time - times[0]!]) });
  if (fit.refusal !== null || fit.dispersion === null) return NOTHING;
  const [first, second] = [a, b].map((window) => {
    const inside = finalCountsIn(series, window);
    return { count: countOf(inside), exposure: daysOf(inside) };
  }) as [CountWithExposure, CountWithExposure];
  const ends = first.exposure > 0 && second.exposure > 0 ? widenRatio(first, second, fit.dispersion) : null;
  return {
    dispersion: fit.dispersion,
    autocorrelation: null,
    widened: ends && { ...ends, from: 'scatter', periods: all.length, pValue: null },
  };
}
