import type { Day } from '../types/time';
import { addDays, parseDay } from '../time/day';
import { calendarPeriodOf } from '../time/calendar';

/** What a date in a URL may look like. */
export const DATE_FORMS = '2024, 2024-03 or 2024-03-31';

/**
 * A date as people write it: a year, a month or a day. As a start it means its first day, as an end its last, inclusive.
 *
 * @remarks
 * Shape: text -> first day, and the day after the last; null where it is no date or outside 2000 to 2099.
 *
 * @example
 * parseDateParameter('2024-02') // { first: '2024-02-01', after: '2024-03-01' }
 */
export function parseDateParameter(text: string): { first: Day; after: Day } | null {
  if (!/^20\d\d(-\d\d(-\d\d)?)?$/.test(text)) return null;
  const first = parseDay(`${text}-01-01`.slice(0, 10));
  if (first === null) return null;
  if (text.length === 10) return { first, after: addDays(first, 1) };
  return { first, after: calendarPeriodOf(text.length === 7 ? 'month' : 'year', first).end };
}
