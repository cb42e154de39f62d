import type { DatePrecisions } from '../../types/incidentFormat';
import { knownToSql } from './knownTo';
import type { Engine } from './openEngine';
import { literal } from './quoting';

export interface PlaceName {
  readonly country: string;
  readonly governorate: string | null;
}

/** Every pair of country and governorate as incidents spell them. */
export async function placesOf(engine: Engine, parquet: string): Promise<readonly (PlaceName & { rows: number })[]> {
  const rows = await engine.all(
    `SELECT country, governorate, count(*) AS n FROM read_parquet(${literal(parquet)}) GROUP BY country, governorate ORDER BY country, governorate`,
  );
  return rows.map(({ country, governorate, n }) => ({
    country: String(country),
    governorate: governorate as string | null,
    rows: Number(n),
  }));
}

/** Who takes part in the incidents of some countries, one row for each set of actors. */
export async function partiesOf(
  engine: Engine,
  parquet: string,
  countries: readonly string[],
): Promise<readonly { actors: string; rows: number }[]> {
  const rows = await engine.all(
    `SELECT actors, count(*) AS n FROM read_parquet(${literal(parquet)}) WHERE country IN (${countries.map(literal).join(', ')}) GROUP BY actors ORDER BY actors`,
  );
  return rows.map(({ actors, n }) => ({ actors: String(actors), rows: Number(n) }));
}

/** First and last day of the incidents of a file in a country; null where none is known better than to its year. */
export interface CountrySpan {
  readonly country: string;
  readonly first: string | null;
  readonly last: string | null;
}

/** The span of a file in each country; incidents known to the year alone do not tell of any month. */
export async function spanOfFile(
  engine: Engine,
  parquet: string,
  precisions: DatePrecisions,
): Promise<readonly CountrySpan[]> {
  const edge = (which: 'min' | 'max') =>
    `CAST(${which}(date) FILTER (WHERE ${knownToSql(precisions)} <> 'year') AS VARCHAR)`;
  const rows = await engine.all(
    `SELECT country, ${edge('min')} AS first, ${edge('max')} AS last FROM read_parquet(${literal(parquet)}) WHERE date IS NOT NULL GROUP BY country ORDER BY country`,
  );
  return rows as unknown as readonly CountrySpan[];
}

/** The highest number of a version in a file, or null where it has none. */
export async function newestUpdate(engine: Engine, parquet: string): Promise<number | null> {
  const [row] = await engine.all(`SELECT max(updated) AS newest FROM read_parquet(${literal(parquet)})`);
  return row!.newest === null ? null : Number(row!.newest);
}

/** A row whose id an earlier file has too; `file` and `earlier` are places in the list of files. */
export interface SharedId {
  readonly file: number;
  readonly row: number;
  readonly earlier: number;
}

/** Rows of several staged files whose id stands in an earlier one of them, in order. */
export async function sharedIds(engine: Engine, parquets: readonly string[]): Promise<readonly SharedId[]> {
  if (parquets.length < 2) return [];
  const all = parquets
    .map(
      (parquet, index) =>
        `SELECT ${index} AS file, file_row_number AS row, incident_id FROM read_parquet(${literal(parquet)})`,
    )
    .join(' UNION ALL ');
  const rows = await engine.all(
    `SELECT file, row, earlier FROM (SELECT *, min(file) OVER (PARTITION BY incident_id) AS earlier FROM (${all}) WHERE incident_id IS NOT NULL) WHERE earlier < file ORDER BY file, row`,
  );
  return rows.map(({ file, row, earlier }) => ({ file: Number(file), row: Number(row), earlier: Number(earlier) }));
}
