import type { FileVintage } from '../types/incidentFormat';

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
}

const COUNTRIES = ['Iraq', 'Syria'];

/**
 * What a file covers.
 *
 * @remarks
 * A release covers the months that its name says, in the countries that it has incidents of; one with many countries is the whole
 * world, so that a country without incidents had none. Months before the first incident of the file and after the last, whatever the
 * country, are not covered: a file that lacks them says nothing of them. Where the name says nothing, its incidents alone do.
 *
 * @param spans - first and last day of the file's incidents in each country
 */
export function coverageOf(vintage: FileVintage, spans: readonly { country: string; first: string; last: string }[]): CoveredFile {
  const whole = spans.length > 10;
  const countries = COUNTRIES.filter((country) => whole || spans.some((span) => span.country === country));
  const first = (spans.map((span) => span.first).toSorted()[0] ?? '').slice(0, 7);
  const last = (spans.map((span) => span.last).toSorted().at(-1) ?? '').slice(0, 7);
  const months = vintage.months === null ? { first, last } : { first: later(vintage.months.first, first), last: earlier(vintage.months.last, last) };
  return {
    vintage: vintage.name,
    family: vintage.family,
    provisional: vintage.provisional,
    coverage: first === '' || months.first > months.last ? [] : countries.map((country) => ({ country, ...months, lastDay: null })),
  };
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);
