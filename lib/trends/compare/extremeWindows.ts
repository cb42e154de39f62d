import type { RateWindow } from '../../types/rateComparison';
import type { CountOrZero, CountSeries } from '../../types/series';
import { contains } from '../../time/period';
import { countOf, daysOf } from '../../series/sums';
import { finalCounts } from '../../series/finalCounts';

/** Fewest other stretches of the same length before one can be called extreme. */
const FEWEST = 5;

/**
 * Whether one of two windows is the highest or the lowest stretch of its length in the series: the mark of a window that was
 * chosen to flatter.
 *
 * @remarks
 * A stretch is as many neighbouring known periods as the window holds. Missing: gaps do not count as periods, so a stretch may
 * reach over one.
 */
export function extremeWindowWarnings(series: CountSeries, a: RateWindow, b: RateWindow): string[] {
  const periods = finalCounts(series);
  return [...extremeOf(periods, a, 'first'), ...extremeOf(periods, b, 'second')];
}

function extremeOf(periods: readonly CountOrZero[], window: RateWindow, which: string): string[] {
  if (window.count === null || !window.periods) return [];
  const from = periods.findIndex((part) => contains(window.period, part.period));
  const length = window.periods;
  const rates = periods.slice(0, periods.length - length + 1).map((_, i) => rateOf(periods.slice(i, i + length)));
  const own = rates[from];
  if (own === undefined || rates.length <= FEWEST) return [];
  const others = rates.filter((_, i) => i !== from);
  const place = others.every((rate) => rate < own) ? 'highest' : others.every((rate) => rate > own) ? 'lowest' : null;
  return place
    ? [
        `The ${which} window is the ${place} of the ${rates.length} stretches of its length in this series: if it was chosen for that, the change looks larger than it is.`,
      ]
    : [];
}

const rateOf = (stretch: readonly CountOrZero[]) => countOf(stretch) / daysOf(stretch);
