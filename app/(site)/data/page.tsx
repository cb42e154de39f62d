import type { Metadata } from 'next';
import { requestOf } from '@/app/_request/request';
import { recordThatMayLeave } from '@/lib/answers/licence';
import { DataTable } from '@/app/_components/DataTable';
import { PageLink } from '@/app/_components/PageLink';
import { VersionChanges } from '@/app/_components/versions/VersionChanges';
import { VersionList } from '@/app/_components/versions/VersionList';
import { formatCount } from '@/lib/format/numbers';
import { currentRelease, isHeld, loadRecord, releasesHeld } from '@/lib/releases/loadRecord';
import type { TableDescription, TableName } from '@/lib/types/record';
import type { HeldRelease } from '@/lib/types/release';

export const metadata: Metadata = {
  title: 'Data',
  description: 'Every table, its fields and its licence, to download.',
};

/** Every table with its fields and file, and the versions held; what changed since an earlier one, where there is one to compare. */
export default async function Data() {
  const { asked, record } = await requestOf('data');
  const { left } = recordThatMayLeave(record);
  const leftOutOf = (name: TableName) =>
    left
      .filter((one) => one.table === name)
      .map(
        ({ source, rows }) =>
          ` Left out of the file, as they may not be passed on: ${formatCount(rows)} rows of ${source.name}.`,
      )
      .join('');
  const versions = releasesHeld();
  const since = asked.since ?? parentOf(record.release, versions);
  return (
    <>
      <div className="page-head">
        <h1>Data</h1>
        <p className="prose">
          Everything on these pages comes from these tables. Version{' '}
          <strong className="figures">{record.release}</strong> is named by their content: the same tables have the same
          version everywhere.
        </p>
        <p className="prose">
          Rows of UCDP are CC BY 4.0. All other rows are single facts, cited with their source; most sources state no
          data licence. Single figures may be quoted with attribution and link. Before you republish a whole run of one
          source, ask that source. Dates are inclusive at both ends; an empty cell means “not given”.
        </p>
      </div>
      <section id="versions" aria-labelledby="versions-title" className="figure-section">
        <h2 id="versions-title">Versions of the data</h2>
        <p className="prose">
          An address with <code>release=</code> and a version shows that version for as long as it is held here, on
          every page and in every file. Citations carry theirs.
        </p>
        <VersionList versions={versions} shown={record.release} current={currentRelease()} />
      </section>
      {since && (
        <section id="changes" aria-labelledby="changes-title" className="figure-section">
          <h2 id="changes-title">
            What changed from {since} to {record.release}
          </h2>
          <VersionChanges before={loadRecord(since)} after={record} />
        </section>
      )}
      {record.tables.map((table) => (
        <section key={table.name} id={table.name} aria-labelledby={`${table.name}-title`} className="figure-section">
          <h2 id={`${table.name}-title`}>{table.title}</h2>
          <p>
            {table.description} {formatCount(record.rows[table.name].length)} rows.{' '}
            <PageLink href={`/${table.name}.csv`}>Download {table.name}.csv</PageLink>
            {leftOutOf(table.name)}
          </p>
          <Fields table={table} />
        </section>
      ))}
    </>
  );
}

/** The version that the shown one was made from, where it is still held. */
function parentOf(shown: string, versions: readonly HeldRelease[]): string | null {
  const parent = versions.find(({ id }) => id === shown)?.parent ?? null;
  return parent !== null && parent !== shown && isHeld(parent) ? parent : null;
}

function Fields({ table }: { table: TableDescription }) {
  return (
    <details>
      <summary>The {table.schema.fields.length} fields</summary>
      <DataTable
        name={`Fields of ${table.name}`}
        rows={table.schema.fields}
        columns={[
          ['Field', (field) => field.name],
          ['Type', (field) => field.type],
          ['Meaning', (field) => field.description],
          ['Allowed', (field) => field.constraints?.enum?.join(', ')],
        ]}
      />
    </details>
  );
}
