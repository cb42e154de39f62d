import type { CountSeries, NotCoveredPeriod } from '../types/series';
import type { Day, Period } from '../types/time';
import { daysIn, overlap } from '../time/period';

/**
 * The part of a series that a range shows: windows that overlap the range stay whole, and stretches of the range
 * outside the coverage are named as not covered.
 */
export function clipSeries(series: CountSeries, range: Period): CountSeries {
  const { id } = series.definition;
  const first = series.periods[0]!.period;
  const last = series.periods.at(-1)!.period;
  const notCovered = (start: Day, end: Day): NotCoveredPeriod[] => {
    const period = overlap({ start, end }, range);
    return period && start < end ? [{ seriesId: id, period, days: daysIn(period), state: 'notCovered' }] : [];
  };
  const inRange = series.periods.filter((part) => overlap(part.period, range));
  return {
    ...series,
    periods: [...notCovered(range.start, first.start), ...inRange, ...notCovered(last.end, range.end)],
  };
}
