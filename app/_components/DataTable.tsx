import type { ReactNode } from 'react';

type Kind = 'row-head' | 'number' | 'one-line';

/** What stands over a column, empty where the names of rows need nothing; what a row has in it; what kind of cell that is. */
export type Column<Row> = readonly [head: ReactNode, cell: (row: Row) => ReactNode, kind?: Kind];

interface DataTableProps<Row> {
  /** What the box is called for those who hear it. */
  readonly name: string;
  readonly caption?: string;
  /** Whether the box scrolls downwards too; else it is as high as its table. */
  readonly isLong?: boolean;
  readonly className?: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** The title over the rows that belong together; groups come in the order of their first rows. */
  readonly groupOf?: (row: Row) => string;
  readonly dataOf?: (row: Row) => Readonly<Record<`data-${string}`, string | boolean>>;
}

interface CellProps {
  readonly kind: Kind | undefined;
  readonly inside: ReactNode;
}

/** A table in a box that scrolls where it is wider than the page; a box that scrolls must be in reach of the keyboard. */
export function DataTable<Row>({ name, caption, isLong = false, className, ...table }: DataTableProps<Row>) {
  const { columns, rows, groupOf = () => null, dataOf } = table;
  return (
    <div className={isLong ? 'table-box' : 'table-box whole'} tabIndex={0} role="region" aria-label={name}>
      <table className={className}>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(([head, , kind], place) => (
              <Head key={place} kind={kind} inside={head} />
            ))}
          </tr>
        </thead>
        {[...new Set(rows.map(groupOf))].map((group) => (
          <tbody key={group}>
            {group !== null && (
              <tr>
                <th scope="rowgroup" colSpan={columns.length}>
                  <strong>{group}</strong>
                </th>
              </tr>
            )}
            {rows
              .filter((row) => groupOf(row) === group)
              .map((row, index) => (
                <tr key={index} {...dataOf?.(row)}>
                  {columns.map(([, cell, kind], place) => (
                    <Cell key={place} kind={kind} inside={cell(row)} />
                  ))}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Head({ kind, inside }: CellProps) {
  if (inside === '') return <td />;
  return (
    <th scope="col" className={kind === 'number' ? kind : undefined}>
      {inside}
    </th>
  );
}

function Cell({ kind, inside }: CellProps) {
  return kind === 'row-head' ? <th scope="row">{inside}</th> : <td className={kind}>{inside}</td>;
}
