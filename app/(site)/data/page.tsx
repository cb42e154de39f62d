import type { Metadata } from 'next';
import { recordOfRequest } from '@/app/_figures/recordOfRequest';
import { formatCount } from '@/lib/format/numbers';
import type { TableDescription } from '@/lib/types/record';
import { PageLink } from '@/app/_components/PageLink';

export const metadata: Metadata = { title: 'Data', description: 'Every table, its fields and its licence, to download.' };

export default async function Data() {
  const record = await recordOfRequest();
  return (
    <>
      <div className="page-head">
        <h1>Data</h1>
        <p className="prose">
          Everything on these pages comes from seven tables. Version <strong className="figures">{record.release}</strong> is named by their content: the same
          tables have the same version everywhere.
        </p>
        <p className="prose">
          Rows of UCDP are CC BY 4.0. All other rows are single facts, cited with their source; most sources state no data licence. Single figures may be quoted
          with attribution and link. Before you republish a whole run of one source, ask that source. Dates are inclusive at both ends; an empty cell means “not
          given”.
        </p>
      </div>
      {record.tables.map((table) => (
        <section key={table.name} id={table.name} aria-labelledby={`${table.name}-title`} className="figure-section">
          <h2 id={`${table.name}-title`}>{table.title}</h2>
          <p>
            {table.description} {formatCount(record.rows[table.name].length)} rows. <PageLink href={`/${table.name}.csv`}>Download {table.name}.csv</PageLink>
          </p>
          <Fields table={table} />
        </section>
      ))}
    </>
  );
}

function Fields({ table }: { table: TableDescription }) {
  return (
    <details>
      <summary>The {table.schema.fields.length} fields</summary>
      <div className="table-box whole" tabIndex={0} role="region" aria-label={`Fields of ${table.name}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Type</th>
              <th scope="col">Meaning</th>
              <th scope="col">Allowed</th>
            </tr>
          </thead>
          <tbody>
            {table.schema.fields.map((field) => (
              <tr key={field.name}>
                <td>{field.name}</td>
                <td>{field.type}</td>
                <td>{field.description}</td>
                <td>{field.constraints?.enum?.join(', ') ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
