import type { ColumnReading, IncidentField, IncidentFormat } from '../../types/incidentFormat';
import { type Adapted, decimalComma, MIDNIGHT, NO_VALUE } from '../formats/spellings';
import { identifier, literal } from './quoting';
import { columnOf, datePartsOf, type StagedFile } from './stagedFile';

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

/** What is kept of an incident beside its id, as one text. */
export const CONTENT = `CAST(ROW(${[...FIELDS.filter((field) => !['incident_id', 'status', 'updated'].includes(field)), 'actors'].join(', ')}) AS VARCHAR)`;

/** What is written for a field, under the names that values and questions use; empty cells are NULL. */
export function rawSql(file: StagedFile, reading: ColumnReading): string[] {
  const parts = reading.field === 'date' ? datePartsOf(file) : null;
  if (parts)
    return [
      `${identifier(parts[0])} AS raw_date`,
      ...parts.map((part, index) => `${identifier(part)} AS part_${index}`),
    ];
  const column = columnOf(file, reading);
  return column === null ? [] : [`${textOf(column, reading)} AS raw_${reading.field}`];
}

/** The value of a field, of its type; NULL where what is written cannot be read as one, or says that there is none. */
export function fieldSql(file: StagedFile, reading: ColumnReading): string {
  const { field, kind, words } = reading;
  if (field === 'date' && datePartsOf(file)) return `${DATE_OF_PARTS} AS date`;
  if (columnOf(file, reading) === null) return noFieldSql(file, field);
  const text = wordsSql(`raw_${field}`, words);
  if (kind === 'text') return `${valueSql(text)} AS ${field}`;
  if (kind === 'day') return `${daySql(text)} AS ${field}`;
  return `CAST(${kind === 'whole' ? wholeSql(text) : decimalSql(text, reading)} AS ${TYPES[field]}) AS ${field}`;
}

/** A field that the file does not have; the precision of a day is told by its parts, too. */
export function noFieldSql(file: StagedFile, field: IncidentField): string {
  const isOfParts = field === 'date_precision' && datePartsOf(file) !== null;
  return `CAST(${isOfParts ? precisionOfParts(file.format) : 'NULL'} AS ${TYPES[field]}) AS ${field}`;
}

/** Who took part, as it is written in a column and as it is read. */
export const rawActorSql = (column: string, index: number) => `${trimmed(column)} AS raw_actor_${index}`;
export const actorSql = (_column: string, index: number) => `${valueSql(`raw_actor_${index}`)} AS actor_${index}`;

/** True for each way of reading a cell that is not written as its column asks for, in rows that have such a cell. */
export function adaptedSql(file: StagedFile): Readonly<Record<Adapted, string>> {
  const readings = file.format.readings.filter((reading) => columnOf(file, reading) !== null);
  const any = (conditions: readonly string[]) => conditions.map((one) => `(${one})`).join(' OR ') || 'false';
  const anyOf = (kind: ColumnReading['kind'], condition: (field: IncidentField) => string) =>
    any(readings.filter((one) => one.kind === kind).map(({ field }) => condition(field)));
  const written = [
    ...readings.map(({ field }) => field),
    ...actorColumns(file).map((_column, index) => `actor_${index}`),
  ];
  return {
    without_value: any(written.map((name) => `raw_${name} IS NOT NULL AND ${name} IS NULL`)),
    decimal_comma: anyOf('decimal', (field) => `contains(raw_${field}, ',') AND ${field} IS NOT NULL`),
    dotted_day: anyOf('day', (field) => `raw_${field} LIKE '__.%' AND ${field} IS NOT NULL`),
  };
}

/** The columns of a file that name who took part. */
export const actorColumns = ({ format, columns }: StagedFile) =>
  format.actors.filter((column) => columns.includes(column));

/** A text without spaces around it; nothing but spaces is none. Numbers and days are taken as they are: trimming costs a third of the reading. */
const trimmed = (column: string) => `nullif(trim(${identifier(column)}), '')`;

