import type { DatePrecisions } from '../../types/incidentFormat';
import type { IncidentRule } from '../../types/incidentRule';
import { LIKE_ISIL } from '../likeIsil';
import type { PlaceName } from './askIncidents';
import { knownToSql } from './knownTo';
import type { Engine } from './openEngine';
import { literal } from './quoting';

export type AreaOfPlace = PlaceName & { readonly area: string };

const COLUMNS = [
  "'' AS rule",
  "'' AS family",
  "'' AS area",
  "DATE '2000-01-01' AS day",
  "'' AS known_to",
  '0 AS incidents',
  '0 AS unsure',
  '0.0 AS deaths',
  '0 AS of_deaths',
  '0.0 AS deaths_low',
  '0 AS of_low',
  '0.0 AS deaths_high',
  '0 AS of_high',
];

/**
 * Sums incidents by rule, family, area, day and how well the day is known, for pages that must not read every incident.
 *
 * @remarks
 * Beside each sum stands the number of incidents that have the number it is made of. `unsure` are incidents that would count if a cell
 * that they lack said so, or that name an actor who may be ISIL by a name that the rule does not know.
 */
export async function writeCube(
  engine: Engine,
  parquet: string,
  rules: readonly IncidentRule[],
  precisions: DatePrecisions,
  areasOf: (rule: IncidentRule) => readonly AreaOfPlace[],
  out: string,
): Promise<void> {
  const parts = rules.flatMap((rule) => {
    const areas = areasOf(rule);
    return areas.length === 0 ? [] : [ruleSql(rule, areas, precisions, parquet)];
  });
  const empty = `SELECT ${COLUMNS.join(', ')} WHERE false`;
  await engine.run(
    `COPY (SELECT * FROM (${[empty, ...parts].join(' UNION ALL ')}) ORDER BY rule, family, area, day, known_to) TO ${literal(out)} (FORMAT parquet)`,
  );
}

function ruleSql(
  rule: IncidentRule,
  areas: readonly AreaOfPlace[],
  precisions: DatePrecisions,
  parquet: string,
): string {
  const values = areas
    .map(({ country, governorate, area }) => `(${literal(country)}, ${literal(governorate ?? '')}, ${literal(area)})`)
    .join(', ');
  const released = rule.releases === 'any' ? '' : `AND provisional = ${rule.releases === 'provisional'}`;
  const sumOf = (column: string, known: string) =>
    `sum(${column}) FILTER (WHERE counts) AS ${column}, count(${column}) FILTER (WHERE counts) AS ${known}`;
  return `SELECT ${literal(rule.id)} AS rule, family, area, date AS day, ${knownToSql(precisions)} AS known_to,
      count(*) FILTER (WHERE counts) AS incidents, count(*) FILTER (WHERE counts IS NULL) AS unsure,
      ${sumOf('deaths', 'of_deaths')}, ${sumOf('deaths_low', 'of_low')}, ${sumOf('deaths_high', 'of_high')}
    FROM (
      SELECT *, ${conditionsOf(rule).join(' AND ') || 'true'} AS counts
      FROM read_parquet(${literal(parquet)}) AS incident JOIN (VALUES ${values}) AS place (of_country, of_governorate, area) ON country = of_country AND coalesce(governorate, '') = of_governorate
      WHERE date >= DATE ${literal(rule.from)} ${released}
    )
    WHERE coalesce(counts, true) GROUP BY family, area, day, known_to`;
}

/** What makes an incident count. In SQL a condition on an empty cell is neither true nor false, which is what we know of it. */
function conditionsOf(rule: IncidentRule): string[] {
  const oneOf = (column: string, values: readonly (string | number)[]) =>
    `${column} IN (${values.map((value) => (typeof value === 'number' ? value : literal(value))).join(', ')})`;
  return [
    rule.actors.length === 0
      ? null
      : `CASE WHEN ${namesOneOf(rule.actors)} THEN true WHEN actors = '' OR ${mayBeIsil('actors')} THEN NULL ELSE false END`,
    rule.eventTypes.length === 0 ? null : oneOf('event_type', rule.eventTypes),
    rule.exceptEventTypes.length === 0 ? null : `NOT ${oneOf('event_type', rule.exceptEventTypes)}`,
    rule.datePrecisions.length === 0 ? null : oneOf('date_precision', rule.datePrecisions),
    rule.placePrecisions.length === 0 ? null : oneOf('place_precision', rule.placePrecisions),
    rule.deadly === 'all' ? null : 'deaths > 0',
  ].filter((one) => one !== null);
}

/** That an incident has one of these actors among its parties. */
export const namesOneOf = (actors: readonly string[]) =>
  `(${actors.map((actor) => `position(${literal(`; ${actor}; `)} IN '; ' || actors || '; ') > 0`).join(' OR ')})`;

const mayBeIsil = (column: string) => `regexp_matches(${column}, ${literal(LIKE_ISIL.source)}, 'i')`;

/** Days of a month that are covered where not all of them are. */
export interface CutMonth {
  readonly family: string;
  readonly country: string;
  /** 2024-03 */
  readonly month: string;
  readonly first: string;
  readonly last: string;
}

export interface CubeSum {
  readonly rule: string;
  readonly family: string;
  readonly area: string;
  /** 2024-03; of incidents known to the year alone, 2024. */
  readonly period: string;
  /** `left out`: on days of a cut month that are not covered, or known to that month and to no day of it. */
  readonly place: 'month' | 'year' | 'left out';
  readonly incidents: number;
  readonly unsure: number;
  /** Sums, and of how many of the incidents they are; null where of none. */
  readonly deaths: number | null;
  readonly ofDeaths: number;
  readonly low: number | null;
  readonly ofLow: number;
  readonly high: number | null;
  readonly ofHigh: number;
}

/** The sums of a cube by month, and by year what is known to the year alone. */
export async function sumsOfCube(
  engine: Engine,
  cube: string,
  cuts: readonly CutMonth[] = [],
): Promise<readonly CubeSum[]> {
  const values = cuts.map(
    ({ family, country, month, first, last }) => `(${[family, country, month, first, last].map(literal).join(', ')})`,
  );
  const cut = [...values, "('', '', '', '', '')"].join(', ');
  const rows = await engine.all(`
    SELECT rule, family, area, period, place, CAST(sum(incidents) AS BIGINT) AS incidents, CAST(sum(unsure) AS BIGINT) AS unsure,
      sum(deaths) AS deaths, CAST(sum(of_deaths) AS BIGINT) AS "ofDeaths", sum(deaths_low) AS low, CAST(sum(of_low) AS BIGINT) AS "ofLow", sum(deaths_high) AS high, CAST(sum(of_high) AS BIGINT) AS "ofHigh"
    FROM (
      SELECT cube.*, CASE known_to WHEN 'year' THEN substr(CAST(day AS VARCHAR), 1, 4) ELSE substr(CAST(day AS VARCHAR), 1, 7) END AS period,
        CASE WHEN known_to = 'year' THEN 'year' WHEN cut_month IS NOT NULL AND (known_to = 'month' OR CAST(day AS VARCHAR) NOT BETWEEN first AND last) THEN 'left out' ELSE 'month' END AS place
      FROM read_parquet(${literal(cube)}) AS cube LEFT JOIN (VALUES ${cut}) AS cut (cut_family, cut_country, cut_month, first, last)
        ON family = cut_family AND split_part(area, '-', 1) = cut_country AND substr(CAST(day AS VARCHAR), 1, 7) = cut_month
    )
    GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`);
  return rows as unknown as readonly CubeSum[];
}
