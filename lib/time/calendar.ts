import { addMonths } from 'date-fns/addMonths';
import { addQuarters } from 'date-fns/addQuarters';
import { addYears } from 'date-fns/addYears';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfQuarter } from 'date-fns/startOfQuarter';
import { startOfYear } from 'date-fns/startOfYear';
import { utc, UTCDate } from '@date-fns/utc';
import type { Day, Interval, Month, Period } from '../types/time';
import { dayOfMs, daysBetween, startMs } from './day';

const STARTS = { month: startOfMonth, quarter: startOfQuarter, year: startOfYear };
const STEPS = { month: addMonths, quarter: addQuarters, year: addYears };

/** The month in which a day falls. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

/** The calendar month, quarter or year that contains a day. */
export function calendarPeriodOf(interval: Interval, day: Day): Period {
  const key = `${interval} ${monthOf(day)}`;
  const period = known.get(key) ?? computePeriod(interval, day);
  known.set(key, period);
  return period;
}

/** Every day of a month is in one month, quarter and year, so there are as many entries as months that figures speak of. */
const known = new Map<string, Period>();

function computePeriod(interval: Interval, day: Day): Period {
  const start = STARTS[interval](new UTCDate(startMs(day)), { in: utc });
  return { start: dayOfMs(start.getTime()), end: dayOfMs(STEPS[interval](start, 1, { in: utc }).getTime()) };
}

/**
 * The calendar months, quarters or years that a period touches, whole, in order.
 *
 * @example
 * calendarPeriods('month', { start: '2024-01-15', end: '2024-03-01' })
 * // [{ start: '2024-01-01', end: '2024-02-01' }, { start: '2024-02-01', end: '2024-03-01' }]
 */
export function calendarPeriods(interval: Interval, period: Period): Period[] {
  const periods: Period[] = [];
  for (let next = calendarPeriodOf(interval, period.start); next.start < period.end;) {
    periods.push(next);
    next = calendarPeriodOf(interval, next.end);
  }
  return periods;
}

/**
 * Calendar months in a period, parts of a month counted by their days.
 *
 * @example
 * monthsIn({ start: '2025-01-01', end: '2025-04-01' }) // 3
 */
export function monthsIn(period: Period): number {
  return calendarPeriods('month', period).reduce((months, month) => {
    const start = month.start < period.start ? period.start : month.start;
    const end = month.end > period.end ? period.end : month.end;
    return months + daysBetween(start, end) / daysBetween(month.start, month.end);
  }, 0);
}
