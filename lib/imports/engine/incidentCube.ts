import type { IncidentRule } from '../../types/incidentRule';
import type { PlaceName } from './askIncidents';
import type { Engine } from './openEngine';
import { literal } from './quoting';

export type AreaOfPlace = PlaceName & { readonly area: string };

/** Sums incidents by rule, family, area and day, for pages that must not read every incident. */
export async function writeCube(
  engine: Engine,
  parquet: string,
  rules: readonly IncidentRule[],
  areasOf: (rule: IncidentRule) => readonly AreaOfPlace[],
  out: string,
): Promise<void> {
  const parts = rules.flatMap((rule) => {
    const areas = areasOf(rule);
    return areas.length === 0 ? [] : [ruleSql(rule, areas, parquet)];
  });
  const empty =
    "SELECT '' AS rule, '' AS family, '' AS area, DATE '2000-01-01' AS day, 0 AS incidents, 0.0 AS deaths, 0.0 AS deaths_low, 0.0 AS deaths_high WHERE false";
  await engine.run(
    `COPY (SELECT * FROM (${[empty, ...parts].join(' UNION ALL ')}) ORDER BY rule, family, area, day) TO ${literal(out)} (FORMAT parquet)`,
  );
}

function ruleSql(rule: IncidentRule, areas: readonly AreaOfPlace[], parquet: string): string {
  const values = areas
    .map(({ country, governorate, area }) => `(${literal(country)}, ${literal(governorate ?? '')}, ${literal(area)})`)
    .join(', ');
  return `SELECT ${literal(rule.id)} AS rule, family, area, date AS day, count(*) AS incidents, sum(deaths) AS deaths, sum(deaths_low) AS deaths_low, sum(deaths_high) AS deaths_high
    FROM read_parquet(${literal(parquet)}) AS incident JOIN (VALUES ${values}) AS place (of_country, of_governorate, area) ON country = of_country AND coalesce(governorate, '') = of_governorate
    WHERE ${conditionsOf(rule).join(' AND ')} GROUP BY family, area, date`;
}

function conditionsOf(rule: IncidentRule): string[] {
  const oneOf = (column: string, values: readonly (string | number)[]) =>
    `${column} IN (${values.map((value) => (typeof value === 'number' ? value : literal(value))).join(', ')})`;
  return [
    `date >= DATE ${literal(rule.from)}`,
    rule.releases === 'any' ? null : `provisional = ${rule.releases === 'provisional'}`,
    rule.actors.length === 0
      ? null
      : `(${rule.actors.map((actor) => `position(${literal(`; ${actor}; `)} IN '; ' || actors || '; ') > 0`).join(' OR ')})`,
    rule.eventTypes.length === 0 ? null : oneOf('event_type', rule.eventTypes),
    rule.exceptEventTypes.length === 0
      ? null
      : `coalesce(event_type, '') NOT IN (${rule.exceptEventTypes.map(literal).join(', ')})`,
    rule.datePrecisions.length === 0 ? null : oneOf('date_precision', rule.datePrecisions),
    rule.placePrecisions.length === 0 ? null : oneOf('place_precision', rule.placePrecisions),
    rule.deadly === 'all' ? null : 'deaths > 0',
  ].filter((one) => one !== null);
}

export interface CubeMonth {
  readonly rule: string;
  readonly family: string;
  readonly area: string;
  /** 2024-03 */
  readonly month: string;
  readonly incidents: number;
  readonly deaths: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The sums of a cube by month. */
export async function monthsOfCube(engine: Engine, cube: string): Promise<readonly CubeMonth[]> {
  const rows =
    await engine.all(`SELECT rule, family, area, substr(CAST(day AS VARCHAR), 1, 7) AS month, CAST(sum(incidents) AS BIGINT) AS incidents, sum(deaths) AS deaths, sum(deaths_low) AS low, sum(deaths_high) AS high
    FROM read_parquet(${literal(cube)}) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`);
  return rows as unknown as readonly CubeMonth[];
}
