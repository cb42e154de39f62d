import type { IncidentRule } from '../types/incidentRule';
import { governorateOf } from './governorateOf';
import type { CoveredFile } from './coverageOf';
import type { CubeMonth, PlaceName } from './engine/incidentTable';
import type { ImportableFile } from './readImportFile';
import { coveredMonths } from './seriesOfRules';

/** The countries that are counted, as files spell them. */
export const COUNTRY_NAMES: Readonly<Record<string, 'syria' | 'iraq'>> = { Syria: 'syria', 'Syrian Arab Republic': 'syria', Iraq: 'iraq' };

interface Counted {
  readonly undated: number;
  readonly places: readonly (PlaceName & { rows: number })[];
  readonly rules: readonly IncidentRule[];
  readonly months: readonly CubeMonth[];
  readonly files: readonly CoveredFile[];
}

/** What is kept and not counted, in words. */
export function notesOfCounts({ undated: rows, places, rules, months, files }: Counted): string[] {
  return [...undated(rows), ...unknownPlaces(places), ...outsideCoverage(rules, months, files)];
}

function undated(rows: number): string[] {
  return rows === 0 ? [] : [`${rows} incidents have no known month; they are kept and not counted.`];
}

function unknownPlaces(places: readonly (PlaceName & { rows: number })[]): string[] {
  const unknown = places.filter(({ country, governorate }) => COUNTRY_NAMES[country] && governorate !== null && governorateOf(COUNTRY_NAMES[country], governorate) === null);
  if (unknown.length === 0) return [];
  const rows = unknown.reduce((sum, one) => sum + one.rows, 0);
  return [`${rows} incidents name a governorate by an unknown name and are counted for the country alone: ${unknown.slice(0, 5).map((one) => `“${one.governorate}”`).join(', ')}.`];
}

/** Incidents in months that no file covers whole are kept and not counted. */
function outsideCoverage(rules: readonly IncidentRule[], months: readonly CubeMonth[], files: readonly CoveredFile[]): string[] {
  const lost = rules.filter((rule) => rule.areas === 'country').flatMap((rule) =>
    months.filter((month) => month.rule === rule.id && !coveredMonths(files.filter((file) => file.family === month.family), month.area as 'syria' | 'iraq', rule.from).some((one) => one.month === month.month)),
  );
  const count = lost.reduce((sum, month) => sum + month.incidents, 0);
  if (count === 0) return [];
  const names = [...new Set(lost.map(({ month }) => month))].toSorted();
  return [`${count} incidents date from months that these releases do not cover whole (${names.slice(0, 6).join(', ')}${names.length > 6 ? ', …' : ''}); they are kept and not counted.`];
}

/** What a reader should know of one file. */
export function notesOfFile({ file, scan, vintage }: ImportableFile, { coverage }: CoveredFile): string[] {
  const last = coverage[0]?.last;
  return [
    ...(vintage.months !== null && last !== undefined && last < vintage.months.last ? [`${vintage.name} reaches to ${vintage.months.last}, and the last incident of ${file.name} is of ${last}: the months after it count as not covered.`] : []),
    ...(scan.endsWhole ? [] : [`The last line of ${file.name} has no line end; if the file was cut off there, rows are missing.`]),
    ...(vintage.months === null && vintage.family.startsWith('ged-file') ? [`The name of ${file.name} does not say which release it is; --as ucdp@26.1 does, for instance.`] : []),
  ];
}
