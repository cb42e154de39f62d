import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { adoptShipped, saidOfReplaced } from '@/lib/releases/adoptShipped';
import { copyRelease } from '@/lib/releases/copyRelease';
import { openReleaseStore, type ReleaseStore } from '@/lib/releases/openReleaseStore';
import { readRecord } from '@/lib/sources/readRecord';
import { refreshHashes } from '@/lib/sources/refreshHashes';
import { editRows } from '@/__tests__/fixtures/dataCopy';
import { inDataFolder } from '@/__tests__/fixtures/dataFolder';
import { IMPORT, importOwn, OBSERVATION, SERIES, SOURCE } from '@/__tests__/fixtures/ownImport';
import { DATA, record } from '@/__tests__/fixtures/record';

/** The shipped record as a later version of the program might have it. */
function nextShipped(folder: string, edit: (folder: string) => void): string {
  cpSync(DATA, folder, { recursive: true });
  edit(folder);
  refreshHashes(folder);
  return folder;
}

const withNote = (folder: string) => editRows(folder, 'events.csv', (rows) => void (rows[0]!.summary = 'Said better.'));
const rowsIn = (store: ReleaseStore, id: string) => readRecord(store.folderOf(id)).record!.rows;

test('the first start makes the shipped record the current release; the next one changes nothing', () =>
  inDataFolder((dataDir) => {
    const store = openReleaseStore(dataDir);
    expect(adoptShipped(store, DATA)).toMatchObject({ current: record.release, replaced: [] });
    const made = store.list();
    expect(adoptShipped(store, DATA)).toMatchObject({ current: record.release, replaced: [] });
    expect(store.list()).toEqual(made);
  }));

test('a new shipped version becomes the current release, and the old one stays', () =>
  inDataFolder((dataDir) => {
    const store = openReleaseStore(dataDir);
    adoptShipped(store, DATA);
    const { current } = adoptShipped(store, nextShipped(join(dataDir, 'next'), withNote));
    expect(current).not.toBe(record.release);
    expect(store.currentId()).toBe(current);
    expect(rowsIn(store, record.release)).toEqual(record.rows);
  }));

test('what was imported goes on top of a new shipped version, cell for cell, and becomes current in one step', () =>
  inDataFolder((dataDir) => {
    const store = openReleaseStore(dataDir);
    adoptShipped(store, DATA);
    importOwn(store);
    const next = nextShipped(join(dataDir, 'next'), withNote);
    const { current, replaced } = adoptShipped(store, next);
    const rows = rowsIn(store, current);
    expect(replaced).toEqual([]);
    expect(rows.events[0]!.summary).toBe('Said better.');
    expect(rows.sources.at(-1)).toEqual(SOURCE);
    expect(rows.series.at(-1)).toEqual(SERIES);
    expect(rows.observations).toEqual([...record.rows.observations, OBSERVATION]);
    expect(store.list().find((one) => one.id === current)).toMatchObject({
      shippedRelease: readRecord(next).record!.release,
      imports: [IMPORT],
    });
    expect(adoptShipped(store, next)).toMatchObject({ current, replaced: [] });
  }));

test('a series that now ships itself replaces the imported one, and is told', () =>
  inDataFolder((dataDir) => {
    const store = openReleaseStore(dataDir);
    adoptShipped(store, DATA);
    importOwn(store);
    const next = nextShipped(join(dataDir, 'next'), (folder) => {
      editRows(folder, 'sources.csv', (rows) => [...rows, { ...SOURCE, note: 'Ships now.' }]);
      editRows(folder, 'series.csv', (rows) => [...rows, SERIES]);
      editRows(folder, 'observations.csv', (rows) => [...rows, { ...OBSERVATION, count: '6' }]);
    });
    const { current, replaced } = adoptShipped(store, next);
    expect(replaced).toEqual([{ seriesId: 'own-syria', periods: [{ start: '2024-01-01', end: '2024-01-31' }] }]);
    expect(rowsIn(store, current).observations.filter((row) => row.series_id === 'own-syria')).toEqual([
      { ...OBSERVATION, count: '6' },
    ]);
  }));

