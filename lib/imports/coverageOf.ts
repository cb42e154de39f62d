import type { FileVintage } from '../types/incidentFormat';
import type { Day } from '../types/time';
import { calendarPeriodOf } from '../time/calendar';
import { addDays } from '../time/day';
import { countryOf } from './countryOf';

/** Months of one country that a file covers whole. */
export interface CountryCoverage {
  readonly country: string;
  /** 2026-01 */
  readonly first: string;
  readonly last: string;
  /** Where the last month is cut off, its last day covered. */
  readonly lastDay: string | null;
}

/** What is remembered of a file whose incidents a release holds. */
export interface CoveredFile {
  readonly vintage: string;
  readonly family: string;
  readonly provisional: boolean;
  readonly coverage: readonly CountryCoverage[];
  readonly exportedOn?: string;
}

const COUNTRIES = ['Iraq', 'Syria'];
const isOf = (country: string) => (span: CountrySpan) => countryOf(span.country) === country.toLowerCase();

/**
 * What a file covers.
 *
 * @remarks
 * A release covers the months that its name says, in the countries that it has incidents of; one with many countries is the whole
 * world, so that a country without incidents had none. Months before the first incident of the file and after the last, whatever the
 * country, are not covered: a file that lacks them says nothing of them. Where the name says nothing, a file covers each country from
 * the month of its first incident there to the day of its last incident anywhere, unless the user has said what it covers.
 *
 * @param spans - first and last day of the file's incidents in each country
 * @param said - first and last day as the user gives them; a first month is covered whole
 */
export function coverageOf(
  vintage: FileVintage,
  spans: readonly CountrySpan[],
  said: { first: string; last: string } | null,
): CoveredFile {
  const countries = spans.length > 10 ? COUNTRIES : COUNTRIES.filter((country) => spans.some(isOf(country)));
  const coverage = countries.map((country) => ({
    country,
    ...(vintage.months === null ? asFound(country, spans, said) : asNamed(vintage.months, spans)),
  }));
  return {
    vintage: vintage.name,
    family: vintage.family,
    provisional: vintage.provisional,
    coverage: coverage.filter(({ first, last }) => first !== '' && first <= last),
    ...(vintage.exportedOn !== undefined && { exportedOn: vintage.exportedOn }),
  };
}

export interface CountrySpan {
  readonly country: string;
  readonly first: string;
  readonly last: string;
}

function asNamed(
  months: { first: string; last: string },
  spans: readonly CountrySpan[],
): Omit<CountryCoverage, 'country'> {
  return {
    first: later(months.first, firstOf(spans).slice(0, 7)),
    last: earlier(months.last, lastOf(spans).slice(0, 7)),
    lastDay: null,
  };
}

function asFound(
  country: string,
  spans: readonly CountrySpan[],
  said: { first: string; last: string } | null,
): Omit<CountryCoverage, 'country'> {
  const own = spans.filter(isOf(country));
  const first = said?.first ?? firstOf(own.length > 0 ? own : spans);
  const last = said?.last ?? lastOf(spans);
  const monthEnd = addDays(calendarPeriodOf('month', last as Day).end, -1);
  return { first: first.slice(0, 7), last: last.slice(0, 7), lastDay: last < monthEnd ? last : null };
}

const firstOf = (spans: readonly CountrySpan[]) => spans.map((span) => span.first).toSorted()[0] ?? '';
const lastOf = (spans: readonly CountrySpan[]) =>
  spans
    .map((span) => span.last)
    .toSorted()
    .at(-1) ?? '';
const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);
