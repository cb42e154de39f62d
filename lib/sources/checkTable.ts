import type { Problem } from '../types/problem';
import type { FieldDescription, TableDescription } from '../types/record';
import { parseDay } from '../time/day';
import type { NumberedRow } from './readTable';

/** Every rule that datapackage.json states for the cells and keys of one table. */
export function checkTable(table: TableDescription, rows: readonly NumberedRow[]): Problem[] {
  const { fields, primaryKey } = table.schema;
  return [
    ...rows.flatMap((row) => fields.flatMap((field) => checkCell(table, field, row))),
    ...fields.filter((field) => field.constraints?.unique && primaryKey.join() !== field.name).flatMap((field) => checkUnique(table, [field.name], rows)),
    ...checkUnique(table, primaryKey, rows),
  ];
}

function checkCell(table: TableDescription, field: FieldDescription, row: NumberedRow): Problem[] {
  const value = row.cells[field.name] ?? '';
  const rules = field.constraints ?? {};
  const broken = (rule: string, expected: string): Problem[] => [
    { file: table.path, line: row.line, column: field.name, value, rule, expected },
  ];

  if (value === '') return rules.required ? broken('must not be empty', field.description) : [];
  const typed = checkType(field, value);
  if (typed) return broken(...typed);
  if (rules.enum && !rules.enum.includes(value)) return broken('not an allowed value', rules.enum.join(', '));
  if (rules.pattern && !new RegExp(`^(?:${rules.pattern})$`).test(value)) {
    return broken('has the wrong form', `text that matches ${rules.pattern}`);
  }
  if (rules.minimum !== undefined && Number(value) < rules.minimum) return broken('too small', `${rules.minimum} or more`);
  if (rules.maximum !== undefined && Number(value) > rules.maximum) return broken('too large', `${rules.maximum} or less`);
  return [];
}

function checkType(field: FieldDescription, value: string): [rule: string, expected: string] | null {
  if (field.type === 'date' && parseDay(value) === null) return ['not a day of the calendar', 'a day like 2024-12-08'];
  if (field.type === 'integer' && !/^-?\d{1,15}$/.test(value)) return ['not a whole number', 'digits only, like 660'];
  if (field.type === 'number' && !/^-?\d{1,15}(\.\d+)?$/.test(value)) return ['not a number', 'digits with an optional decimal point, like 8.5'];
  return null;
}

function checkUnique(table: TableDescription, columns: readonly string[], rows: readonly NumberedRow[]): Problem[] {
  const firstLine = new Map<string, number>();
  return rows.flatMap((row) => {
    const value = columns.map((column) => row.cells[column]).join(', ');
    const earlier = firstLine.get(value);
    if (earlier === undefined) {
      firstLine.set(value, row.line);
      return [];
    }
    return [
      { file: table.path, line: row.line, column: columns.join(', '), value, rule: `already stands in line ${earlier}`, expected: 'a value that no other row has' },
    ];
  });
}
