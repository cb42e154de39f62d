import type { ColumnReading, IncidentField } from '../../types/incidentFormat';
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

/** The value of a field, of its type; NULL where what is written cannot be read as one, or says that there is none. */
export function fieldSql(file: StagedFile, reading: ColumnReading): string {
  const { field, kind, words } = reading;
  const parts = field === 'date' ? datePartsOf(file) : null;
  if (parts) return `${dateOfParts(parts)} AS date`;
  const column = columnOf(file, reading);
  if (column === null) return noFieldSql(field);
  const text = wordsSql(textOf(column, reading), words);
  if (kind === 'text') return `${valueSql(text)} AS ${field}`;
  if (kind === 'day') return `${daySql(text)} AS ${field}`;
  return `CAST(${kind === 'whole' ? wholeSql(text) : decimalSql(text, reading)} AS ${TYPES[field]}) AS ${field}`;
}

/** A field that the file does not have. */
export const noFieldSql = (field: IncidentField) => `CAST(NULL AS ${TYPES[field]}) AS ${field}`;

/** What is written in the columns that name who took part, and their values. */
export const actorSql = (column: string, index: number): string[] => [
  `${trimmed(column)} AS raw_actor_${index}`,
  `${valueSql(trimmed(column))} AS actor_${index}`,
];

/** Cells that were read although they are written in another way than their column asks for, counted in each row. */
export const ADAPTED: readonly { readonly id: Adapted; readonly countSql: (file: StagedFile) => string }[] = [
  {
    id: 'cells_without_value',
    countSql: (file: StagedFile) =>
      sumOf([
        ...readColumns(file).map(({ field }) => `raw_${field} IS NOT NULL AND ${field} IS NULL`),
        ...file.format.actors
          .filter((column) => file.columns.includes(column))
          .map((_column, index) => `raw_actor_${index} IS NOT NULL AND actor_${index} IS NULL`),
      ]),
  },
  {
    id: 'decimal_commas',
    countSql: (file: StagedFile) =>
      sumOf(
        readColumns(file)
          .filter(({ kind }) => kind === 'decimal')
          .map(({ field }) => `contains(raw_${field}, ',') AND ${field} IS NOT NULL`),
      ),
  },
  {
    id: 'dotted_days',
    countSql: (file: StagedFile) =>
      sumOf(
        readColumns(file)
          .filter(({ kind }) => kind === 'day')
          .map(({ field }) => `substr(raw_${field}, 3, 1) = '.' AND ${field} IS NOT NULL`),
      ),
  },
];

const sumOf = (conditions: readonly string[]) =>
  `CAST(${conditions.map((one) => `coalesce(CAST(${one} AS INTEGER), 0)`).join(' + ') || '0'} AS INTEGER)`;

/** Readings whose column the file has under their own name. */
const readColumns = (file: StagedFile) => file.format.readings.filter((reading) => columnOf(file, reading) !== null);

/** A text without spaces around it; nothing but spaces is none. Numbers and days are taken as they are: trimming costs a third of the reading. */
const trimmed = (column: string) => `nullif(trim(${identifier(column)}), '')`;

const textOf = (column: string, { kind }: ColumnReading) => (kind === 'text' ? trimmed(column) : identifier(column));

const LONGEST_NO_VALUE = Math.max(...NO_VALUE.map((word) => word.length));

/** True where a text only says that there is no value. */
export const noValueSql = (text: string) =>
  `(strlen(${text}) <= ${LONGEST_NO_VALUE} AND lower(${text}) IN (${NO_VALUE.map(literal).join(', ')}))`;

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

/** A day 0 is the first of its month; a month 0 has no day at all. */
function dateOfParts([year, month, day]: readonly string[]): string {
  const two = (column: string) => `lpad(${identifier(column)}, 2, '0')`;
  const written = `${identifier(year!)} || '-' || ${two(month!)} || '-' || CASE ${identifier(day!)} WHEN '0' THEN '01' ELSE ${two(day!)} END`;
  return `CASE WHEN CAST(try_cast(${written} AS DATE) AS VARCHAR) = ${written} THEN try_cast(${written} AS DATE) END`;
}
