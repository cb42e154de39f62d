import type { IncidentRule } from '../types/incidentRule';
import { countryOf } from './countryOf';
import { partiesOf, type PlaceName } from './engine/askIncidents';
import type { Engine } from './engine/openEngine';
import { ImportRefusal } from './importRefusal';
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

const LIKE_ISIL = /\b(is|isis|isil|daesh|islamic state)\b/i;

/** Incidents of an actor that may be ISIL by a name that no rule knows. */
export async function otherNames(
  engine: Engine,
  incidents: string,
  rules: readonly IncidentRule[],
  places: readonly PlaceName[],
): Promise<string[]> {
  const known = new Set(rules.flatMap(({ actors }) => actors));
  const countries = [...new Set(places.map(({ country }) => country))].filter((country) => countryOf(country) !== null);
  if (countries.length === 0 || rules.some(({ actors }) => actors.length === 0)) return [];
  const parties = (await partiesOf(engine, incidents, countries)).map(({ actors, rows }) => ({
    names: actors.split('; '),
    rows,
  }));
  const others = parties.filter(
    ({ names }) => !names.some((name) => known.has(name)) && names.some((name) => LIKE_ISIL.test(name)),
  );
  if (others.length === 0) return [];
  const names = [...new Set(others.flatMap((one) => one.names.filter((name) => LIKE_ISIL.test(name))))];
  return [
    `${others.reduce((sum, { rows }) => sum + rows, 0)} incidents are not counted although they name an actor that may be ISIL by another name: ${names
      .slice(0, 5)
      .map((name) => `“${name.slice(0, 60)}”`)
      .join(', ')}. The rules count ${[...known].map((name) => `“${name}”`).join(', ')}.`,
  ];
}
