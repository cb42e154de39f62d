import type { IncidentRule } from '../types/incidentRule';
import { countryOf } from './countryOf';
import { type PlaceName, placesOf } from './engine/askIncidents';
import { type AreaOfPlace, type CubeMonth, monthsOfCube, writeCube } from './engine/incidentCube';
import type { Engine } from './engine/openEngine';
import { governorateOf } from './governorateOf';

/** Sums a file of incidents by rules into a cube, and gives the sums by month. */
export async function countIncidents(
  engine: Engine,
  incidents: string,
  rules: readonly IncidentRule[],
  cube: string,
): Promise<readonly CubeMonth[]> {
  const places = await placesOf(engine, incidents);
  await writeCube(engine, incidents, rules, (rule) => areasOfPlaces(rule, places), cube);
  return monthsOfCube(engine, cube);
}

function areasOfPlaces(rule: IncidentRule, places: readonly PlaceName[]): AreaOfPlace[] {
  return places.flatMap(({ country, governorate }) => {
    const known = countryOf(country);
    if (known === null) return [];
    const area = rule.areas === 'country' ? known : governorate === null ? null : governorateOf(known, governorate);
    return area === null ? [] : [{ country, governorate, area }];
  });
}
