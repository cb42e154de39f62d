import type { ColumnReading, IncidentField, IncidentFormat } from '../../types/incidentFormat';
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

/** What is written for a field, under the names that questions about rows use. */
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

/** The value of a field, of its type; NULL where what is written cannot be read as one. */
export function fieldSql(file: StagedFile, reading: ColumnReading): string {
  const { field, kind } = reading;
  const parts = field === 'date' ? datePartsOf(file) : null;
  if (parts) return `${dateOfParts(parts)} AS date`;
  const column = columnOf(file, reading);
  if (column === null) return noFieldSql(file, field);
  const text = wordsSql(textOf(column, reading), reading.words);
  if (kind === 'text') return `${text} AS ${field}`;
  if (kind === 'day') return `${daySql(text)} AS ${field}`;
  return `CAST(${kind === 'whole' ? wholeSql(text) : `try_cast(${text} AS DOUBLE)`} AS ${TYPES[field]}) AS ${field}`;
}

/** A field that the file does not have; the precision of a day is told by its parts, too. */
export function noFieldSql(file: StagedFile, field: IncidentField): string {
  const parts = field === 'date_precision' ? datePartsOf(file) : null;
  return `CAST(${parts ? precisionOfParts(parts, file.format) : 'NULL'} AS ${TYPES[field]}) AS ${field}`;
}

/** A text without spaces around it; nothing but spaces is none. Numbers and days are taken as they are: trimming costs a third of the reading. */
export const trimmed = (column: string) => `nullif(trim(${identifier(column)}), '')`;

const textOf = (column: string, { kind }: ColumnReading) => (kind === 'text' ? trimmed(column) : identifier(column));

function wordsSql(text: string, words: ColumnReading['words']): string {
  if (!words) return text;
  return `CASE ${text} ${Object.entries(words)
    .map(([word, code]) => `WHEN ${literal(word)} THEN ${literal(code)}`)
    .join(' ')} ELSE ${text} END`;
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

/** A day 0 is the first of its month, a month 0 the first of its year; the precision says so. */
function dateOfParts([year, month, day]: readonly string[]): string {
  const two = (column: string) =>
    `CASE ${identifier(column)} WHEN '0' THEN '01' ELSE lpad(${identifier(column)}, 2, '0') END`;
  const written = `${identifier(year!)} || '-' || ${two(month!)} || '-' || CASE ${identifier(month!)} WHEN '0' THEN '01' ELSE ${two(day!)} END`;
  return `CASE WHEN CAST(try_cast(${written} AS DATE) AS VARCHAR) = ${written} THEN try_cast(${written} AS DATE) END`;
}

function precisionOfParts(
  [, month, day]: readonly string[],
  { datePrecisions }: Pick<IncidentFormat, 'datePrecisions'>,
): string {
  return `CASE WHEN ${identifier(month!)} = '0' THEN ${datePrecisions.year[0]} WHEN ${identifier(day!)} = '0' THEN ${datePrecisions.month[0]} END`;
}
