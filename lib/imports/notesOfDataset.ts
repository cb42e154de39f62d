import type { IncidentRule } from '../types/incidentRule';
import { countryOf } from './countryOf';
import { GOVERNORATE_NAMES } from '../format/governorates';
import { governorateOf, isNewSpelling } from './governorateOf';
import type { CountryCoverage, CoveredFile } from './coverageOf';
import { columnOf } from './engine/stagedFile';
import type { ImportRequest } from '../types/importReport';
import type { FileVintage } from '../types/incidentFormat';
import type { PlaceName } from './engine/askIncidents';
import type { CubeSum } from './engine/incidentCube';
import { formatCount } from '../format/numbers';
import type { MadeSeries } from './seriesOfRules';
import type { ImportableFile } from './readImportFile';
import { coveredMonths } from './coveredMonths';

interface Counted {
  readonly places: readonly (PlaceName & { rows: number })[];
  readonly rules: readonly IncidentRule[];
  readonly sums: readonly CubeSum[];
  readonly files: readonly CoveredFile[];
  readonly series: readonly MadeSeries[];
  /** Whether some name an actor that may be ISIL by a name that no rule knows, which is told beside this. */
  readonly hasOtherNames: boolean;
}

/** What is kept and not counted, or counted otherwise than in its month, in words. */
export function notesOfCounts({ places, rules, sums, files, series, hasOtherNames }: Counted): string[] {
  const counted = largestRule(rules, sums);
  return [
    ...knownToYear(counted, series),
    ...leftOutOfCut(counted),
    ...notSure(counted, hasOtherNames),
    ...unknownPlaces(places),
    ...newSpellings(places),
    ...withoutPlace(places, rules),
    ...outsideCoverage(counted, rules, files),
    ...withoutNumber(sums, series),
  ];
}

/** Rules count the same incidents again and again; of those for whole countries the one that counts most speaks for all. */
function largestRule(rules: readonly IncidentRule[], sums: readonly CubeSum[]): readonly CubeSum[] {
  const countries = rules
    .filter(({ areas }) => areas === 'country')
    .map(({ id }) => sums.filter(({ rule }) => rule === id));
  return (['final', 'provisional', 'any'] as const).flatMap((releases) => {
    const own = countries.filter(([sum]) => rules.find(({ id }) => id === sum?.rule)?.releases === releases);
    return own.toSorted((a, b) => incidentsOf(b) - incidentsOf(a))[0] ?? [];
  });
}

const incidentsOf = (sums: readonly CubeSum[]) => sums.reduce((total, { incidents }) => total + incidents, 0);
const deathsOf = (sums: readonly CubeSum[]) => Math.round(sums.reduce((total, { deaths }) => total + (deaths ?? 0), 0));
const incidentsInWords = (count: number) => `${formatCount(count)} ${count === 1 ? 'incident' : 'incidents'}`;

function knownToYear(counted: readonly CubeSum[], series: readonly MadeSeries[]): string[] {
  const years = series.filter(
    ({ series: { cadence, area } }) => cadence === 'year' && (area === 'syria' || area === 'iraq'),
  );
  const isShown = ({ area, period }: CubeSum) =>
    years.some((one) => one.series.area === area && one.observations.some(({ start }) => start!.startsWith(period)));
  const own = counted.filter(({ place }) => place === 'year');
  const [shown, kept] = [own.filter(isShown), own.filter((sum) => !isShown(sum))];
  return [
    ...(shown.length > 0
      ? [`${sumInWords(shown)}: in no month, and in the years of ${listed(years.map((one) => one.series.series_id!))}.`]
      : []),
    ...(kept.length > 0 ? [`${sumInWords(kept)}, which no file covers; kept and not counted.`] : []),
  ];
}

function sumInWords(sums: readonly CubeSum[]): string {
  const known = incidentsOf(sums) === 1 ? 'is known to its year alone' : 'are known to their year alone';
  return `${incidentsInWords(incidentsOf(sums))} with ${formatCount(deathsOf(sums))} deaths ${known} (${listed(sums.map(({ period }) => period))})`;
}

