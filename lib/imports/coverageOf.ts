import type { FileVintage } from '../types/incidentFormat';
import type { Day } from '../types/time';
import { calendarPeriodOf } from '../time/calendar';
import { addDays } from '../time/day';
import { countryOf } from './countryOf';
import type { CountrySpan } from './engine/askIncidents';

/** Days of one country that a file covers, first and last. */
export interface CountryCoverage {
  readonly country: string;
  readonly first: Day;
  readonly last: Day;
}

/** What is remembered of a file whose incidents a release holds. */
export interface CoveredFile {
  readonly vintage: string;
  readonly family: string;
  readonly provisional: boolean;
  readonly coverage: readonly CountryCoverage[];
  readonly exportedOn?: string;
  /** What it stood for the whole of, so that an incident which it has not was no more; absent where it changed only what it has. */
  readonly wholeOf?: readonly CountryCoverage[];
  /** It is later than incidents whose precedence is no higher. */
  readonly order?: number;
}

/** All days of the months that a coverage touches: its first and last incident are not where the months end. */
export const monthsAround = (coverage: readonly CountryCoverage[]): CountryCoverage[] =>
  coverage.map(({ country, first, last }) => ({
    country,
    first: firstDayOf(first.slice(0, 7)),
    last: lastDayOf(last.slice(0, 7)),
  }));

const COUNTRIES = ['Iraq', 'Syria'];

interface DatedSpan {
  readonly country: string;
  readonly first: Day;
  readonly last: Day;
}

/**
 * What a file covers.
 *
 * @remarks
 * A release covers the months that its name says, in the countries that it has incidents of; one with many countries is the whole
 * world, so that a country without incidents had none. Months before the first incident of the file and after the last, whatever the
 * country, are not covered: a file that lacks them says nothing of them. Where the name says nothing, a file covers each country from
 * the day of its first incident there to the day of its last incident anywhere. What the user says comes before both, but for what a
 * release cannot have.
 *
 * @param spans - first and last day of the file's incidents in each country
 * @param said - first and last day as the user gives them
 */
export function coverageOf(
  vintage: FileVintage,
  spans: readonly CountrySpan[],
  said: { first: string; last: string } | null,
): CoveredFile {
  const dated = spans.filter(({ first, last }) => first !== null && last !== null) as unknown as readonly DatedSpan[];
  const isOf = (country: string) => (span: CountrySpan) => countryOf(span.country) === country.toLowerCase();
  const countries = spans.length > 10 ? COUNTRIES : COUNTRIES.filter((country) => spans.some(isOf(country)));
  const coverage = countries.flatMap((country): CountryCoverage[] => {
    const own = dated.filter(isOf(country));
    const found =
      vintage.months === null ? asFound(own.length > 0 ? own : dated, dated) : asNamed(vintage.months, dated);
    const [first, last] = [said?.first ?? found?.first, said?.last ?? found?.last] as [Day?, Day?];
    if (first === undefined || last === undefined) return [];
    return [
      vintage.months === null ? { country, first, last } : { country, ...within(vintage.months, { first, last }) },
    ];
  });
  return {
    vintage: vintage.name,
    family: vintage.family,
    provisional: vintage.provisional,
    coverage: coverage.filter(({ first, last }) => first <= last),
    ...(vintage.exportedOn !== undefined && { exportedOn: vintage.exportedOn }),
  };
}

type Days = Pick<CountryCoverage, 'first' | 'last'>;

function asNamed(months: { first: string; last: string }, spans: readonly DatedSpan[]): Days | null {
  const found = asFound(spans, spans);
  return (
    found && within(months, { first: firstDayOf(found.first.slice(0, 7)), last: lastDayOf(found.last.slice(0, 7)) })
  );
}

function asFound(from: readonly DatedSpan[], to: readonly DatedSpan[]): Days | null {
  const first = from.map((span) => span.first).toSorted()[0];
  const last = to
    .map((span) => span.last)
    .toSorted()
    .at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

function within(months: { first: string; last: string }, { first, last }: Days): Days {
  const [from, to] = [firstDayOf(months.first), lastDayOf(months.last)];
  return { first: first > from ? first : from, last: last < to ? last : to };
}

export const firstDayOf = (month: string) => `${month}-01` as Day;
export const lastDayOf = (month: string) => addDays(calendarPeriodOf('month', firstDayOf(month)).end, -1);
