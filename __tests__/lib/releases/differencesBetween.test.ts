import { differencesBetween } from '@/lib/releases/differencesBetween';
import { readRecord } from '@/lib/sources/readRecord';
import { refreshHashes } from '@/lib/sources/refreshHashes';
import type { PublishedRecord } from '@/lib/types/record';
import { editRows, inDataCopy } from '@/__tests__/fixtures/dataCopy';
import { record } from '@/__tests__/fixtures/record';

type Cells = Record<string, string>;

function edited(file: string, edit: (rows: Cells[]) => Cells[] | void): PublishedRecord {
  return inDataCopy((folder) => {
    editRows(folder, file, edit);
    refreshHashes(folder);
    const { record: changed, problems } = readRecord(folder);
    if (!changed) throw new Error(JSON.stringify(problems));
    return changed;
  });
}

const MARCH = (row: Cells) => row.series_id === 'cep-central-syria' && row.start === '2024-03-01';

test('a release does not differ from itself', () => {
  expect(differencesBetween(record, record)).toEqual({
    before: record.release,
    after: record.release,
    tables: [],
    series: [],
  });
});

test('a revised month: one row, its cells, and the step from 69 to 72', () => {
  const after = edited(
    'observations.csv',
    (rows) => void Object.assign(rows.find(MARCH)!, { count: '72', note: 'Revised.' }),
  );
  const { tables, series } = differencesBetween(record, after);
  expect(tables).toEqual([
    expect.objectContaining({
      table: 'observations',
      added: 0,
      revised: 1,
      withdrawn: 0,
      rows: [expect.objectContaining({ key: 'cep-central-syria, 2024-03-01', kind: 'revised' })],
    }),
  ]);
  expect(tables[0]!.rows[0]!.cells.map(({ column, after: now }) => [column, now])).toEqual([
    ['count', '72'],
    ['note', 'Revised.'],
  ]);
  expect(series).toEqual([
    {
      seriesId: 'cep-central-syria',
      title: 'Confirmed ISIL attacks, central Syria (CEP)',
      moved: [{ period: { start: '2024-03-01', end: '2024-04-01' }, before: 69, after: 72, unit: 'count' }],
    },
  ]);
});

test('a month that went is withdrawn, and added the other way round', () => {
  const after = edited('observations.csv', (rows) => rows.filter((row) => !MARCH(row)));
  expect(differencesBetween(record, after).tables[0]).toMatchObject({ added: 0, revised: 0, withdrawn: 1 });
  expect(differencesBetween(record, after).series[0]!.moved).toMatchObject([{ before: 69, after: null }]);
  expect(differencesBetween(after, record).tables[0]).toMatchObject({ added: 1, revised: 0, withdrawn: 0 });
  expect(differencesBetween(after, record).series[0]!.moved).toMatchObject([{ before: null, after: 69 }]);
});

test('a count that becomes an average is not set against it', () => {
  const after = edited(
    'observations.csv',
    (rows) => void Object.assign(rows.find(MARCH)!, { count: '', rate_per_month: '70', count_kind: 'rate_only' }),
  );
  expect(differencesBetween(record, after).series[0]!.moved).toEqual([
    expect.objectContaining({ before: 69, after: null, unit: 'count' }),
    expect.objectContaining({ before: null, after: 70, unit: 'per month' }),
  ]);
});

test('the order of rows is no difference', () => {
  expect(
    differencesBetween(
      record,
      edited('events.csv', (rows) => rows.toReversed()),
    ).tables,
  ).toEqual([]);
});

test('words alone are a revised row, and no figure moves', () => {
  const after = edited('sources.csv', (rows) => void (rows[0]!.note = 'Another note.'));
  const { tables, series } = differencesBetween(record, after);
  expect(tables.map(({ table, revised }) => [table, revised])).toEqual([['sources', 1]]);
  expect(series).toEqual([]);
});
