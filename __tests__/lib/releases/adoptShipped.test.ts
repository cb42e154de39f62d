import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { addRows } from '../../../lib/releases/addRows';
import { adoptShipped } from '../../../lib/releases/adoptShipped';
import { copyRelease } from '../../../lib/releases/copyRelease';
import { openReleaseStore, type ReleaseStore } from '../../../lib/releases/openReleaseStore';
import { readRecord } from '../../../lib/sources/readRecord';
import { refreshHashes } from '../../../lib/sources/refreshHashes';
import type { ReleaseImport } from '../../../lib/types/release';
import { editRows } from '../../fixtures/dataCopy';
import { inDataFolder } from '../../fixtures/dataFolder';
import { DATA, record } from '../../fixtures/record';

const IMPORT: ReleaseImport = { dataset: 'own', importedOn: '2026-11-22T00:00:00Z', files: [], series: ['own-syria'], monthsAdded: 1, monthsRevised: 0 };
const SOURCE = { source_id: 'own', name: 'Our own "desk", a test', kind: 'monitor', url: '', licence: 'none', redistribution: 'no', note: '=1+1' };
const SERIES = {
  series_id: 'own-syria', title: 'Attacks, Syria (our own desk)', source_id: 'own', measure: 'attacks', basis: 'reported', actor_scope: 'isil', area: 'syria',
  cadence: 'month', coverage_start: '2024-01-01', coverage_end: '2024-01-31', exhaustive: 'no', vintage: '', default_view: '', note: 'Made up for a test.',
};
const OBSERVATION = { series_id: 'own-syria', start: '2024-01-01', end: '2024-01-31', count: '5', low: '', high: '', rate_per_month: '', count_kind: 'exact', status: 'final', document: 'A test', url: '', note: '' };

/** As an import does it: the current release with a source, a series and a month more. */
function importOwn(store: ReleaseStore, shippedRelease: string): string {
  const staged = store.stage();
  copyRelease(store.folderOf(staged.parent!), staged.folder);
  const table = (name: string) => record.tables.find((one) => one.name === name)!;
  addRows(staged.folder, table('sources'), [SOURCE]);
  addRows(staged.folder, table('series'), [SERIES]);
  addRows(staged.folder, table('observations'), [OBSERVATION]);
  refreshHashes(staged.folder);
  return store.publish(staged, { parent: staged.parent, shippedRelease, imports: [IMPORT] });
}

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
    importOwn(store, record.release);
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
    importOwn(store, record.release);
    const next = nextShipped(join(dataDir, 'next'), (folder) => {
      editRows(folder, 'sources.csv', (rows) => [...rows, { ...SOURCE, note: 'Ships now.' }]);
      editRows(folder, 'series.csv', (rows) => [...rows, SERIES]);
      editRows(folder, 'observations.csv', (rows) => [...rows, { ...OBSERVATION, count: '6' }]);
    });
    const { current, replaced } = adoptShipped(store, next);
    expect(replaced).toEqual(['own-syria']);
    expect(rowsIn(store, current).observations.filter((row) => row.series_id === 'own-syria')).toEqual([{ ...OBSERVATION, count: '6' }]);
  }));
