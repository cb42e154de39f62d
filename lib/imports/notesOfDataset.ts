import type { IncidentRule } from '../types/incidentRule';
import { countryOf } from './countryOf';
import { GOVERNORATE_NAMES } from '../format/governorates';
import { governorateOf, isNewSpelling } from './governorateOf';
import type { CoveredFile } from './coverageOf';
import type { PlaceName } from './engine/askIncidents';
import type { CubeMonth } from './engine/incidentCube';
import type { ImportableFile } from './readImportFile';
import { coveredMonths } from './coveredMonths';

interface Counted {
  readonly places: readonly (PlaceName & { rows: number; undated: number })[];
  readonly rules: readonly IncidentRule[];
  readonly months: readonly CubeMonth[];
  readonly files: readonly CoveredFile[];
}

/** What is kept and not counted, in words. */
export function notesOfCounts({ places, rules, months, files }: Counted): string[] {
  return [
    ...undated(places.reduce((sum, place) => sum + place.undated, 0)),
    ...unknownPlaces(places),
    ...newSpellings(places),
    ...outsideCoverage(rules, months, files),
  ];
}

function undated(rows: number): string[] {
  return rows === 0 ? [] : [`${rows} incidents have no known month; they are kept and not counted.`];
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

/** Incidents in months that no file covers whole are kept and not counted. */
function outsideCoverage(
  rules: readonly IncidentRule[],
  months: readonly CubeMonth[],
  files: readonly CoveredFile[],
): string[] {
  const lost = rules
    .filter((rule) => rule.areas === 'country')
    .flatMap((rule) => {
      const counted = months.filter((month) => month.rule === rule.id);
      const runs = new Set(counted.map(({ family, area }) => `${family} ${area}`));
      return [...runs].flatMap((run) => {
        const [family, area] = run.split(' ') as [string, 'syria' | 'iraq'];
        const covered = new Set(
          coveredMonths(
            files.filter((file) => file.family === family),
            area,
            rule.from,
          ).map(({ month }) => month),
        );
        return counted.filter((one) => one.family === family && one.area === area && !covered.has(one.month));
      });
    });
  const count = lost.reduce((sum, month) => sum + month.incidents, 0);
  if (count === 0) return [];
  const names = [...new Set(lost.map(({ month }) => month))].toSorted();
  return [
    `${count} incidents date from months that these releases do not cover whole (${names.slice(0, 6).join(', ')}${names.length > 6 ? ', …' : ''}); they are kept and not counted.`,
  ];
}

/** What a reader should know of one file. */
export function notesOfFile({ file, scan, vintage }: ImportableFile, { coverage }: CoveredFile): string[] {
  const last = coverage[0]?.last;
  return [
    ...(vintage.months !== null && last !== undefined && last < vintage.months.last
      ? [
          `${vintage.name} reaches to ${vintage.months.last}, and the last incident of ${file.name} is of ${last}: the months after it count as not covered.`,
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

/** What an import did not take away from earlier files of the same release, since it has nothing to put in its place. */
export function notesOfStanding(held: readonly CoveredFile[], imported: readonly CoveredFile[]): string[] {
  return [...new Set(imported.map(({ vintage }) => vintage))].flatMap((vintage) => {
    const stretches = held.filter((file) => file.vintage === vintage).flatMap(({ coverage }) => coverage);
    return stretches.length === 0
      ? []
      : [
          `Of ${vintage} an earlier file stays where this import has nothing: ${stretches.map(({ country, first, last }) => (first === last ? `${country} ${first}` : `${country} ${first} to ${last}`)).join(', ')}.`,
        ];
  });
}
