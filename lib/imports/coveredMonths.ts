import type { Day } from '../types/time';
import { calendarPeriodOf } from '../time/calendar';
import { countryOf } from './countryOf';
import type { CountryCoverage, CoveredFile } from './coverageOf';

export interface CoveredMonth {
  /** 2026-01 */
  readonly month: string;
  /** Where it is cut off, its last day covered. */
  readonly lastDay: string | null;
}

/** Months that a set of files covers in a country, in order; of a month that several cut off, the longest piece. */
export function coveredMonths(
  files: readonly Pick<CoveredFile, 'coverage'>[],
  country: 'syria' | 'iraq',
  from: string,
): CoveredMonth[] {
  const months = new Map<string, string | null>();
  for (const { month, lastDay } of files
    .flatMap((file) => file.coverage)
    .filter((one) => one.country.toLowerCase() === country)
    .flatMap(monthsOf)) {
    months.set(month, months.has(month) ? laterCut(months.get(month)!, lastDay) : lastDay);
  }
  return [...months]
    .map(([month, lastDay]) => ({ month, lastDay }))
    .filter(({ month }) => month >= from.slice(0, 7))
    .toSorted((a, b) => a.month.localeCompare(b.month));
}

/** What is left of a coverage where others are taken out, as few stretches of months of the same country. */
export function coverageWithout(coverage: CountryCoverage, others: readonly CountryCoverage[]): CountryCoverage[] {
  const { country } = coverage;
  const taken = new Map(
    coveredMonths([{ coverage: others }], countryOf(country)!, '').map(({ month, lastDay }) => [month, lastDay]),
  );
  const isTaken = ({ month, lastDay }: CoveredMonth) =>
    taken.has(month) && laterCut(taken.get(month)!, lastDay) === taken.get(month);
  const left: CountryCoverage[] = [];
  for (const { month, lastDay } of monthsOf(coverage).filter((one) => !isTaken(one))) {
    const run = left.at(-1);
    if (run && nextMonth(run.last) === month) left[left.length - 1] = { ...run, last: month, lastDay };
    else left.push({ country, first: month, last: month, lastDay });
  }
  return left;
}

function monthsOf({ first, last, lastDay }: CountryCoverage): CoveredMonth[] {
  const months: CoveredMonth[] = [];
  for (let month = first; month <= last; month = nextMonth(month))
    months.push({ month, lastDay: month === last ? lastDay : null });
  return months;
}

const nextMonth = (month: string) => calendarPeriodOf('month', `${month}-01` as Day).end.slice(0, 7);
const laterCut = (a: string | null, b: string | null) => (a === null || b === null ? null : a > b ? a : b);
