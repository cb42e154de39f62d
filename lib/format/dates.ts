import type { Day, Month, Period } from '../types/time';
import { calendarPeriodOf, monthOf } from '../time/calendar';
import { addDays } from '../time/day';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** '2024-12-08' -> '8 December 2024'. */
export function formatDay(day: Day): string {
  return `${Number(day.slice(8))} ${formatMonth(monthOf(day))}`;
}

/** '2024-12' -> 'December 2024'. */
export function formatMonth(month: Month): string {
  return `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
}

/** '2024-12' -> 'Dec 2024'. */
export function formatShortMonth(month: Month): string {
  return `${shortMonthName(Number(month.slice(5)))} ${month.slice(0, 4)}`;
}

/** 1 -> 'Jan'; 6 -> 'Jun'. */
export function shortMonthName(month: number): string {
  return MONTHS[month - 1]!.slice(0, 3);
}

/** The last day of a half-open period: what people write as its end. */
export function lastDay(period: Period): Day {
  return addDays(period.end, -1);
}

/**
 * A period as people say it, as short as it can be exact.
 *
 * @example
 * formatPeriod({ start: '2024-01-01', end: '2024-12-01' }) // 'January to November 2024'
 */
export function formatPeriod(period: Period): string {
  const last = lastDay(period);
  if (period.start === last) return formatDay(last);
  const sameYear = period.start.slice(0, 4) === last.slice(0, 4);
  if (!startsMonth(period.start) || !startsMonth(period.end)) {
    return `${sameYear ? formatDay(period.start).slice(0, -5) : formatDay(period.start)} to ${formatDay(last)}`;
  }
  if (startsYear(period.start) && startsYear(period.end)) {
    return sameYear ? period.start.slice(0, 4) : `${period.start.slice(0, 4)} to ${last.slice(0, 4)}`;
  }
  const [first, end] = [monthOf(period.start), monthOf(last)];
  if (first === end) return formatMonth(first);
  return `${sameYear ? formatMonth(first).slice(0, -5) : formatMonth(first)} to ${formatMonth(end)}`;
}

/** The same in short month names, for labels: 'Jan–Nov 2024', 'Dec 2024'. */
export function formatShortPeriod(period: Period): string {
  const last = lastDay(period);
  if (startsYear(period.start) && startsYear(period.end) && period.start.slice(0, 4) === last.slice(0, 4))
    return period.start.slice(0, 4);
  const [first, end] = [monthOf(period.start), monthOf(last)];
  if (first === end) return formatShortMonth(end);
  const sameYear = first.slice(0, 4) === end.slice(0, 4);
  return `${sameYear ? shortMonthName(Number(first.slice(5))) : formatShortMonth(first)}–${formatShortMonth(end)}`;
}

const startsMonth = (day: Day) => calendarPeriodOf('month', day).start === day;
const startsYear = (day: Day) => calendarPeriodOf('year', day).start === day;
