import type { Problem } from '../types/problem';
import type { TableDescription, TableName } from '../types/record';
import type { NumberedRow } from './readTable';

type Tables = Readonly<Record<TableName, readonly NumberedRow[]>>;

/** Every id that points to another table finds its row there. */
export function checkForeignKeys(tables: readonly TableDescription[], rows: Tables): Problem[] {
  return tables.flatMap((table) =>
    (table.schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
      const key = (columns: readonly string[], row: NumberedRow) =>
        columns.map((column) => row.cells[column]).join(', ');
      const known = new Set((rows[reference.resource] ?? []).map((row) => key(reference.fields, row)));
      return rows[table.name]
        .filter((row) => !known.has(key(fields, row)))
        .map((row) => ({
          file: table.path,
          line: row.line,
          column: fields.join(', '),
          value: key(fields, row),
          rule: `not in ${reference.resource}.csv`,
          expected: `an id from the column ${reference.fields.join(', ')} of ${reference.resource}.csv`,
        }));
    }),
  );
}
