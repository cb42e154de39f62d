import type { RowCheck } from '../../types/incidentFormat';
import { COUNTRY_NAMES } from '../countryOf';
import { literal } from './quoting';

/** A fault stops an import unless rows may be skipped; a remark is told and kept with the release. */
export interface RowCheckDescription {
  readonly kind: 'fault' | 'remark';
  /** Columns that must be there for the question to make sense. */
  readonly columns: readonly string[];
  /** The column that is named when it fails. */
  readonly column: string;
  readonly rule: string;
  readonly expected: string;
  /** True where the row fails. Fields go by their name, columns of the file by `file_` and their name. */
  readonly sql: string;
}

const POINT_LONGITUDE =
  "try_cast(split_part(replace(replace(file_geom_wkt, 'POINT (', ''), ')', ''), ' ', 1) AS DOUBLE)";
const POINT_LATITUDE =
  "try_cast(split_part(replace(replace(file_geom_wkt, 'POINT (', ''), ')', ''), ' ', 2) AS DOUBLE)";
/** Most points are written as the coordinates are; only the others are taken apart. */
const DIFFERS = "file_geom_wkt <> 'POINT (' || file_longitude || ' ' || file_latitude || ')'";
const near = (a: string, b: string) => `abs(${a} - ${b}) < 0.01`;

export const ROW_CHECKS: Readonly<Record<RowCheck, RowCheckDescription>> = {
  endBeforeStart: {
    kind: 'fault',
    columns: ['date_end'],
    column: 'date_end',
    rule: 'ends before it begins',
    expected: 'a day not before the first day of the incident',
    sql: 'end_date < date',
  },
  inFuture: {
    kind: 'fault',
    columns: [],
    column: 'date',
    rule: 'lies in the future or before 1900',
    expected: 'a day that has been; day and month may have changed places',
    sql: "date > current_date + 1 OR date < DATE '1900-01-01'",
  },
  countryMisspelt: {
    kind: 'fault',
    columns: [],
    column: 'country',
    rule: 'is almost Syria or Iraq, so that the incident would not be counted',
    expected: 'Syria or Iraq and nothing beside it, also no sign that cannot be seen; or the name of another country',
    sql: `country NOT IN ('Syria', 'Iraq') AND (contains(lower(country), 'syria') OR contains(lower(country), 'iraq') OR (length(country) <= 6 AND least(levenshtein(lower(country), 'syria'), levenshtein(lower(country), 'iraq')) = 1))
      AND lower(country) NOT IN ('iran', ${Object.keys(COUNTRY_NAMES).map(literal).join(', ')})`,
  },
  swappedAgainstPoint: {
    kind: 'fault',
    columns: ['geom_wkt', 'latitude', 'longitude'],
    column: 'latitude',
    rule: 'latitude and longitude have changed places: geom_wkt has them the other way round',
    expected: 'north in latitude and east in longitude',
    sql: `CASE WHEN ${DIFFERS} THEN ${near('latitude', POINT_LONGITUDE)} AND ${near('longitude', POINT_LATITUDE)} AND NOT ${near('latitude', 'longitude')} END`,
  },
  swappedCoordinates: {
    kind: 'fault',
    columns: ['latitude', 'longitude'],
    column: 'latitude',
    rule: 'latitude and longitude have changed places',
    expected: 'in Syria and Iraq 29 to 38 north, 35 to 49 east',
    // A place further east than 38 degrees can be told; between 35 and 38 both ways lie near the two countries.
    sql: "country IN ('Syria', 'Iraq') AND latitude BETWEEN 38.2 AND 49 AND longitude BETWEEN 28.5 AND 38",
  },
  pointDisagrees: {
    kind: 'remark',
    columns: ['geom_wkt', 'latitude', 'longitude'],
    column: 'geom_wkt',
    rule: 'is another place than latitude and longitude say',
    expected: 'the same place; latitude and longitude are kept',
    sql: `CASE WHEN ${DIFFERS} THEN NOT (${near('longitude', POINT_LONGITUDE)} AND ${near('latitude', POINT_LATITUDE)}) END`,
  },
  intervalBroken: {
    kind: 'remark',
    columns: [],
    column: 'low',
    rule: 'is above the best estimate, or that above high',
    expected:
      'low not above best and best not above high; the counts are kept, and a month whose sums are out of order gets no range',
    sql: 'deaths_low > deaths OR deaths > deaths_high',
  },
  lowAboveHigh: {
    kind: 'fault',
    columns: [],
    column: 'low',
    rule: 'is above high, or does not enclose the deaths',
    expected: 'low not above deaths, and deaths not above high',
    sql: 'deaths_low > deaths_high OR deaths_low > deaths OR deaths > deaths_high',
  },
  sidesDisagree: {
    kind: 'remark',
    columns: ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'],
    column: 'best',
    rule: 'is not the sum of the deaths on each side',
    expected: 'deaths_a + deaths_b + deaths_civilians + deaths_unknown; the number in best is kept',
    sql: 'deaths <> try_cast(file_deaths_a AS DOUBLE) + try_cast(file_deaths_b AS DOUBLE) + try_cast(file_deaths_civilians AS DOUBLE) + try_cast(file_deaths_unknown AS DOUBLE)',
  },
  yearDisagrees: {
    kind: 'remark',
    columns: ['year'],
    column: 'year',
    rule: 'is not the year of the date',
    expected: 'the year in which the incident begins; the date is kept',
    sql: 'CAST(year(date) AS VARCHAR) <> file_year',
  },
};
