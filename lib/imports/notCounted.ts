import type { IncidentRule } from '../types/incidentRule';
import { formatCount } from '../format/numbers';
import { countryOf } from './countryOf';
import { partiesOf, type PlaceName } from './engine/askIncidents';
import type { Engine } from './engine/openEngine';
import { ImportRefusal } from './importRefusal';
import { LIKE_ISIL } from './likeIsil';
import type { ImportableFile } from './readImportFile';

/** The refusal of a file that has nothing of the two countries. */
export function elsewhere(
  { file, header, staged }: ImportableFile,
  spans: readonly { country: string }[],
): ImportRefusal {
  const column = header[staged.columns.indexOf('country')] ?? 'country';
  const value = spans
    .slice(0, 5)
    .map(({ country }) => country)
    .join(', ');
  return new ImportRefusal('badData', [
    {
      file: file.name,
      line: null,
      column,
      value,
      rule: 'are the only countries: no incident lies in Syria or Iraq',
      expected: 'incidents whose country is Syria or Iraq',
    },
  ]);
}

/** Incidents of actors that may be ISIL by names that no rule knows. */
export interface OtherNames {
  readonly rows: number;
  readonly names: readonly string[];
  readonly known: readonly string[];
}

/** Of the incidents in the two countries those of an actor that may be ISIL by another name; null where there are none. */
export async function otherNames(
  engine: Engine,
  incidents: string,
  rules: readonly IncidentRule[],
  places: readonly PlaceName[],
): Promise<OtherNames | null> {
  const known = new Set(rules.flatMap(({ actors }) => actors));
  const countries = [...new Set(places.map(({ country }) => country))].filter((country) => countryOf(country) !== null);
  if (countries.length === 0 || rules.some(({ actors }) => actors.length === 0)) return null;
  const parties = (await partiesOf(engine, incidents, countries)).map(({ actors, rows }) => ({
    names: actors.split('; '),
    rows,
  }));
  const others = parties.filter(
    ({ names }) => !names.some((name) => known.has(name)) && names.some((name) => LIKE_ISIL.test(name)),
  );
  return others.length === 0
    ? null
    : {
        rows: others.reduce((sum, { rows }) => sum + rows, 0),
        names: [...new Set(others.flatMap((one) => one.names.filter((name) => LIKE_ISIL.test(name))))],
        known: [...known],
      };
}

export function notesOfOtherNames(others: OtherNames | null): string[] {
  if (others === null) return [];
  const { rows, names, known } = others;
  return [
    `${formatCount(rows)} ${rows === 1 ? 'incident' : 'incidents'} of an actor that may be ISIL by another name, ${quoted(names)}, ${rows === 1 ? 'is' : 'are'} not counted: where ${rows === 1 ? 'it' : 'they'} would count, a month is “at least”, and has no figure instead of a zero. The rules count ${quoted(known)}.`,
  ];
}

/** The refusal of files in which nothing counts, and much may: all their zeros would be false. */
export function unknownNames(files: readonly ImportableFile[], { rows, names, known }: OtherNames): ImportRefusal {
  return new ImportRefusal('badData', [
    {
      file: files.map(({ file }) => file.name).join(', '),
      line: null,
      column: files[0]?.staged.format.actors[0] ?? null,
      value: names.slice(0, 5).join(', '),
      rule: `may be ISIL in ${formatCount(rows)} incidents by names that no rule counts, and no incident names it by another`,
      expected: `${quoted(known)}; or these names among the actors of data/incident-rules.json`,
    },
  ]);
}

const quoted = (names: readonly string[]) =>
  names
    .slice(0, 5)
    .map((name) => `“${name.slice(0, 60)}”`)
    .join(', ');
