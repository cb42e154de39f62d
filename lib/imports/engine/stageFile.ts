import { CONTENT } from './fieldSql';
import type { Engine } from './openEngine';
import { literal } from './quoting';
import { ADAPTED, type Adapted } from '../formats/spellings';
import { type RowQuestion, rowQuestions } from './rowQuestions';
import { columnOf, type StagedFile } from './stagedFile';
import { stageSql } from './stageSql';

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
  /** How many faults the rows have together. */
  readonly faults: number;
  /** How many sound rows have a cell that was read in another spelling. */
  readonly adapted: Readonly<Record<Adapted, number>>;
  /** All rows that repeat an id. */
  readonly repeated: readonly number[];
  /** The first faulty rows, and the first that raise a remark. */
  readonly listed: readonly FailedRow[];
}

const REPEATED: RowQuestion = {
  id: 'repeated',
  kind: 'fault',
  column: 'id',
  rule: 'is the id of an earlier row too',
  expected: 'an id that no other row has',
  sql: '',
};

const CONTRADICTED: RowQuestion = {
  id: 'contradicted',
  kind: 'remark',
  column: 'id',
  rule: 'is the id of an earlier row too, which was changed at the same time and says otherwise',
  expected: 'one row for each version of an incident; the last of them is kept',
  sql: '',
};

/** Reads a sound CSV file and asks every row every question of its format. */
export async function stageFile(
  engine: Engine,
  file: StagedFile,
  parquet: string,
  listAtMost: number,
): Promise<StagedRows> {
  const questions = rowQuestions(file);
  await engine.run(stageSql(file, questions, parquet));
  const from = `read_parquet(${literal(parquet)})`;
  const [counts] = await engine.all(
    `SELECT count(*) AS all_rows, count(*) - count(DISTINCT incident_id) AS repeated, ${faultyCount(questions)} AS faulty, ${[
      ...questions.map(({ id }) => `count(*) FILTER (WHERE ${id}) AS n_${id}`),
      ...ADAPTED.map((adapted) => `count(*) FILTER (WHERE ${adapted} AND NOT (${anyFault(questions)})) AS ${adapted}`),
    ].join(', ')} FROM ${from}`,
  );
  const failing = new Map(
    questions
      .map((question) => [question, Number(counts![`n_${question.id}`])] as const)
      .filter(([, count]) => count > 0),
  );
  const listed: FailedRow[] = [];
  for (const question of failing.keys()) {
    const found = await engine.all(
      `SELECT file_row_number AS n FROM ${from} WHERE ${question.id} ORDER BY n LIMIT ${listAtMost}`,
    );
    listed.push(...found.map(({ n }) => ({ row: Number(n), question })));
  }
  const [idReading] = file.format.readings;
  const column = (idReading && columnOf(file, idReading)) ?? 'id';
  const ofId = async (question: RowQuestion, find: (engine: Engine, from: string) => Promise<number[]>) => {
    const rows = Number(counts!.repeated) > 0 ? await find(engine, from) : [];
    const asked = { ...question, column };
    if (rows.length > 0) failing.set(asked, rows.length);
    listed.push(...rows.slice(0, listAtMost).map((row) => ({ row, question: asked })));
    return rows;
  };
  const isRefused = file.format.sameId === 'refuse';
  const repeated = isRefused ? await ofId(REPEATED, repeatedRows) : [];
  if (!isRefused) await ofId(CONTRADICTED, contradictedRows);
  return {
    parquet,
    rows: Number(counts!.all_rows),
    failing,
    faulty: Number(counts!.faulty) + repeated.length,
    faults: [...failing].filter(([{ kind }]) => kind === 'fault').reduce((sum, [, count]) => sum + count, 0),
    adapted: Object.fromEntries(ADAPTED.map((adapted) => [adapted, Number(counts![adapted])])) as Record<
      Adapted,
      number
    >,
    repeated,
    listed,
  };
}

function faultyCount(questions: readonly RowQuestion[]): string {
  return `count(*) FILTER (WHERE ${anyFault(questions)})`;
}

/** A condition on staged rows: that they fail any question that is a fault. */
export const anyFault = (questions: readonly RowQuestion[]) =>
  questions
    .filter(({ kind }) => kind === 'fault')
    .map(({ id }) => id)
    .join(' OR ') || 'false';

/** Second and later rows with an id that an earlier row has. */
async function repeatedRows(engine: Engine, from: string): Promise<number[]> {
  const rows = await engine.all(`
    SELECT file_row_number AS n FROM ${from} AS one
    JOIN (SELECT incident_id AS id, min(file_row_number) AS first_row FROM ${from} GROUP BY incident_id HAVING count(*) > 1) AS many ON one.incident_id = many.id
    WHERE file_row_number > first_row ORDER BY n`);
  return rows.map(({ n }) => Number(n));
}

/** Rows with the id and the time of change of an earlier row, and other cells. */
async function contradictedRows(engine: Engine, from: string): Promise<number[]> {
  const rows = await engine.all(`
    SELECT n FROM (SELECT file_row_number AS n, ${CONTENT} AS content, first_value(${CONTENT}) OVER (PARTITION BY incident_id, updated ORDER BY file_row_number) AS earliest FROM ${from})
    WHERE content <> earliest ORDER BY n`);
  return rows.map(({ n }) => Number(n));
}
