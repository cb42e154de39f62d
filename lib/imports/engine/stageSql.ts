import type { ColumnReading, IncidentField, IncidentFormat } from '../../types/incidentFormat';
import { identifier, literal } from './quoting';
import { ROW_CHECKS } from './rowChecks';

/** A file with its columns under the names that its format knows. */
export interface StagedFile {
  readonly path: string;
  readonly format: IncidentFormat;
  /** Column names in the order of the file, in lower case, foreign ones already mapped. */
  readonly columns: readonly string[];
  /** The line under the header describes the columns, as files of the Humanitarian Data Exchange have it. */
  readonly secondHeader: boolean;
}

/** What can be wrong in a row of this file, each with the name of the column of answers it has in the staged table. */
export interface RowQuestion {
  readonly id: string;
  readonly kind: 'fault' | 'remark';
  readonly column: string;
  readonly rule: string;
  readonly expected: string;
  readonly sql: string;
}

const TYPES: Readonly<Record<IncidentField, 'VARCHAR' | 'DATE' | 'DOUBLE' | 'INTEGER' | 'BIGINT'>> = {
  incident_id: 'VARCHAR',
  date: 'DATE',
  end_date: 'DATE',
  date_precision: 'INTEGER',
  country: 'VARCHAR',
  governorate: 'VARCHAR',
  district: 'VARCHAR',
  latitude: 'DOUBLE',
  longitude: 'DOUBLE',
  place_precision: 'INTEGER',
  event_type: 'VARCHAR',
  event_subtype: 'VARCHAR',
  deaths: 'DOUBLE',
  deaths_low: 'DOUBLE',
  deaths_high: 'DOUBLE',
  status: 'VARCHAR',
  updated: 'BIGINT',
};
export const FIELDS = Object.keys(TYPES) as readonly IncidentField[];

/** The column of a file that a field is read from. */
export function columnOf(file: Pick<StagedFile, 'columns'>, reading: ColumnReading): string | null {
  return reading.columns.find((column) => file.columns.includes(column)) ?? null;
}

export function rowQuestions(file: StagedFile): RowQuestion[] {
  const readings = file.format.readings.flatMap((reading) => questionOfReading(file, reading));
  const checks = file.format.checks.flatMap((id): RowQuestion[] => {
    const { columns, ...check } = ROW_CHECKS[id];
    const column = file.format.readings.find(({ field }) => field === FIELD_OF_COLUMN[check.column])?.columns.find((one) => file.columns.includes(one)) ?? check.column;
    return columns.every((one) => file.columns.includes(one)) ? [{ ...check, id, column }] : [];
  });
  return [...readings, ...checks];
}

/** Checks name UCDP's columns; other formats call them otherwise. */
const FIELD_OF_COLUMN: Readonly<Record<string, IncidentField>> = { date: 'date', date_end: 'end_date', country: 'country', latitude: 'latitude', longitude: 'longitude', low: 'deaths_low', best: 'deaths' };

function questionOfReading(file: StagedFile, reading: ColumnReading): RowQuestion[] {
  const { field, need, minimum, maximum } = reading;
  const parts = field === 'date' ? datePartsOf(file) : null;
  const column = parts?.[0] ?? columnOf(file, reading);
  if (column === null) return [];
  const raw = `raw_${field}`;
  const faults = [
    need === 'filled' ? `${raw} IS NULL` : null,
    reading.kind === 'text' ? null : parts ? `(${field} IS NULL AND part_1 <> '0')` : `(${raw} IS NOT NULL AND ${field} IS NULL)`,
    minimum === undefined ? null : `try_cast(${field} AS DOUBLE) < ${minimum}`,
    maximum === undefined ? null : `try_cast(${field} AS DOUBLE) > ${maximum}`,
  ].filter((one) => one !== null);
  if (faults.length === 0) return [];
  return [{ id: `cell_${field}`, kind: 'fault', column, rule: RULES[reading.kind], expected: expectedOf(reading), sql: faults.join(' OR ') }];
}

const RULES = { text: 'must not be empty', whole: 'is not a whole number that can stand here', decimal: 'is not a number that can stand here', day: 'is not a day of the calendar' } as const;

function expectedOf({ kind, minimum, maximum, need }: ColumnReading): string {
  const form = { text: 'some text', whole: 'digits only, like 660', decimal: 'digits with an optional decimal point, like 8.5', day: 'a day like 2024-12-08' }[kind];
  const range = minimum !== undefined && maximum !== undefined ? `, ${minimum} to ${maximum}` : minimum !== undefined ? `, ${minimum} or more` : '';
  return `${form}${range}${need === 'filled' ? '' : ', or an empty cell'}`;
}

