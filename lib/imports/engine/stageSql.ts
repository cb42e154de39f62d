import { actorColumns, actorSql, adaptedSql, FIELDS, fieldSql, noFieldSql, rawActorSql, rawSql } from './fieldSql';
import { identifier, literal } from './quoting';
import type { RowQuestion } from './rowQuestions';
import type { StagedFile } from './stagedFile';

/**
 * Reads a CSV file that was found sound into Parquet: the fields, for each question whether the row fails it, and whether it has cells
 * that were read in another spelling.
 */
export function stageSql(file: StagedFile, questions: readonly RowQuestion[], out: string): string {
  const fields = FIELDS.map((field) => {
    const reading = file.format.readings.find((one) => one.field === field);
    return reading ? fieldSql(file, reading) : noFieldSql(file, field);
  });
  const raws = file.format.readings.flatMap((reading) => rawSql(file, reading));
  const named = new Set(questions.flatMap(({ sql }) => sql.match(/\bfile_\w+/g) ?? []));
  const asked = file.columns.filter((column) => named.has(`file_${column}`));
  const actors = actorColumns(file);
  const parties = actors.map((_column, index) => `actor_${index}`);
  const answers = [...questions.map(({ id, sql }) => [id, sql] as const), ...Object.entries(adaptedSql(file))];
  return `COPY (
    SELECT ${FIELDS.join(', ')}, ${parties.length > 0 ? `concat_ws('; ', ${parties.join(', ')})` : "''"} AS actors, ${answers.map(([id, sql]) => `coalesce(${sql}, false) AS ${id}`).join(', ')}
    FROM (
      SELECT *, ${[...fields, ...actors.map(actorSql)].join(', ')}
      FROM (
        SELECT ${[...raws, ...actors.map(rawActorSql), ...asked.map((column) => `${identifier(column)} AS file_${column}`)].join(', ')}
        FROM ${readSql(file)}
      )
    )
  ) TO ${literal(out)} (FORMAT parquet)`;
}

/** The file as a table of texts. Line ends are left to the reader: told that they are return and line feed, it finds no row. */
function readSql({ path, columns, separator, skippedLines, hasHeader }: StagedFile): string {
  const types = columns.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ');
  return `read_csv(${literal(path)}, auto_detect = false, header = ${hasHeader}, skip = ${skippedLines}, delim = ${literal(separator)}, quote = '"', escape = '"', strict_mode = true, columns = {${types}})`;
}
