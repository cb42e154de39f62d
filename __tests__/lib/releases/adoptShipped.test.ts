import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { adoptShipped } from '../../../lib/releases/adoptShipped';
import { openReleaseStore, type ReleaseStore } from '../../../lib/releases/openReleaseStore';
import { readRecord } from '../../../lib/sources/readRecord';
import { refreshHashes } from '../../../lib/sources/refreshHashes';
import { editRows } from '../../fixtures/dataCopy';
import { inDataFolder } from '../../fixtures/dataFolder';
import { IMPORT, importOwn, OBSERVATION, SERIES, SOURCE } from '../../fixtures/ownImport';
import { DATA, record } from '../../fixtures/record';

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
    expect(adoptShipped(store, DATA)).toEqual({ current: record.release, replaced: [] });
    const made = store.list();
    expect(adoptShipped(store, DATA)).toEqual({ current: record.release, replaced: [] });
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
    expect(store.list().find((one) => one.id === current)).toMatchObject({ shippedRelease: readRecord(next).record!.release, imports: [IMPORT] });
    expect(adoptShipped(store, next)).toEqual({ current, replaced: [] });
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
    expect(replaced).toEqual(['own-syria']);
    expect(rowsIn(store, current).observations.filter((row) => row.series_id === 'own-syria')).toEqual([{ ...OBSERVATION, count: '6' }]);
  }));

test('months that an import added to a shipped series are told, as the rows that ship take their place', () =>
  inDataFolder((dataDir) => {
    const store = openReleaseStore(dataDir);
    adoptShipped(store, DATA);
    // February 2024 is a gap of the shipped series, inside its coverage.
    importOwn(store, [{ ...OBSERVATION, series_id: 'cep-central-syria', start: '2024-02-01', end: '2024-02-29' }]);
    const { current, replaced } = adoptShipped(store, nextShipped(join(dataDir, 'next'), withNote));
    expect(replaced).toEqual(['cep-central-syria']);
    expect(rowsIn(store, current).observations.filter((row) => row.series_id === 'cep-central-syria')).toEqual(record.rows.observations.filter((row) => row.series_id === 'cep-central-syria'));
  }));