function leftOutOfCut(counted: readonly CubeSum[]): string[] {
  const own = counted.filter(({ place }) => place === 'left out');
  if (own.length === 0) return [];
  return [
    `${incidentsInWords(incidentsOf(own))} of months that are covered in part (${listed(own.map(({ period }) => period))}) lie on other days of them or are known to the month alone: kept and not counted.`,
  ];
}

/** Sums of deaths in which some incidents have none: what they are made of, told once for the country. */
function withoutNumber(sums: readonly CubeSum[], series: readonly MadeSeries[]): string[] {
  const isCountry = ({ area }: CubeSum) => area === 'syria' || area === 'iraq';
  const lacking = sums.filter((sum) => isCountry(sum) && sum.place === 'month' && sum.ofDeaths < sum.incidents);
  const largest = [...new Set(lacking.map(({ rule }) => rule))]
    .map((rule) => lacking.filter((sum) => sum.rule === rule))
    .toSorted((a, b) => b.length - a.length)[0];
  if (!largest) return [];
  const unknown = largest.reduce((total, { incidents, ofDeaths }) => total + incidents - ofDeaths, 0);
  if (!series.some(({ series: { measure } }) => measure === 'deaths'))
    return [`No deaths are counted: none of ${incidentsInWords(unknown)} says how many.`];
  const monthsOf = (isKnown: boolean) =>
    largest.filter(({ deaths }) => Math.round(deaths ?? 0) > 0 === isKnown).map(({ period }) => period);
  const [gaps, least] = [monthsOf(false), monthsOf(true)];
  return [
    `${incidentsInWords(unknown)} do not say how many died: ${[
      ...(gaps.length > 0 ? [`no deaths are given for ${listed(gaps)}`] : []),
      ...(least.length > 0 ? [`they are “at least” in ${listed(least)}`] : []),
    ].join(', and ')}.`,
  ];
}

const someOf = (names: readonly string[]) => (names.length === 0 ? '' : ` (${listed(names)})`);

function listed(names: readonly string[]): string {
  const all = [...new Set(names)].toSorted();
  return `${all.slice(0, 6).join(', ')}${all.length > 6 ? ', …' : ''}`;
}

function notSure(counted: readonly CubeSum[], hasOtherNames: boolean): string[] {
  const rows = counted.reduce((total, { unsure }) => total + unsure, 0);
  if (rows === 0 || hasOtherNames) return [];
  return [
    `${incidentsInWords(rows)} may count or not, since a cell that the rules ask for is empty: a month with such is “at least”, and has no figure instead of a zero.`,
  ];
}

/** Rules that ask how exactly a place is known say themselves what they leave out. */
function withoutPlace(places: readonly (PlaceName & { rows: number })[], rules: readonly IncidentRule[]): string[] {
  const own = places.filter(({ country }) => countryOf(country) !== null);
  const rows = own.filter(({ governorate }) => governorate === null).reduce((sum, one) => sum + one.rows, 0);
  const isTold = rules.some(({ areas, placePrecisions }) => areas === 'governorate' && placePrecisions.length === 0);
  if (rows === 0 || !isTold || own.every(({ governorate }) => governorate === null)) return [];
  return [
    `${incidentsInWords(rows)} ${rows === 1 ? 'names' : 'name'} no governorate and ${rows === 1 ? 'is' : 'are'} counted for the country alone: the governorates do not add up to it.`,
  ];
}

function unknownPlaces(places: readonly (PlaceName & { rows: number })[]): string[] {
  const unknown = places.filter(({ country, governorate }) => {
    const known = countryOf(country);
    return known !== null && governorate !== null && governorateOf(known, governorate) === null;
  });
  if (unknown.length === 0) return [];
  const rows = unknown.reduce((sum, one) => sum + one.rows, 0);
  return [
    `${rows} incidents name a governorate by an unknown name and are counted for the country alone: ${unknown
      .slice(0, 5)
      .map((one) => `“${one.governorate!.slice(0, 60)}”`)
      .join(', ')}.`,
  ];
}

/** Governorates that were found by the nearest spelling. */
function newSpellings(places: readonly PlaceName[]): string[] {
  const found = places.flatMap(({ country, governorate }) => {
    const known = countryOf(country);
    if (known === null || governorate === null || !isNewSpelling(known, governorate)) return [];
    const area = governorateOf(known, governorate);
    return area === null ? [] : [`${governorate.slice(0, 60)} → ${GOVERNORATE_NAMES[area]}`];
  });
  const names = [...new Set(found)];
  if (names.length === 0) return [];
  return [
    `${names.length} ${names.length === 1 ? 'governorate' : 'governorates'} by another spelling: ${names.join(', ')}.`,
  ];
}

