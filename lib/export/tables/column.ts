export type Cell = string | number | null;

/** A column of a public table: what it means, for table descriptions (Frictionless, CSVW) and readers, and what stands in it. */
export interface Column<Of> {
  readonly type: 'string' | 'integer' | 'number' | 'date';
  readonly description: string;
  readonly value: (of: Of) => Cell;
}

const columnOf =
  (type: Column<never>['type']) =>
  <Of>(description: string, value: (of: Of) => Cell): Column<Of> => ({ type, description, value });

/** Columns of each type. */
export const text = columnOf('string');
export const date = columnOf('date');
export const number = columnOf('number');
export const whole = columnOf('integer');

/** What stands in each column, in their order. */
export function rowOf<Of, Name extends string>(columns: Readonly<Record<Name, Column<Of>>>, of: Of) {
  const cells = Object.entries<Column<Of>>(columns).map(([name, { value }]) => [name, value(of)]);
  return Object.fromEntries(cells) as Readonly<Record<Name, Cell>>;
}
