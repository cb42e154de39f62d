import type { FileVintage } from '../../types/incidentFormat';
import type { IncidentRule } from '../../types/incidentRule';
import { literal } from './quoting';
import type { Engine } from './openEngine';
import { FIELDS, type RowQuestion, type StagedFile, rowQuestions, stageSql } from './stageSql';

/** A row that fails a question. `row` counts from 0 below the header, broken rows left out. */
export interface FailedRow {
  readonly row: number;
  readonly question: RowQuestion;
}

export interface StagedRows {
  readonly parquet: string;
  readonly rows: number;
  /** How many rows fail each question that any fails. */
  readonly failing: ReadonlyMap<RowQuestion, number>;
  /** Rows with at least one fault, those that repeat an id among them. */
  readonly faulty: number;
  /** The first of them, and the first that raise a remark. */
  readonly listed: readonly FailedRow[];
}

const REPEATED: RowQuestion = { id: 'repeated', kind: 'fault', column: 'id', rule: 'is the id of an earlier row too', expected: 'an id that no other row has', sql: '' };

/** Reads a sound CSV file and asks every row every question of its format. */
export async function stageFile(engine: Engine, file: StagedFile, parquet: string, listAtMost: number): Promise<StagedRows> {
  const questions = rowQuestions(file);
  await engine.run(stageSql(file, questions, parquet));
  const from = `read_parquet(${literal(parquet)})`;
  const [counts] = await engine.all(
    `SELECT count(*) AS all_rows, count(*) - count(DISTINCT incident_id) AS repeated, ${faultyCount(questions)} AS faulty, ${questions.map(({ id }) => `count(*) FILTER (WHERE ${id}) AS n_${id}`).join(', ')} FROM ${from}`,
  );
  const failing = new Map(questions.map((question) => [question, Number(counts![`n_${question.id}`])] as const).filter(([, count]) => count > 0));
  const listed: FailedRow[] = [];
  for (const question of failing.keys()) {
    const found = await engine.all(`SELECT file_row_number AS n FROM ${from} WHERE ${question.id} ORDER BY n LIMIT ${listAtMost}`);
    listed.push(...found.map(({ n }) => ({ row: Number(n), question })));
  }
  const repeated = file.format.sameId === 'refuse' && Number(counts!.repeated) > 0 ? await repeatedRows(engine, from) : [];
  if (repeated.length > 0) failing.set(REPEATED, repeated.length);
  listed.push(...repeated.slice(0, listAtMost).map((row) => ({ row, question: { ...REPEATED, column: file.format.readings[0]!.columns.find((one) => file.columns.includes(one)) ?? 'id' } })));
  return { parquet, rows: Number(counts!.all_rows), failing, faulty: Number(counts!.faulty) + repeated.length, listed };
}

function faultyCount(questions: readonly RowQuestion[]): string {
  return `count(*) FILTER (WHERE ${anyFault(questions)})`;
}

const anyFault = (questions: readonly RowQuestion[]) => questions.filter(({ kind }) => kind === 'fault').map(({ id }) => id).join(' OR ') || 'false';

/** Second and later rows with an id that an earlier row has. */
async function repeatedRows(engine: Engine, from: string): Promise<number[]> {
  const rows = await engine.all(`
    SELECT file_row_number AS n FROM ${from} AS one
    JOIN (SELECT incident_id AS id, min(file_row_number) AS first_row FROM ${from} GROUP BY incident_id HAVING count(*) > 1) AS many ON one.incident_id = many.id
    WHERE file_row_number > first_row ORDER BY n`);
  return rows.map(({ n }) => Number(n));
}

export interface FileToMerge {
  readonly staged: StagedRows;
  readonly file: StagedFile;
  readonly vintage: FileVintage;
}

const KEPT = [...FIELDS.filter((field) => field !== 'status' && field !== 'updated'), 'actors'].join(', ');

/**
 * Puts the rows of files beside those of earlier imports, each incident once in its family: that of the release with the highest
 * precedence. Rows of a release that is imported anew make way for it. Sorted, so that the same incidents make the same file.
 *
 * @param before - the incidents of the release before, or null
 * @param imported - all files of the import, where only some of them are merged
 */
export async function mergeIncidents(engine: Engine, before: string | null, files: readonly FileToMerge[], out: string, imported: readonly FileToMerge[] = files): Promise<void> {
  const parts = files.map(({ staged, file, vintage }) => {
    const precedence = file.format.sameId === 'keepNewest' ? 'coalesce(updated, 0)' : String(vintage.precedence);
    const skipped = staged.faulty > 0 ? `WHERE NOT (${anyFault(rowQuestions(file))}) AND file_row_number NOT IN (${[-1, ...staged.listed.filter(({ question }) => question.id === 'repeated').map(({ row }) => row)].join(', ')})` : '';
    return `SELECT ${KEPT}, ${literal(vintage.name)} AS vintage, ${literal(vintage.family)} AS family, CAST(${precedence} AS BIGINT) AS precedence, ${vintage.provisional} AS provisional FROM read_parquet(${literal(staged.parquet)}) ${skipped}`;
  });
  const stays = remaining(imported);
  if (before !== null && stays !== null) parts.unshift(`SELECT * FROM read_parquet(${literal(before)}) WHERE ${stays}`);
  const all = parts.map((part, index) => `SELECT *, ${index} AS part FROM (${part})`).join(' UNION ALL ');
  const [{ several } = { several: 0 }] = parts.length === 1 && files[0]!.file.format.sameId === 'refuse' ? [] : await engine.all(`SELECT count(*) - count(DISTINCT family || ' ' || incident_id) AS several FROM (${all})`);
  const chosen = Number(several) === 0 ? all : `SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY family, incident_id ORDER BY precedence DESC, part DESC) AS place FROM (${all})) WHERE place = 1`;
  await engine.run(`COPY (SELECT ${KEPT}, vintage, family, precedence, provisional FROM (${chosen}) ORDER BY family, incident_id) TO ${literal(out)} (FORMAT parquet)`);
}

