import type { CountOrZero, CountSeries } from '../types/series';
import type { Period } from '../types/time';
import { contains } from '../time/period';
import { isCounted } from './periodState';

/** Final periods with a count. */
export function finalCounts(series: CountSeries): CountOrZero[] {
  return series.periods.filter(isCounted).filter((part) => !part.provisional);
}

/** Final periods with a count that lie wholly inside a window. */
export function finalCountsIn(series: CountSeries, window: Period): CountOrZero[] {
  return finalCounts(series).filter((part) => contains(window, part.period));
}
