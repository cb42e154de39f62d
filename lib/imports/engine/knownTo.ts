import type { DatePrecisions } from '../../types/incidentFormat';

/** Days that a week takes beyond its first, and that the longest month does. */
const [WEEK, MONTH] = [6, 30];

/**
 * How well the day of an incident is known: `day`, `month` or `year`.
 *
 * @remarks
 * By the precision that its source gives it, and by the days in which it may have happened: where these are more than a month, no
 * month is known, whatever the code says. A week counts as a day, as it nearly always lies in one month.
 */
export function knownToSql({ month, year }: DatePrecisions): string {
  const isOneOf = (codes: readonly number[]) =>
    codes.length === 0 ? 'false' : `coalesce(date_precision IN (${codes.join(', ')}), false)`;
  const spansMore = (days: number) => `coalesce(end_date - date > ${days}, false)`;
  return `CASE WHEN ${isOneOf(year)} OR ${spansMore(MONTH)} THEN 'year' WHEN ${isOneOf(month)} OR ${spansMore(WEEK)} THEN 'month' ELSE 'day' END`;
}
