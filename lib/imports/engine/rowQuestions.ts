import type { ColumnReading, IncidentField } from '../../types/incidentFormat';
import { SHORTENED } from '../formats/spellings';
import { noValueSql } from './fieldSql';
import { literal } from './quoting';
import { ROW_CHECKS } from './rowChecks';
import { columnOf, datePartsOf, type StagedFile } from './stagedFile';

/** What can be wrong in a row of this file, each with the name of the column of answers it has in the staged table. */
export interface RowQuestion {
  readonly id: string;
  readonly kind: 'fault' | 'remark';
  readonly column: string;
  readonly rule: string;
  readonly expected: string;
  readonly sql: string;
}

/** All that can be wrong in a row of such a file: what each column may hold, and the checks of the format whose columns it has. */
export function rowQuestions(file: StagedFile): RowQuestion[] {
  const readings = file.format.readings.flatMap((reading) => questionOfReading(file, reading));
  const checks = file.format.checks.flatMap((id): RowQuestion[] => {
    const { columns, ...check } = ROW_CHECKS[id];
    const column =
      file.format.readings
        .find(({ field }) => field === FIELD_OF_COLUMN[check.column])
        ?.columns.find((one) => file.columns.includes(one)) ?? check.column;
    return columns.every((one) => file.columns.includes(one)) ? [{ ...check, id, column }] : [];
  });
  return [
    ...readings,
    ...checks,
    ...file.format.filledActors.filter((column) => file.columns.includes(column)).map(emptyActor),
  ];
}

/** Nobody can tell whether an incident without its parties counts. */
const emptyActor = (column: string): RowQuestion => ({
  id: `cell_${column}`,
  kind: 'fault',
  column,
  rule: RULES.text,
  expected: 'the name of a party',
  sql: `trim(coalesce(file_${column}, '')) = ''`,
});

/** Checks name UCDP's columns; other formats call them otherwise. */
const FIELD_OF_COLUMN: Readonly<Record<string, IncidentField>> = {
  date: 'date',
  date_end: 'end_date',
  country: 'country',
  latitude: 'latitude',
  longitude: 'longitude',
  low: 'deaths_low',
  best: 'deaths',
};

function questionOfReading(file: StagedFile, reading: ColumnReading): RowQuestion[] {
  const { field, need, minimum, maximum } = reading;
  const parts = field === 'date' ? datePartsOf(file) : null;
  const column = parts?.[0] ?? columnOf(file, reading);
  if (column === null) return [];
  const raw = `raw_${field}`;
  const faults = [
    parts || need === 'filled'
      ? `${field} IS NULL`
      : reading.kind === 'text'
        ? null
        : `CASE WHEN ${raw} IS NOT NULL AND ${field} IS NULL THEN NOT ${noValueSql(`trim(${raw})`)} END`,
    reading.kind === 'text' && field === 'incident_id' ? `regexp_full_match(${raw}, ${literal(SHORTENED)})` : null,
    minimum === undefined ? null : `try_cast(${field} AS DOUBLE) < ${minimum}`,
    maximum === undefined ? null : `try_cast(${field} AS DOUBLE) > ${maximum}`,
  ].filter((one) => one !== null);
  if (faults.length === 0) return [];
  return [
    {
      id: `cell_${field}`,
      kind: 'fault',
      column,
      rule: RULES[reading.kind],
      expected: expectedOf(reading),
      sql: faults.join(' OR '),
    },
  ];
}

const RULES = {
  text: 'must not be empty',
  whole: 'is not a whole number that can stand here',
  decimal: 'is not a number that can stand here',
  day: 'is not a day of the calendar',
} as const;

function expectedOf({ kind, minimum, maximum, need }: ColumnReading): string {
  const form = {
    text: 'some text',
    whole: 'digits only, like 660',
    decimal: 'digits with an optional decimal point, like 8.5',
    day: 'a day like 2024-12-08',
  }[kind];
  const range =
    minimum !== undefined && maximum !== undefined
      ? `, ${minimum} to ${maximum}`
      : minimum !== undefined
        ? `, ${minimum} or more`
        : '';
  return `${form}${range}${need === 'filled' ? '' : ', or an empty cell'}`;
}