/** Incidents in months that no file covers are kept and not counted. */
function outsideCoverage(
  counted: readonly CubeSum[],
  rules: readonly IncidentRule[],
  files: readonly CoveredFile[],
): string[] {
  const lost = counted.filter(({ rule, family, area, place, period }) => {
    const { from } = rules.find(({ id }) => id === rule)!;
    const own = files.filter((file) => file.family === family);
    return (
      place === 'month' && !coveredMonths(own, area as 'syria' | 'iraq', from).some(({ month }) => month === period)
    );
  });
  if (lost.length === 0) return [];
  return [
    `${incidentsInWords(incidentsOf(lost))} of months that these releases do not cover${someOf(lost.map(({ period }) => period))}: kept and not counted.`,
  ];
}

/** What a reader should know of one file. */
export function notesOfFile(
  { file, scan, staged, vintage }: ImportableFile,
  { coverage }: CoveredFile,
  { covers, rules }: { readonly covers: ImportRequest['covers']; readonly rules: readonly IncidentRule[] },
): string[] {
  return [
    ...(covers === null ? edgesOfFile(file.name, vintage, coverage, rules) : []),
    ...(lacksPrecision(staged)
      ? [
          `${file.name} does not say how well its days are known: an incident known to its month or year alone stands in the month of its first day.`,
        ]
      : []),
    ...(scan.endsWhole
      ? []
      : [`The last line of ${file.name} has no line end; if the file was cut off there, rows are missing.`]),
    ...(vintage.months === null && vintage.family.startsWith('ged-file')
      ? [`The name of ${file.name} does not say which release it is; --as ucdp@26.1 does, for instance.`]
      : []),
  ];
}

/** Where a file begins and ends is known from its incidents; what is before and behind them may be missing. */
function edgesOfFile(
  name: string,
  { name: release, months }: FileVintage,
  coverage: readonly CountryCoverage[],
  rules: readonly IncidentRule[],
): string[] {
  if (coverage.length === 0) return [];
  if (months === null)
    return coverage
      .filter(({ first }) => !first.endsWith('-01'))
      .map(
        ({ country, first, last }) =>
          `${country} is counted from ${first}, the first incident of ${name} there; where the file begins earlier, --covers ${first.slice(0, 7)}-01..${last} says so.`,
      );
  const [first, last] = [coverage[0]!.first.slice(0, 7), coverage[0]!.last.slice(0, 7)];
  const counted = rules.map(({ from }) => from.slice(0, 7)).toSorted()[0] ?? '';
  return [
    ...(first > months.first && first > counted
      ? [
          `${release} goes back to ${months.first}, and the first incident of ${name} is of ${first}: the months before it count as not covered, and ${first} as whole; --covers says where the file begins within it.`,
        ]
      : []),
    ...(last < months.last
      ? [
          `${release} reaches to ${months.last}, and the last incident of ${name} is of ${last}: the months after it count as not covered.`,
        ]
      : []),
  ];
}

/** Sources that say how well each day is known, in a column that this file does not have; days on end may say it too. */
const lacksPrecision = ({ format, columns }: ImportableFile['staged']) =>
  format.dataset !== 'incidents' &&
  format.readings.some(({ field }) => field === 'date_precision') &&
  format.readings
    .filter(({ field }) => field === 'date_precision' || field === 'end_date')
    .every((reading) => columnOf({ columns }, reading) === null);

/** What an import did not take away from earlier files of the same release, since it has nothing to put in its place. */
export function notesOfStanding(held: readonly CoveredFile[], imported: readonly CoveredFile[]): string[] {
  return [...new Set(imported.map(({ vintage }) => vintage))].flatMap((vintage) => {
    const stretches = held.filter((file) => file.vintage === vintage).flatMap(({ coverage }) => coverage);
    return stretches.length === 0
      ? []
      : [
          `Of ${vintage} an earlier file stays where this import has nothing: ${stretches.map(({ country, first, last }) => `${country} ${first} to ${last}`).join(', ')}.`,
        ];
  });
}
