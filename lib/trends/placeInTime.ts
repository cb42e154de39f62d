import type { CountOrZero, CountSeries, SeriesPeriod } from '../types/series';
import type { Day, Interval } from '../types/time';
import { daysBetween, startMs } from '../time/day';

const MONTHS: Record<Interval, number> = { month: 1, quarter: 3, year: 12 };

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
  const days = periods.reduce((sum, part) => sum + part.days, 0);
  const daysPerPeriod = series.interval ? (MONTHS[series.interval] * 365.25) / 12 : days / Math.max(1, periods.length);
  const first = periods[0]?.period.start ?? series.definition.coverage.start;
  const place = series.interval
    ? calendarPlace(series.interval)
    : (part: SeriesPeriod) => middle(first, part) / daysPerPeriod;
  return {
    counts: periods.map((part) => part.count),
    exposures: periods.map((part) => part.days / 30),
    times: periods.map(place),
    daysPerPeriod,
  };
}

const calendarPlace = (interval: Interval) => (part: SeriesPeriod) => {
  const { start } = part.period;
  return Math.floor((Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1) / MONTHS[interval]);
};

const middle = (from: Day, part: SeriesPeriod) =>
  daysBetween(from, part.period.start) + (startMs(part.period.end) - startMs(part.period.start)) / 172_800_000;
