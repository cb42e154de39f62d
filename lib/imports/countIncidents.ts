import type { DatePrecisions } from '../types/incidentFormat';
import type { IncidentRule } from '../types/incidentRule';
import { countryOf } from './countryOf';
import { coveredMonths } from './coveredMonths';
import type { CoveredFile } from './coverageOf';
import { type PlaceName, placesOf } from './engine/askIncidents';
import { type AreaOfPlace, type CubeSum, type CutMonth, sumsOfCube, writeCube } from './engine/incidentCube';
import type { Engine } from './engine/openEngine';
import { governorateOf } from './governorateOf';

/** What is counted, and how. */
export interface Counting {
  readonly rules: readonly IncidentRule[];
  readonly precisions: DatePrecisions;
}

/** Sums a file of incidents by rules into a cube, and gives the sums of the months that files cover. */
export async function countIncidents(
  engine: Engine,
  incidents: string,
  { rules, precisions }: Counting,
  files: readonly CoveredFile[],
  cube: string,
): Promise<readonly CubeSum[]> {
  const places = await placesOf(engine, incidents);
  await writeCube(engine, incidents, rules, precisions, (rule) => areasOfPlaces(rule, places), cube);
  return sumsOfCube(engine, cube, cutMonths(files));
}

function cutMonths(files: readonly CoveredFile[]): CutMonth[] {
  return [...new Set(files.map(({ family }) => family))].flatMap((family) =>
    (['syria', 'iraq'] as const).flatMap((country) =>
      coveredMonths(
        files.filter((file) => file.family === family),
        country,
        '',
      )
        .filter(({ isCut }) => isCut)
        .map(({ month, first, last }) => ({ family, country, month, first, last })),
    ),
  );
}

function areasOfPlaces(rule: IncidentRule, places: readonly PlaceName[]): AreaOfPlace[] {
  return places.flatMap(({ country, governorate }) => {
    const known = countryOf(country);
    if (known === null) return [];
    const area = rule.areas === 'country' ? known : governorate === null ? null : governorateOf(known, governorate);
    return area === null ? [] : [{ country, governorate, area }];
  });
}
