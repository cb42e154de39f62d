import type { VersionedCount } from '../../types/record';
import type { Day } from '../../types/time';
import { calendarPeriodOf, monthNumber, monthOf } from '../../time/calendar';

/** Months as rows, months of delay as columns: what each version said of each month. */
export interface MonthTriangle {
  readonly triangle: readonly (readonly (number | null)[])[];
  /** First day of the month of each row. */
  readonly starts: readonly Day[];
}

/** The last days of the versions, the last one of each calendar month, in order of time. */
export function versionDays(versions: readonly VersionedCount[]): Day[] {
  const byMonth = new Map<string, Day>();
  for (const { asOf } of versions) if (asOf > (byMonth.get(monthOf(asOf)) ?? '')) byMonth.set(monthOf(asOf), asOf);
  return [...byMonth.values()].toSorted();
}

/**
 * Lays the versions of a monthly series out as a reporting triangle.
 *
 * @remarks
 * Shape: versions in any order -> a row for each month that one of them covers whole, a column for each month from the month itself to
 * that of the version. Missing: null where no version of that age covers the month. Of two versions of one calendar month the later counts.
 *
 * @param mostMonths - longest delay laid out
 */
export function reportingTriangle(versions: readonly VersionedCount[], mostMonths: number): MonthTriangle {
  const days = versionDays(versions);
  const told = versions.filter((one) => days.includes(one.asOf) && isWholeMonth(one) && delayOf(one) <= mostMonths);
  const starts = [...new Set(told.map(({ period }) => period.start))].toSorted();
  const triangle = starts.map((start) => {
    const own = new Map(told.filter(({ period }) => period.start === start).map((one) => [delayOf(one), one.count]));
    return Array.from({ length: Math.max(...own.keys()) + 1 }, (_, delay) => own.get(delay) ?? null);
  });
  return { triangle, starts };
}

const isWholeMonth = ({ period }: VersionedCount) =>
  calendarPeriodOf('month', period.start).start === period.start &&
  calendarPeriodOf('month', period.start).end === period.end;

/** Calendar months from a month to that of a version. */
const delayOf = ({ period, asOf }: VersionedCount) => monthNumber(asOf) - monthNumber(period.start);