describe('an import that adds to a series that ships, and revises it', () => {
  const SYRIA = 'ucdp-candidate-2026-syria';
  const AUGUST = { ...OBSERVATION, series_id: SYRIA, start: '2026-08-01', end: '2026-08-31', count: '2' };
  const MARCH = { ...OBSERVATION, series_id: SYRIA, start: '2026-03-01', end: '2026-03-31', count: '10' };
  const VINTAGE = 'Candidate 26.01.26.06, 26.0.7 and 26.0.8';

  /** March is revised from 9 to 10 and August is new, as UCDP's next monthly file would have it. */
  function importNextMonth(store: ReleaseStore): string {
    const staged = store.stage();
    copyRelease(store.folderOf(staged.parent!), staged.folder);
    editRows(staged.folder, 'observations.csv', (rows) => [
      ...rows.filter((row) => row.series_id !== SYRIA || row.start !== MARCH.start),
      MARCH,
      AUGUST,
    ]);
    editRows(
      staged.folder,
      'series.csv',
      (rows) =>
        void Object.assign(
          rows.find((row) => row.series_id === SYRIA)!,
          { vintage: VINTAGE, coverage_end: AUGUST.end },
        ),
    );
    refreshHashes(staged.folder);
    return store.publish(staged, {
      parent: staged.parent,
      shippedRelease: record.release,
      imports: [{ ...IMPORT, series: [SYRIA] }],
    });
  }

  /** What becomes of the import under a newer shipped record. */
  function carried<Seen>(
    edit: (folder: string) => void,
    look: (seen: {
      after: ReturnType<typeof rowsIn>;
      before: ReturnType<typeof rowsIn>;
      replaced: unknown;
      words: string[];
    }) => Seen,
  ): Seen {
    return inDataFolder((dataDir) => {
      const store = openReleaseStore(dataDir);
      adoptShipped(store, DATA);
      const imported = importNextMonth(store);
      const adopted = adoptShipped(store, nextShipped(join(dataDir, 'next'), edit));
      expect(store.currentId()).toBe(adopted.current);
      return look({
        after: rowsIn(store, adopted.current),
        before: rowsIn(store, imported),
        replaced: adopted.replaced,
        words: saidOfReplaced(adopted),
      });
    });
  }

  type Tables = ReturnType<typeof rowsIn>;
  const figures = ({ observations }: Tables) =>
    Object.fromEntries(
      observations.filter((row) => row.series_id === SYRIA).map((row) => [row.start!.slice(0, 7), row.count]),
    );
  const seriesRow = ({ series }: Tables) => series.find((row) => row.series_id === SYRIA)!;
  const editSeries = (edit: (rows: Record<string, string>[]) => Record<string, string>[] | void) => (folder: string) =>
    editRows(folder, 'observations.csv', edit);

  test('is kept whole where the newer record says nothing new of it, in the same coverage and vintage', () =>
    carried(withNote, ({ after, before, replaced, words }) => {
      expect(after.events[0]!.summary).toBe('Said better.');
      expect(figures(after)).toEqual({
        '2026-01': '0',
        '2026-02': '3',
        '2026-03': '10',
        '2026-04': '2',
        '2026-05': '5',
        '2026-06': '3',
        '2026-07': '4',
        '2026-08': '2',
      });
      expect(seriesRow(after)).toEqual(seriesRow(before));
      expect(after.observations.filter((row) => row.series_id !== SYRIA)).toEqual(
        before.observations.filter((row) => row.series_id !== SYRIA),
      );
      expect([replaced, words]).toEqual([[], []]);
    }));

  test('gives way in the months that the newer record changed, each told, and in no other', () =>
    carried(
      editSeries(
        (rows) => void (rows.find((row) => row.series_id === SYRIA && row.start === '2026-03-01')!.count = '8'),
      ),
      ({ after, replaced, words }) => {
        expect(figures(after)).toMatchObject({ '2026-03': '8', '2026-08': '2' });
        expect(replaced).toEqual([{ seriesId: SYRIA, periods: [{ start: '2026-03-01', end: '2026-03-31' }] }]);
        expect(words.join()).toMatch(/ucdp-candidate-2026-syria \(2026-03-01 to 2026-03-31\)/);
      },
    ));

  test('gives way without a word where the newer record now has the same figure', () =>
    carried(
      editSeries(
        (rows) => void (rows.find((row) => row.series_id === SYRIA && row.start === '2026-03-01')!.count = '10'),
      ),
      ({ after, replaced }) => {
        expect(figures(after)).toMatchObject({ '2026-03': '10', '2026-08': '2' });
        expect(replaced).toEqual([]);
      },
    ));

  test('stands only in months without a figure where the newer record is of a release that the import did not have', () =>
    carried(
      (folder) =>
        editRows(
          folder,
          'series.csv',
          (rows) =>
            void (rows.find((row) => row.series_id === SYRIA)!.vintage = 'Candidate 26.01.26.06, 26.0.7 and 26.0.9'),
        ),
      ({ after, replaced }) => {
        expect(figures(after)).toMatchObject({ '2026-03': '9', '2026-08': '2' });
        expect(seriesRow(after)).toMatchObject({
          coverage_end: '2026-08-31',
          exhaustive: 'yes',
          vintage: `Candidate 26.01.26.06, 26.0.7 and 26.0.9; ${VINTAGE}`,
        });
        expect(replaced).toEqual([{ seriesId: SYRIA, periods: [{ start: '2026-03-01', end: '2026-03-31' }] }]);
      },
    ));

  test('stands beside months that the newer record adds, with a hole where none has a figure', () =>
    carried(
      (folder) => {
        editRows(folder, 'observations.csv', (rows) => [
          ...rows,
          { ...AUGUST, start: '2026-10-01', end: '2026-10-31', count: '1' },
        ]);
        editRows(
          folder,
          'series.csv',
          (rows) =>
            void Object.assign(
              rows.find((row) => row.series_id === SYRIA)!,
              { coverage_end: '2026-10-31', exhaustive: 'no' },
            ),
        );
      },
      ({ after, replaced }) => {
        expect(figures(after)).toMatchObject({ '2026-03': '10', '2026-08': '2', '2026-10': '1' });
        expect(seriesRow(after)).toMatchObject({
          coverage_start: '2026-01-01',
          coverage_end: '2026-10-31',
          exhaustive: 'no',
          vintage: VINTAGE,
        });
        expect(replaced).toEqual([]);
      },
    ));

  test('a window that the newer record draws over it stands alone', () =>
    carried(
      editSeries(
        (rows) =>
          void Object.assign(
            rows.find((row) => row.series_id === SYRIA && row.start === '2026-03-01')!,
            { end: '2026-03-15', count: '4' },
          ),
      ),
      ({ after, replaced }) => {
        expect(
          after.observations.filter((row) => row.series_id === SYRIA && row.start!.startsWith('2026-03')),
        ).toMatchObject([{ end: '2026-03-15', count: '4' }]);
        expect(replaced).toMatchObject([{ periods: [{ start: '2026-03-01', end: '2026-03-31' }] }]);
      },
    ));

  test('is never put among figures that count something else', () =>
    carried(
      (folder) =>
        editRows(
          folder,
          'series.csv',
          (rows) => void (rows.find((row) => row.series_id === SYRIA)!.actor_scope = 'isil'),
        ),
      ({ after, replaced }) => {
        expect(figures(after)).toEqual(figures(record.rows as Tables));
        expect(replaced).toMatchObject([{ periods: [{ start: '2026-03-01' }, { start: '2026-08-01' }] }]);
      },
    ));

  test('stays whole, with its source, where the series does not ship any more', () =>
    carried(
      (folder) => {
        const isUcdp = (row: Record<string, string>) => row.series_id!.startsWith('ucdp-');
        editRows(folder, 'observations.csv', (rows) => rows.filter((row) => !isUcdp(row)));
        editRows(folder, 'series.csv', (rows) => rows.filter((row) => !isUcdp(row)));
        editRows(folder, 'analyses.csv', (rows) => rows.filter((row) => !isUcdp(row)));
        editRows(
          folder,
          'claims.csv',
          (rows) =>
            void rows.forEach(
              (row) =>
                (row.series_or_estimate_ids =
                  row
                    .series_or_estimate_ids!.split(' ')
                    .filter((id) => !id.startsWith('ucdp-'))
                    .join(' ') || 'cep-central-syria'),
            ),
        );
        editRows(folder, 'sources.csv', (rows) => rows.filter((row) => row.source_id !== 'ucdp'));
      },
      ({ after, before }) => {
        expect(figures(after)).toEqual(figures(before));
        expect(after.series.filter((row) => row.source_id === 'ucdp').map((row) => row.series_id)).toEqual([SYRIA]);
        expect(after.sources.at(-1)!.source_id).toBe('ucdp');
      },
    ));
});

