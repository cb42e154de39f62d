import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { join } from 'node:path';
import { CheckBeside } from '@/app/_components/check/CheckBeside';
import { SourceBeside } from '@/app/_components/sources/SourceBeside';
import { VersionChanges } from '@/app/_components/versions/VersionChanges';
import { parseCheckQuery } from '@/__tests__/fixtures/parseQuery';
import { readRecord } from '@/lib/sources/readRecord';
import { checkHeadline } from '@/lib/trends/check/checkHeadline';
import { sourceRelations } from '@/lib/trends/agreement/sourceRelations';
import type { PublishedRecord } from '@/lib/types/record';

const shipped = readRecord(join(process.cwd(), 'data')).record!;
const nameOf = (id: string) => shipped.sources.find((source) => source.id === id)!.name;
const keptBack = (ids: readonly string[]): PublishedRecord => ({
  ...shipped,
  sources: shipped.sources.map((source) => (ids.includes(source.id) ? { ...source, redistribution: 'no' } : source)),
});

function beside(record: PublishedRecord): ReactNode {
  const { check } = parseCheckQuery(
    new URLSearchParams('a=660/2024-01-01..2024-11-30&b=30/2025-01-01..2025-03-31'),
    record,
  );
  return <CheckBeside query={check!} check={checkHeadline(check!, record)} sources={record.sources} />;
}

function changes(record: PublishedRecord): ReactNode {
  const before = {
    ...record,
    observations: record.observations.map((one) =>
      one.seriesId === 'sohr-northeast-syria' && one.count !== null ? { ...one, count: one.count + 1 } : one,
    ),
  };
  const rows = {
    ...record.rows,
    observations: record.rows.observations.map((row) =>
      row.series_id === 'sohr-northeast-syria' ? { ...row, note: 'Before' } : row,
    ),
  };
  return <VersionChanges before={{ ...before, rows }} after={record} />;
}

const relations = (record: PublishedRecord) => (
  <SourceBeside relations={sourceRelations(record, 'ric')} record={record} />
);

describe.each([
  ['who else counted', beside],
  ['how two sources stand side by side', relations],
  ['what moved between two versions', changes],
])('%s', (_, show) => {
  it('is marked where it has figures that may not be passed on', () => {
    render(show(keptBack(['sohr'])));
    expect(screen.getByRole('note')).toHaveTextContent(`Not to be passed on: ${nameOf('sohr')}.`);
  });

  it('has no mark where other figures of the record may not be', () => {
    render(show(keptBack(['un-monitoring-team'])));
    expect(screen.queryByRole('note')).toBeNull();
  });
});
