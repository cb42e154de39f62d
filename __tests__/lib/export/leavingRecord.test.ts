import { keptBack } from '@/lib/charts/keptBack';
import { leavingRecord } from '@/lib/export/leavingRecord';
import { tableCsv } from '@/lib/export/tables/figureCsv';
import { openReleaseStore } from '@/lib/releases/openReleaseStore';
import { adoptShipped } from '@/lib/releases/adoptShipped';
import { readRecord } from '@/lib/sources/readRecord';
import { inDataFolder } from '@/__tests__/fixtures/dataFolder';
import { importOwn } from '@/__tests__/fixtures/ownImport';
import { DATA, record } from '@/__tests__/fixtures/record';

const withOwn = inDataFolder((dataDir) => {
  const store = openReleaseStore(dataDir);
  adoptShipped(store, DATA);
  return readRecord(store.folderOf(importOwn(store))).record!;
});

test('a source that may not be passed on is kept back; one whose single figures may is not', () => {
  expect(keptBack(withOwn.sources).map(({ id }) => id)).toEqual(['own']);
  expect(keptBack(record.sources)).toEqual([]);
});

test('its figures do not leave, everything else does, and the source stays named', () => {
  const { record: leaving, left } = leavingRecord(withOwn);
  expect(leaving.series).toEqual(record.series);
  expect(leaving.observations).toEqual(record.observations);
  expect(leaving.strength).toEqual(record.strength);
  expect(leaving.sources.map(({ id }) => id)).toContain('own');
  expect(tableCsv(leaving, 'observations')).not.toContain('own-syria');
  expect(tableCsv(leaving, 'series')).not.toContain('own-syria');
  expect(leaving.release).toBe(withOwn.release);
  expect(left.map(({ table, source, rows }) => [table, source.id, rows])).toEqual([
    ['series', 'own', 1],
    ['observations', 'own', 1],
  ]);
});

test('a record without such a source leaves as it is', () => {
  expect(leavingRecord(record)).toEqual({ record, left: [] });
});