/** Reads a CSV file that was found sound into Parquet: the fields, and for each question whether the row fails it. */
export function stageSql(file: StagedFile, questions: readonly RowQuestion[], out: string): string {
  const fields = FIELDS.map((field) => {
    const reading = file.format.readings.find((one) => one.field === field);
    return reading ? fieldSql(file, reading) : `CAST(NULL AS ${TYPES[field]}) AS ${field}`;
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

/** A text without spaces around it; nothing but spaces is none. Numbers and days are taken as they are: trimming costs a third of the reading. */
const trimmed = (column: string) => `nullif(trim(${identifier(column)}), '')`;

function rawSql(file: StagedFile, reading: ColumnReading): string[] {
  const parts = reading.field === 'date' ? datePartsOf(file) : null;
  if (parts) return [`${identifier(parts[0])} AS raw_date`, ...parts.map((part, index) => `${identifier(part)} AS part_${index}`)];
  const column = columnOf(file, reading);
  return column === null ? [] : [`${textOf(column, reading)} AS raw_${reading.field}`];
}

function fieldSql(file: StagedFile, reading: ColumnReading): string {
  const { field, kind } = reading;
  const type = TYPES[field];
  const parts = field === 'date' ? datePartsOf(file) : null;
  if (parts) return `${dateOfParts(parts)} AS date`;
  const column = columnOf(file, reading);
  if (column === null) return `CAST(NULL AS ${type}) AS ${field}`;
  const text = wordsSql(textOf(column, reading), reading.words);
  if (kind === 'text') return `${text} AS ${field}`;
  if (kind === 'day') return `${daySql(text)} AS ${field}`;
  return `CAST(${kind === 'whole' ? wholeSql(text) : `try_cast(${text} AS DOUBLE)`} AS ${type}) AS ${field}`;
}

const textOf = (column: string, { kind }: ColumnReading) => (kind === 'text' ? trimmed(column) : identifier(column));

function wordsSql(text: string, words: ColumnReading['words']): string {
  if (!words) return text;
  return `CASE ${text} ${Object.entries(words).map(([word, code]) => `WHEN ${literal(word)} THEN ${literal(code)}`).join(' ')} ELSE ${text} END`;
}

/** Digits as they are written; a cast alone would round 8.6 and take 1e3. Some programs write whole numbers as 8.0. */
function wholeSql(text: string): string {
  const whole = `try_cast(${text} AS BIGINT)`;
  return `CASE WHEN CAST(${whole} AS VARCHAR) = ${text} THEN ${whole} WHEN ${text} LIKE '%.0' AND CAST(try_cast(replace(${text}, '.0', '') AS BIGINT) AS VARCHAR) = replace(${text}, '.0', '') THEN try_cast(replace(${text}, '.0', '') AS BIGINT) END`;
}

/** 2024-03-01, with or without midnight behind it; 01 March 2024. Nothing that could be read in two ways. */
function daySql(text: string): string {
  const day = `try_cast(substr(${text}, 1, 10) AS DATE)`;
  return `CASE WHEN CAST(${day} AS VARCHAR) = substr(${text}, 1, 10) AND substr(${text}, 11) IN ('', ' 00:00:00', ' 00:00:00.000', 'T00:00:00', 'T00:00:00.000', 'T00:00:00Z') THEN ${day} WHEN ${text} LIKE '% %' THEN CAST(try_strptime(${text}, '%d %B %Y') AS DATE) END`;
}

function datePartsOf(file: StagedFile): readonly [string, string, string] | null {
  const { dateParts, readings } = file.format;
  const whole = readings.find(({ field }) => field === 'date');
  if (!dateParts || (whole && columnOf(file, whole) !== null)) return null;
  return dateParts.every((part) => file.columns.includes(part)) ? dateParts : null;
}

/** A day 0 is the first of its month; a month 0 has no day at all. */
function dateOfParts([year, month, day]: readonly string[]): string {
  const two = (column: string) => `lpad(${identifier(column)}, 2, '0')`;
  const written = `${identifier(year!)} || '-' || ${two(month!)} || '-' || CASE ${identifier(day!)} WHEN '0' THEN '01' ELSE ${two(day!)} END`;
  return `CASE WHEN CAST(try_cast(${written} AS DATE) AS VARCHAR) = ${written} THEN try_cast(${written} AS DATE) END`;
}
