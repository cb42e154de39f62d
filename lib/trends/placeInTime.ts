import type { CountOrZero, CountSeries, SeriesPeriod } from '../types/series';
import type { Day, Period } from '../types/time';
import { daysOf } from '../series/sums';
import { monthNumber, MONTHS_IN } from '../time/calendar';
import { daysBetween, startMs } from '../time/day';

/** A series as lib/stats takes it: numbers only. */
export interface NumbersOfSeries {
  readonly counts: number[];
  /** In units of 30 days, so that rates are per 30 days. */
  readonly exposures: number[];
  /** Places in time, in periods: neighbours are 1 apart and a gap keeps its room. */
  readonly times: number[];
  /** Days that one period of these lasts, on average. */
  readonly daysPerPeriod: number;
}

/**
 * Counts, exposures and places in time of chosen periods.
 *
 * @remarks
 * Units: exposures in 30 days; times in periods. Months, quarters and years stand at whole numbers; windows of unequal length
 * stand at their middles, measured in windows of average length.
 */
export function numbersOf(series: CountSeries, periods: readonly CountOrZero[]): NumbersOfSeries {
  const { interval } = series;
  const daysPerPeriod = interval ? (MONTHS_IN[interval] * 365.25) / 12 : daysOf(periods) / Math.max(1, periods.length);
  const first = periods[0]?.period.start ?? series.definition.coverage.start;
  const place = ({ period }: SeriesPeriod) =>
    interval ? Math.floor(monthNumber(period.start) / MONTHS_IN[interval]) : middle(first, period) / daysPerPeriod;
  return {
    counts: periods.map((part) => part.count),
    exposures: periods.map((part) => part.days / 30),
    times: periods.map(place),
    daysPerPeriod,
  };
}

const middle = (from: Day, { start, end }: Period) =>
  daysBetween(from, start) + (startMs(end) - startMs(start)) / 172_800_000;