test('a month in a gap of a shipped series stays, and the coverage around it', () =>
  inDataFolder((dataDir) => {
    const store = openReleaseStore(dataDir);
    adoptShipped(store, DATA);
    // February 2024 is a gap of the shipped series, inside its coverage.
    const february = { ...OBSERVATION, series_id: 'cep-central-syria', start: '2024-02-01', end: '2024-02-29' };
    importOwn(store, [february]);
    const { current, replaced } = adoptShipped(store, nextShipped(join(dataDir, 'next'), withNote));
    const { observations, series } = rowsIn(store, current);
    expect(replaced).toEqual([]);
    expect(observations.filter((row) => row.series_id === 'cep-central-syria')).toContainEqual(february);
    expect(series.find((row) => row.series_id === 'cep-central-syria')).toEqual(
      record.rows.series.find((row) => row.series_id === 'cep-central-syria'),
    );
  }));

test('one shipped version after another takes the import along', () =>
  inDataFolder((dataDir) => {
    const store = openReleaseStore(dataDir);
    adoptShipped(store, DATA);
    importOwn(store, [{ ...OBSERVATION, series_id: 'cep-central-syria', start: '2024-02-01', end: '2024-02-29' }]);
    adoptShipped(store, nextShipped(join(dataDir, 'next'), withNote));
    const then = nextShipped(join(dataDir, 'then'), (folder) =>
      editRows(folder, 'events.csv', (rows) => void (rows[1]!.summary = 'Said better still.')),
    );
    const { observations } = rowsIn(store, adoptShipped(store, then).current);
    expect(
      observations.filter((row) => row.start === '2024-02-01' && row.series_id === 'cep-central-syria'),
    ).toHaveLength(1);
    expect(observations.filter((row) => row.series_id === 'own-syria')).toEqual([OBSERVATION]);
  }));
