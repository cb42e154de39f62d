import type { FileVintage } from '../../types/incidentFormat';
import { type Absence, absentFrom, type HeldWhole, withdrawnBefore } from './absentIncidents';
import { CONTENT, FIELDS } from './fieldSql';
import type { Engine } from './openEngine';
import { identifier, literal } from './quoting';
import { rowQuestions } from './rowQuestions';
import { anyFault, type StagedRows } from './stageFile';
import type { StagedFile } from './stagedFile';

/** Days of some countries, by the names in lower case that files have for them. */
export interface CountryDays {
  readonly countries: readonly string[];
  readonly first: string;
  readonly last: string;
}

/** Days of a file, and those around them that it speaks of, too, where it has some of what is held of their month. */
export interface PossibleDays extends CountryDays {
  readonly from: string;
  readonly to: string;
}

export interface FileToMerge {
  readonly staged: StagedRows;
  readonly file: StagedFile;
  readonly vintage: FileVintage;
  /** What it may stand for the whole of, so that incidents of these days which it does not have are no more. */
  readonly standsFor: readonly PossibleDays[];
  /** It is later than incidents whose precedence is no higher. */
  readonly order: number;
  /** What an earlier file of its release has to give up to it, whatever the day, but for days that this file does not cover. */
  readonly ofRelease: { readonly countries: readonly string[]; readonly except: readonly CountryDays[] } | null;
}

export interface IncidentsToMerge {
  /** The incidents of the release before; null where none of them stay. */
  readonly earlier: string | null;
  /** Files of which these were, as far as they stand for the whole of something. */
  readonly held: readonly HeldWhole[];
  /** From old to new. */
  readonly files: readonly FileToMerge[];
  /** The list of incidents that are no more, and were; null where there is none. */
  readonly withdrawn: string | null;
  /** Files in which the source itself lists what it has deleted: one family, and the column of ids. */
  readonly deletions: readonly { readonly path: string; readonly column: string; readonly family: string }[];
  /** Whoever the rules count; empty: everybody. */
  readonly actors: readonly string[];
  /** Whether a file stands for the whole of its days, from what it has not. */
  readonly isWhole: (absence: Absence, file: number) => boolean;
}

/** What a merge took out. */
export interface Withdrawals {
  /** Of incidents held, what each file has not; one file may be told of more than once. */
  readonly absences: readonly { readonly file: number; readonly absence: Absence; readonly isWhole: boolean }[];
  /** Rows of a file that a later one, held already, does not have any more. */
  readonly outdated: readonly { readonly file: number; readonly later: string; readonly rows: number }[];
  /** Rows of a file that the source says it has deleted. */
  readonly deletedRows: readonly { readonly file: number; readonly rows: number }[];
  /** Incidents that two files have with the same time of change and otherwise not alike, and one of them; null where there are none. */
  readonly contradicted: { readonly incidents: number; readonly example: string } | null;
  /** Incidents held that the source says it has deleted. */
  readonly deleted: number;
}

const KEPT = [...FIELDS.filter((field) => field !== 'status' && field !== 'updated'), 'actors'].join(', ');
const FOR_EVER = 1_000_000;

/**
 * Puts the rows of files beside those of earlier imports, each incident once in its family: that of the release with the highest
 * precedence, of equal ones the last. Sorted, so that the same incidents make the same file.
 *
 * @remarks
 * Incidents that a file has not, although it stands for the whole of their days, go; so do rows of a file that is older than one which
 * does so. What is gone is listed in `listOut`, beside what went before.
 */
