import { addMonths } from 'date-fns/addMonths';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfQuarter } from 'date-fns/startOfQuarter';
import { startOfYear } from 'date-fns/startOfYear';
import { utc, UTCDate } from '@date-fns/utc';
import type { Day, Interval, Month, Period } from '../types/time';
import { kept } from '../kept/kept';
import { addDays, dayOfMs, daysBetween, startMs } from './day';

/** How many calendar months an interval has. All days of a month are so in one and the same month, quarter and year. */
export const MONTHS_IN: Readonly<Record<Interval, number>> = { month: 1, quarter: 3, year: 12 };
const STARTS = { month: startOfMonth, quarter: startOfQuarter, year: startOfYear };

/** The month in which a day falls. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

/** The month of the last day of a half-open period. */
export function lastMonthOf({ end }: Pick<Period, 'end'>): Month {
  return monthOf(addDays(end, -1));
}

/** Calendar months since January of the year 0, for differences and for places in time. */
export function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** A figure asks for hundreds, and a date library takes its time; there are as many as months that figures speak of. */
const periods = kept<Period>(10_000);

/** The calendar month, quarter or year that contains a day. */
export function calendarPeriodOf(interval: Interval, day: Day): Period {
  return periods(`${interval} of ${monthOf(day)}`, () => {
    const start = STARTS[interval](new UTCDate(startMs(day)), { in: utc });
    return {
      start: dayOfMs(start.getTime()),
      end: dayOfMs(addMonths(start, MONTHS_IN[interval], { in: utc }).getTime()),
    };
  });
}

/** The calendar year before that of a day. */
export function yearBefore(day: Day): Period {
  return calendarPeriodOf('year', addDays(calendarPeriodOf('year', day).start, -1));
}

/**
 * The calendar months, quarters or years that a period touches, whole, in order.
 *
 * @example
 * calendarPeriods('month', { start: '2024-01-15', end: '2024-03-01' })
 * // [{ start: '2024-01-01', end: '2024-02-01' }, { start: '2024-02-01', end: '2024-03-01' }]
 */
export function calendarPeriods(interval: Interval, period: Period): Period[] {
  const touched: Period[] = [];
  for (let next = calendarPeriodOf(interval, period.start); next.start < period.end;) {
    touched.push(next);
    next = calendarPeriodOf(interval, next.end);
  }
  return touched;
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
