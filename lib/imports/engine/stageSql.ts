import { FIELDS, fieldSql, noFieldSql, rawSql, trimmed } from './fieldSql';
import { identifier, literal } from './quoting';
import type { RowQuestion } from './rowQuestions';
import type { StagedFile } from './stagedFile';

/** Reads a CSV file that was found sound into Parquet: the fields, and for each question whether the row fails it. */
export function stageSql(file: StagedFile, questions: readonly RowQuestion[], out: string): string {
  const fields = FIELDS.map((field) => {
    const reading = file.format.readings.find((one) => one.field === field);
    return reading ? fieldSql(file, reading) : noFieldSql(file, field);
  });
  const raws = file.format.readings.flatMap((reading) => rawSql(file, reading));
  const named = new Set(questions.flatMap(({ sql }) => sql.match(/\bfile_\w+/g) ?? []));
  const asked = file.columns.filter((column) => named.has(`file_${column}`));
  const parties = file.format.actors.filter((column) => file.columns.includes(column)).map(trimmed);
  return `COPY (
    SELECT ${FIELDS.join(', ')}, actors, ${questions.map(({ id, sql }) => `coalesce(${sql}, false) AS ${id}`).join(', ')}
    FROM (
      SELECT ${[...fields, ...raws, ...asked.map((column) => `${identifier(column)} AS file_${column}`)].join(', ')}, ${parties.length > 0 ? `concat_ws('; ', ${parties.join(', ')})` : "''"} AS actors
      FROM ${readSql(file)}
      ${file.secondHeader ? `WHERE NOT (${identifier(file.columns[0]!)} LIKE '#%')` : ''}
    )
  ) TO ${literal(out)} (FORMAT parquet)`;
}

/** The file as a table of texts. Line ends are left to the reader: told that they are return and line feed, it finds no row. */
function readSql({ path, columns }: StagedFile): string {
  const types = columns.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ');
  return `read_csv(${literal(path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', strict_mode = true, columns = {${types}})`;
}