/** Which incidents of earlier imports stay, or null for none. */
function remaining(files: readonly FileToMerge[]): string | null {
  const how = files[0]!.file.format.imports;
  if (how === 'replace') return null;
  return how === 'newestById' ? 'true' : `vintage NOT IN (${files.map(({ vintage }) => literal(vintage.name)).join(', ')})`;
}

export interface PlaceName {
  readonly country: string;
  readonly governorate: string | null;
}

/** Every pair of country and governorate as incidents spell them. */
export async function placesOf(engine: Engine, parquet: string): Promise<readonly (PlaceName & { rows: number; undated: number })[]> {
  const rows = await engine.all(`SELECT country, governorate, count(*) AS n, count(*) FILTER (WHERE date IS NULL) AS undated FROM read_parquet(${literal(parquet)}) GROUP BY country, governorate ORDER BY country, governorate`);
  return rows.map(({ country, governorate, n, undated }) => ({ country: String(country), governorate: governorate as string | null, rows: Number(n), undated: Number(undated) }));
}

/** Who takes part in the incidents of some countries, one row for each set of actors. */
export async function partiesOf(engine: Engine, parquet: string, countries: readonly string[]): Promise<readonly { actors: string; rows: number }[]> {
  const rows = await engine.all(`SELECT actors, count(*) AS n FROM read_parquet(${literal(parquet)}) WHERE country IN (${countries.map(literal).join(', ')}) GROUP BY actors ORDER BY actors`);
  return rows.map(({ actors, n }) => ({ actors: String(actors), rows: Number(n) }));
}

/** First and last day of the incidents of a file in each country. */
export async function spanOfFile(engine: Engine, parquet: string): Promise<readonly { country: string; first: string; last: string }[]> {
  const rows = await engine.all(`SELECT country, CAST(min(date) AS VARCHAR) AS first, CAST(max(date) AS VARCHAR) AS last FROM read_parquet(${literal(parquet)}) WHERE date IS NOT NULL GROUP BY country ORDER BY country`);
  return rows as unknown as readonly { country: string; first: string; last: string }[];
}

export type AreaOfPlace = PlaceName & { readonly area: string };

/** Sums incidents by rule, family, area and day, for pages that must not read every incident. */
export async function writeCube(engine: Engine, parquet: string, rules: readonly IncidentRule[], areasOf: (rule: IncidentRule) => readonly AreaOfPlace[], out: string): Promise<void> {
  const parts = rules.flatMap((rule) => {
    const areas = areasOf(rule);
    return areas.length === 0 ? [] : [ruleSql(rule, areas, parquet)];
  });
  const empty = "SELECT '' AS rule, '' AS family, '' AS area, DATE '2000-01-01' AS day, 0 AS incidents, 0.0 AS deaths, 0.0 AS deaths_low, 0.0 AS deaths_high WHERE false";
  await engine.run(`COPY (SELECT * FROM (${[empty, ...parts].join(' UNION ALL ')}) ORDER BY rule, family, area, day) TO ${literal(out)} (FORMAT parquet)`);
}

function ruleSql(rule: IncidentRule, areas: readonly AreaOfPlace[], parquet: string): string {
  const values = areas.map(({ country, governorate, area }) => `(${literal(country)}, ${literal(governorate ?? '')}, ${literal(area)})`).join(', ');
  return `SELECT ${literal(rule.id)} AS rule, family, area, date AS day, count(*) AS incidents, sum(deaths) AS deaths, sum(deaths_low) AS deaths_low, sum(deaths_high) AS deaths_high
    FROM read_parquet(${literal(parquet)}) AS incident JOIN (VALUES ${values}) AS place (of_country, of_governorate, area) ON country = of_country AND coalesce(governorate, '') = of_governorate
    WHERE ${conditionsOf(rule).join(' AND ')} GROUP BY family, area, date`;
}

function conditionsOf(rule: IncidentRule): string[] {
  const oneOf = (column: string, values: readonly (string | number)[]) => `${column} IN (${values.map((value) => (typeof value === 'number' ? value : literal(value))).join(', ')})`;
  return [
    `date >= DATE ${literal(rule.from)}`,
    rule.releases === 'any' ? null : `provisional = ${rule.releases === 'provisional'}`,
    rule.actors.length === 0 ? null : `(${rule.actors.map((actor) => `position(${literal(`; ${actor}; `)} IN '; ' || actors || '; ') > 0`).join(' OR ')})`,
    rule.eventTypes.length === 0 ? null : oneOf('event_type', rule.eventTypes),
    rule.exceptEventTypes.length === 0 ? null : `coalesce(event_type, '') NOT IN (${rule.exceptEventTypes.map(literal).join(', ')})`,
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
  const rows = await engine.all(`SELECT rule, family, area, substr(CAST(day AS VARCHAR), 1, 7) AS month, CAST(sum(incidents) AS BIGINT) AS incidents, sum(deaths) AS deaths, sum(deaths_low) AS low, sum(deaths_high) AS high
    FROM read_parquet(${literal(cube)}) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`);
  return rows as unknown as readonly CubeMonth[];
}

/** The highest number of a version in a file, or null where it has none. */
export async function newestUpdate(engine: Engine, parquet: string): Promise<number | null> {
  const [row] = await engine.all(`SELECT max(updated) AS newest FROM read_parquet(${literal(parquet)})`);
  return row!.newest === null ? null : Number(row!.newest);
}
