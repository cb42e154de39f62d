import type { Problem } from '../types/problem';
import type { FieldDescription, TableDescription } from '../types/record';
import { parseDay } from '../time/day';
import type { NumberedRow } from './readTable';

/** Every rule that datapackage.json states for the cells and keys of one table. */
export function checkTable(table: TableDescription, rows: readonly NumberedRow[]): Problem[] {
  const { fields, primaryKey } = table.schema;
  return [
    ...checkCells(table, rows),
    ...fields
      .filter((field) => field.constraints?.unique && primaryKey.join() !== field.name)
      .flatMap((field) => checkUnique(table, [field.name], rows)),
    ...checkUnique(table, primaryKey, rows),
  ];
}

type Fault = readonly [rule: string, expected: string];

function checkCells(table: TableDescription, rows: readonly NumberedRow[]): Problem[] {
  const checks = table.schema.fields.map((field) => ({ name: field.name, faultOf: cellCheck(field) }));
  const problems: Problem[] = [];
  for (const { line, cells } of rows) {
    for (const { name, faultOf } of checks) {
      const value = cells[name] ?? '';
      const fault = faultOf(value);
      if (fault) problems.push({ file: table.path, line, column: name, value, rule: fault[0], expected: fault[1] });
    }
  }
  return problems;
}

/** What is asked of each cell of a column; put together once, as a table has thousands of cells. */
function cellCheck(field: FieldDescription): (value: string) => Fault | null {
  const rules = field.constraints ?? {};
  const pattern = rules.pattern === undefined ? null : new RegExp(`^(?:${rules.pattern})$`);
  return (value) => {
    if (value === '') return rules.required ? ['must not be empty', field.description] : null;
    const typed = checkType(field, value);
    if (typed) return typed;
    if (rules.enum && !rules.enum.includes(value)) return ['not an allowed value', rules.enum.join(', ')];
    if (pattern && !pattern.test(value)) return ['has the wrong form', `text that matches ${rules.pattern}`];
    if (rules.minimum !== undefined && Number(value) < rules.minimum) return ['too small', `${rules.minimum} or more`];
    if (rules.maximum !== undefined && Number(value) > rules.maximum) return ['too large', `${rules.maximum} or less`];
    return null;
  };
}

function checkType(field: FieldDescription, value: string): Fault | null {
  if (field.type === 'date' && parseDay(value) === null) return ['not a day of the calendar', 'a day like 2024-12-08'];
  if (field.type === 'integer' && !/^-?\d{1,15}$/.test(value)) return ['not a whole number', 'digits only, like 660'];
  if (field.type === 'number' && !/^-?\d{1,15}(\.\d+)?$/.test(value))
    return ['not a number', 'digits with an optional decimal point, like 8.5'];
  return null;
}

function checkUnique(table: TableDescription, columns: readonly string[], rows: readonly NumberedRow[]): Problem[] {
  const firstLine = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { cells, line } of rows) {
    const value = columns.map((column) => cells[column]).join(', ');
    const earlier = firstLine.get(value);
    if (earlier === undefined) firstLine.set(value, line);
    else
      problems.push({
        file: table.path,
        line,
        column: columns.join(', '),
        value,
        rule: `already stands in line ${earlier}`,
        expected: 'a value that no other row has',
      });
  }
  return problems;
}
