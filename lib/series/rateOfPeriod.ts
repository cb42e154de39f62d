import type { Measure } from '../types/record';
import type { Rate, SeriesPeriod } from '../types/series';
import type { Period } from '../types/time';
import { poissonRateInterval } from '../stats/poissonRateInterval';
import { monthsIn } from '../time/calendar';
import { daysIn } from '../time/period';
import { isCounted } from './periodState';

const DAYS = 30;

/** Deaths and arrests come several at a time: counting noise of single happenings does not describe them. */
export const countsPeople = (measure: Measure) => measure === 'deaths' || measure === 'arrests';

/**
 * The rate of a count per 30 days.
 *
 * @remarks
 * Units: per 30 days of the days that were counted. A count of 0 is a rate of 0 with an upper bound.
 * Interval: exact (Garwood) 95 %, for that window's own rate, only where happenings are counted; counts of people get none.
 */
export function rateOfCount(count: number, days: number, measure: Measure): Rate {
  if (countsPeople(measure)) return { rate: (count * DAYS) / days, low: null, high: null };
  const { rate, low, high } = poissonRateInterval(count, days / DAYS);
  return { rate, low, high };
}

/**
 * The rate of a published average per 30 days: it is turned from calendar months to days with the months of its own window, and has no
 * interval: 10 a month in January to March 2025 is 30 in 90 days.
 *
 * @example
 * rateOfAverage(10, { start: '2025-01-01', end: '2025-04-01' }).rate // 10
 */
export function rateOfAverage(perMonth: number, period: Period): Rate {
  return { rate: (perMonth * monthsIn(period) * DAYS) / daysIn(period), low: null, high: null };
}

/** The source's own range, per 30 days; null where it printed none. */
export function sourceRangePer30Days(period: SeriesPeriod): { low: number; high: number } | null {
  if (!isCounted(period)) return null;
  const { low, high } = period.sourceRange;
  return low === null || high === null ? null : { low: (low * DAYS) / period.days, high: (high * DAYS) / period.days };
}