export async function mergeIncidents(
  engine: Engine,
  given: IncidentsToMerge,
  out: string,
  listOut: string | null = null,
): Promise<Withdrawals> {
  const { earlier, files } = given;
  const parts = [
    ...(earlier === null ? [] : [`SELECT *, 0 AS row FROM read_parquet(${literal(earlier)})`]),
    ...files.map(rowsOf),
  ];
  const offset = parts.length - files.length;
  await engine.run(
    'CREATE OR REPLACE TEMP TABLE gone (family VARCHAR, incident_id VARCHAR, before INTEGER, reason VARCHAR)',
  );
  const deleted = await forgetDeleted(engine, given, offset === 0 ? null : parts[0]!);
  const deletedRows: Withdrawals['deletedRows'][number][] = [];
  const absences: Withdrawals['absences'][number][] = [];
  const outdated: Withdrawals['outdated'][number][] = [];
  for (const [index, file] of files.entries()) {
    const part = offset + index;
    const rows = await countGone(engine, parts[part]!);
    if (rows > 0) deletedRows.push({ file: index, rows });
    if (part === 0) continue;
    const earlierParts = latest(parts.slice(0, part));
    const absence = await absentFrom(engine, { earlier: earlierParts, rows: parts[part]!, file, actors: given.actors });
    if (absence.absent > 0) {
      const isWhole = given.isWhole(absence, index);
      absences.push({ file: index, absence, isWhole });
      if (isWhole)
        await engine.run(
          `INSERT INTO gone SELECT family, incident_id, ${part}, ${literal(`not in ${file.vintage.name}`)} FROM absent`,
        );
    }
    for (const later of given.held.filter((one) => one.family === file.vintage.family)) {
      const absent = await withdrawnBefore(engine, {
        earlier: earlierParts,
        rows: parts[part]!,
        later,
        actors: given.actors,
      });
      if (absent.absent === 0 || !given.isWhole(absent, index)) continue;
      outdated.push({ file: index, later: later.vintage, rows: absent.absent });
      await engine.run(
        `INSERT INTO gone SELECT family, incident_id, ${part + 1}, ${literal(`not in ${later.vintage}`)} FROM absent`,
      );
    }
  }
  await engine.run(
    `COPY (SELECT ${KEPT}, vintage, family, precedence, provisional FROM (${await chosen(engine, parts, given)}) ORDER BY family, incident_id) TO ${literal(out)} (FORMAT parquet)`,
  );
  if (listOut !== null) await listWithdrawn(engine, parts, given.withdrawn, out, listOut);
  return { absences, outdated, deleted, deletedRows, contradicted: await contradictions(engine, parts, files) };
}

function rowsOf({ staged, file, vintage }: FileToMerge): string {
  const precedence = file.format.sameId === 'keepNewest' ? 'coalesce(updated, 0)' : String(vintage.precedence);
  const skipped =
    staged.faulty > 0
      ? `WHERE NOT (${anyFault(rowQuestions(file))}) AND file_row_number NOT IN (${[-1, ...staged.repeated].join(', ')})`
      : '';
  return `SELECT ${KEPT}, ${literal(vintage.name)} AS vintage, ${literal(vintage.family)} AS family, CAST(${precedence} AS BIGINT) AS precedence, ${vintage.provisional} AS provisional, file_row_number AS row FROM read_parquet(${literal(staged.parquet)}) ${skipped}`;
}

const allOf = (parts: readonly string[]) =>
  parts.map((part, index) => `SELECT *, ${index} AS part FROM (${part})`).join(' UNION ALL ');

/** Each incident once, without those that are gone. */
const latest = (parts: readonly string[]) =>
  `SELECT * EXCLUDE (place) FROM (SELECT *, row_number() OVER (PARTITION BY family, incident_id ORDER BY precedence DESC, part DESC, row DESC) AS place FROM (${standing(parts)})) WHERE place = 1`;

const standing = (parts: readonly string[]) =>
  `SELECT every.* FROM (${allOf(parts)}) AS every ANTI JOIN gone ON every.family = gone.family AND every.incident_id = gone.incident_id AND every.part < gone.before`;

/** Where every id stands once and nothing is gone, nothing has to be sorted out. */
async function chosen(engine: Engine, parts: readonly string[], { files }: IncidentsToMerge): Promise<string> {
  const [{ n } = { n: 0 }] = await engine.all('SELECT count(*) AS n FROM gone');
  if (Number(n) > 0) return latest(parts);
  if (parts.length === 1 && files[0]?.file.format.sameId === 'refuse') return parts[0]!;
  const [{ several } = { several: 0 }] = await engine.all(
    `SELECT count(*) - count(DISTINCT family || ' ' || incident_id) AS several FROM (${allOf(parts)})`,
  );
  return Number(several) === 0 ? allOf(parts) : latest(parts);
}

