import { calendarPeriods } from '../time/calendar';
import { addDays, daysBetween } from '../time/day';
import type { Day } from '../types/time';
import type { CountryCoverage, CoveredFile } from './coverageOf';

export interface CoveredMonth {
  /** 2026-01 */
  readonly month: string;
  /** Its days that are covered, in one run. */
  readonly first: Day;
  readonly last: Day;
  readonly isCut: boolean;
}

/** Months that a set of files covers in a country, in order; of one that is covered in several pieces, the longest. */
export function coveredMonths(
  files: readonly Pick<CoveredFile, 'coverage'>[],
  country: 'syria' | 'iraq',
  from: string,
): CoveredMonth[] {
  const months = new Map<string, CoveredMonth>();
  for (const run of coveredRuns(files, country))
    for (const { start, end } of calendarPeriods('month', { start: run.first, end: addDays(run.last, 1) })) {
      const whole = addDays(end, -1);
      const first = start > run.first ? start : run.first;
      const last = whole < run.last ? whole : run.last;
      const month = start.slice(0, 7);
      const known = months.get(month);
      if (!known || daysBetween(first, last) >= daysBetween(known.first, known.last))
        months.set(month, { month, first, last, isCut: first !== start || last !== whole });
    }
  return [...months.values()].filter(({ month }) => month >= from.slice(0, 7));
}

/** Days that a set of files covers in a country, as few runs as there are, in order. */
export function coveredRuns(
  files: readonly Pick<CoveredFile, 'coverage'>[],
  country: 'syria' | 'iraq',
): { first: Day; last: Day }[] {
  const runs: { first: Day; last: Day }[] = [];
  const own = files.flatMap(({ coverage }) => coverage).filter((one) => one.country.toLowerCase() === country);
  for (const { first, last } of own.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    const run = runs.at(-1);
    if (run && first <= addDays(run.last, 1)) run.last = last > run.last ? last : run.last;
    else runs.push({ first, last });
  }
  return runs;
}

/** What is left of a coverage where others are taken out. */
export function coverageWithout(coverage: CountryCoverage, others: readonly CountryCoverage[]): CountryCoverage[] {
  return others
    .filter(({ country }) => country === coverage.country)
    .reduce<CountryCoverage[]>(
      (left, other) =>
        left.flatMap((one) =>
          other.last < one.first || other.first > one.last
            ? [one]
            : [
                { ...one, last: addDays(other.first, -1) },
                { ...one, first: addDays(other.last, 1) },
              ].filter(({ first, last }) => first <= last),
        ),
      [coverage],
    );
}