const textOf = (column: string, { kind }: ColumnReading) => (kind === 'text' ? trimmed(column) : identifier(column));

const NO_VALUE_PATTERN = NO_VALUE.map((word) => word.replace('.', '[.]')).join('|');
const LONGEST_NO_VALUE = Math.max(...NO_VALUE.map((word) => word.length));

/** True where a text only says that there is no value. A list of so many words would be joined to every row, asked or not. */
export const noValueSql = (text: string) =>
  `(strlen(${text}) <= ${LONGEST_NO_VALUE} AND regexp_full_match(${text}, ${literal(NO_VALUE_PATTERN)}, 'i'))`;

const valueSql = (text: string) => `CASE WHEN ${noValueSql(text)} THEN NULL ELSE ${text} END`;

function wordsSql(text: string, words: ColumnReading['words']): string {
  if (!words) return text;
  return `CASE ${text} ${Object.entries(words)
    .map(([word, code]) => `WHEN ${literal(word)} THEN ${literal(code)}`)
    .join(' ')} ELSE ${text} END`;
}

/** Digits as they are written; a cast alone would round 8.6 and take 1e3. Some programs write whole numbers as 8.0 or 8,0. */
function wholeSql(text: string): string {
  const whole = `try_cast(${text} AS BIGINT)`;
  return `CASE WHEN CAST(${whole} AS VARCHAR) = ${text} THEN ${whole} WHEN regexp_full_match(${text}, '(-?[1-9][0-9]*|0)[.,]0') THEN try_cast(${text}[:-3] AS BIGINT) END`;
}

/** A number with a point, or with a decimal comma where the comma cannot stand for thousands. */
function decimalSql(text: string, { maximum = Infinity }: ColumnReading): string {
  return `coalesce(nullif(try_cast(${text} AS DOUBLE), CAST('NaN' AS DOUBLE)), CASE WHEN regexp_full_match(${text}, ${literal(decimalComma(maximum >= 1000))}) THEN try_cast(replace(${text}, ',', '.') AS DOUBLE) END)`;
}

/** 2024-03-01 or 01.03.2024, with or without midnight behind it; 01 March 2024. Nothing that could be read in two ways. */
function daySql(text: string): string {
  const day = `try_cast(substr(${text}, 1, 10) AS DATE)`;
  const isDay = `CAST(${day} AS VARCHAR) = substr(${text}, 1, 10)`;
  return `CASE WHEN ${isDay} AND substr(${text}, 11) IN ('', ' 00:00:00', ' 00:00:00.000') THEN ${day} WHEN ${isDay} AND regexp_full_match(substr(${text}, 11), '(${MIDNIGHT})?') THEN ${day} WHEN regexp_full_match(${text}, '[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}(${MIDNIGHT})?') THEN CAST(try_strptime(substr(${text}, 1, 10), '%d.%m.%Y') AS DATE) WHEN ${text} LIKE '% %' THEN CAST(try_strptime(${text}, '%d %B %Y') AS DATE) END`;
}

const twoDigits = (part: string) => `CASE ${part} WHEN '0' THEN '01' ELSE lpad(${part}, 2, '0') END`;
const WRITTEN_PARTS = `part_0 || '-' || ${twoDigits('part_1')} || '-' || CASE part_1 WHEN '0' THEN '01' ELSE ${twoDigits('part_2')} END`;
/** A day 0 is the first of its month, a month 0 the first of its year; the precision says so. */
const DATE_OF_PARTS = `CASE WHEN CAST(try_cast(${WRITTEN_PARTS} AS DATE) AS VARCHAR) = ${WRITTEN_PARTS} THEN try_cast(${WRITTEN_PARTS} AS DATE) END`;

const precisionOfParts = ({ datePrecisions }: Pick<IncidentFormat, 'datePrecisions'>) =>
  `CASE WHEN part_1 = '0' THEN ${datePrecisions.year[0]} WHEN part_2 = '0' THEN ${datePrecisions.month[0]} END`;