const DELETED = 'deleted by the source';

/** What a source has deleted comes back in no file, however late that is imported. Ids of other countries than the two are not kept. */
async function forgetDeleted(
  engine: Engine,
  { deletions, withdrawn }: IncidentsToMerge,
  earlier: string | null,
): Promise<number> {
  if (withdrawn !== null)
    await engine.run(
      `INSERT INTO gone SELECT family, incident_id, ${FOR_EVER}, reason FROM ${listSql(withdrawn)} WHERE reason = ${literal(DELETED)}`,
    );
  if (deletions.length === 0) return 0;
  const held = earlier === null ? 'false' : `id IN (SELECT incident_id FROM (${earlier}))`;
  for (const { path, column, family } of deletions)
    await engine.run(
      `INSERT INTO gone SELECT DISTINCT ${literal(family)}, id, ${FOR_EVER}, ${literal(DELETED)} FROM (SELECT trim(${identifier(column)}) AS id FROM ${listSql(path)}) WHERE ${held} OR id SIMILAR TO '(SYR|IRQ)[0-9]+'`,
    );
  return earlier === null ? 0 : countGone(engine, earlier);
}

/** How many of these incidents are gone for ever. */
async function countGone(engine: Engine, rows: string): Promise<number> {
  const [{ n } = { n: 0 }] = await engine.all(
    `SELECT count(*) AS n FROM (${rows}) SEMI JOIN (FROM gone WHERE before = ${FOR_EVER}) USING (family, incident_id)`,
  );
  return Number(n);
}

async function contradictions(
  engine: Engine,
  parts: readonly string[],
  [file]: readonly FileToMerge[],
): Promise<Withdrawals['contradicted']> {
  if (parts.length < 2 || file?.file.format.sameId !== 'keepNewest') return null;
  const [found] = await engine.all(
    `SELECT count(*) AS incidents, min(incident_id) AS example FROM (SELECT incident_id FROM (${allOf(parts)}) GROUP BY family, incident_id, precedence HAVING count(DISTINCT part) > 1 AND count(DISTINCT ${CONTENT}) > 1)`,
  );
  return Number(found!.incidents) === 0
    ? null
    : { incidents: Number(found!.incidents), example: String(found!.example) };
}

const LISTED = 'incident_id, country, governorate, date, event_type, actors, deaths, family, vintage, reason';
const listSql = (path: string) => `read_csv(${literal(path)}, header = true, all_varchar = true)`;

/** The list of what is no more, in the order of ids: as it was last held, or by its id alone. */
async function listWithdrawn(
  engine: Engine,
  parts: readonly string[],
  before: string | null,
  merged: string,
  out: string,
): Promise<void> {
  const told = `SELECT gone.incident_id, country, governorate, CAST(date AS VARCHAR) AS date, event_type, actors, CAST(deaths AS VARCHAR) AS deaths, gone.family, vintage, gone.reason, 1 AS age FROM gone LEFT JOIN (${allOf(parts)}) AS every ON every.family = gone.family AND every.incident_id = gone.incident_id AND every.part < gone.before`;
  const listed = before === null ? told : `${told} UNION ALL SELECT ${LISTED}, 2 AS age FROM ${listSql(before)}`;
  const [{ n } = { n: 0 }] = await engine.all(`SELECT count(*) AS n FROM (${listed})`);
  if (Number(n) === 0) return;
  await engine.run(
    `COPY (SELECT ${LISTED} FROM (SELECT *, row_number() OVER (PARTITION BY family, incident_id ORDER BY reason <> ${literal(DELETED)}, country IS NULL, age, vintage) AS place FROM (${listed}) ANTI JOIN read_parquet(${literal(merged)}) USING (family, incident_id)) WHERE place = 1 ORDER BY family, incident_id) TO ${literal(out)} (FORMAT csv, HEADER)`,
  );
}
