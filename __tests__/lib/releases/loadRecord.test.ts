import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { adoptShipped } from '@/lib/releases/adoptShipped';
import { copyRelease } from '@/lib/releases/copyRelease';
import { differencesBetween } from '@/lib/releases/differencesBetween';
import { currentRelease, isHeld, loadRecord, releasesHeld } from '@/lib/releases/loadRecord';
import { openReleaseStore } from '@/lib/releases/openReleaseStore';
import { readRecord } from '@/lib/sources/readRecord';
import { refreshHashes } from '@/lib/sources/refreshHashes';
import { DATA, record } from '@/__tests__/fixtures/record';
import { editRows, editText, inDataCopy } from '@/__tests__/fixtures/dataCopy';
import { inDataFolder, ORIGIN, publishVariant } from '@/__tests__/fixtures/dataFolder';

test('gives the record in data/, and reads it once', () => {
  const loaded = loadRecord();
  expect(loaded.release).toBe(record.release);
  expect(loaded.observations).toEqual(record.observations);
  expect(loadRecord()).toBe(loaded);
});

test('a broken record is told in words when it is loaded', () => {
  const folder = jest.spyOn(process, 'cwd');
  try {
    inDataCopy((copy) => {
      editRows(copy, 'observations.csv', (rows) => void (rows[0]!.count = 'many'));
      folder.mockReturnValue(dirname(copy));
      jest.isolateModules(() => {
        const fresh = jest.requireActual<typeof import('@/lib/releases/loadRecord')>('@/lib/releases/loadRecord');
        expect(() => fresh.loadRecord()).toThrow(
          'One problem in the record:\n  observations.csv, line 2, column count: "many" not a whole number. Expected: digits only, like 660',
        );
      });
    });
  } finally {
    folder.mockRestore();
  }
});

test('the file that loads it can only be imported on the server', () => {
  expect(readFileSync(join(process.cwd(), 'lib/releases/loadRecord.ts'), 'utf8')).toMatch(/^import 'server-only';\n/);
});

describe('releases in DATA_DIR', () => {
  const before = process.env.DATA_DIR;
  afterEach(() => {
    if (before === undefined) delete process.env.DATA_DIR;
    else process.env.DATA_DIR = before;
  });
  const served = <Seen>(look: (dataDir: string) => Seen): Seen =>
    inDataFolder((dataDir) => {
      process.env.DATA_DIR = dataDir;
      return look(dataDir);
    });

  test('a release from before the table of versions reads as it did, under its own name, and can be compared and imported upon', () =>
    served((dataDir) => {
      const store = openReleaseStore(dataDir);
      const staged = store.stage();
      copyRelease(DATA, staged.folder);
      rmSync(join(staged.folder, 'revisions.csv'));
      editText(staged.folder, 'datapackage.json', (text) => {
        const content = JSON.parse(text) as { resources: { name: string }[] };
        return `${JSON.stringify({ ...content, resources: content.resources.filter(({ name }) => name !== 'revisions') }, null, 2)}\n`;
      });
      const old = store.publish(staged, {
        ...ORIGIN,
        parent: staged.parent,
        shippedRelease: readRecord(staged.folder).record!.release,
      });
      expect(old).not.toBe(record.release);
      expect(isHeld(old)).toBe(true);
      const read = loadRecord(old);
      expect([read.revisions, read.rows.revisions, read.tables.map(({ name }) => name).includes('revisions')]).toEqual([
        [],
        [],
        false,
      ]);
      expect(read.observations).toEqual(record.observations);
      expect(
        [differencesBetween(read, record), differencesBetween(record, read)].map(({ tables, series }) => [
          tables,
          series,
        ]),
      ).toEqual([
        [[], []],
        [[], []],
      ]);
      expect(adoptShipped(store, DATA).current).toBe(record.release);
      expect(isHeld(old)).toBe(true);
    }));

  test('readers get the release that was published last, without a new start', () =>
    served((dataDir) => {
      const store = openReleaseStore(dataDir);
      expect(currentRelease()).toBe(record.release);
      const first = publishVariant(store, 1);
      expect(currentRelease()).toBe(first);
      expect(loadRecord().observations[0]!.count).toBe(1001);
      const second = publishVariant(store, 2);
      expect(loadRecord().release).toBe(second);
      expect(loadRecord().observations[0]!.count).toBe(1002);
    }));

  test('any release held can be asked for, the shipped record always, and none that was removed', () =>
    served((dataDir) => {
      const store = openReleaseStore(dataDir);
      const first = publishVariant(store, 1);
      const second = publishVariant(store, 2);
      expect(loadRecord(first).observations[0]!.count).toBe(1001);
      expect([first, second, record.release].map(isHeld)).toEqual([true, true, true]);
      expect(
        releasesHeld()
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual([first, second, record.release].toSorted());
      store.remove(first);
      expect(isHeld(first)).toBe(false);
      expect(['0123456789', '../../etc', ''].map(isHeld)).toEqual([false, false, false]);
    }));

  test('a current release that is damaged does not take the pages down: the shipped record is served, and the log says why', () =>
    served((dataDir) => {
      const log = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
      const store = openReleaseStore(dataDir);
      const id = publishVariant(store, 3);
      writeFileSync(join(store.folderOf(id), 'events.csv'), 'cut off');
      expect(loadRecord().release).toBe(record.release);
      expect(isHeld(id)).toBe(false);
      expect(log.mock.calls.join()).toMatch(new RegExp(`Version ${id} .*events\\.csv`, 's'));
      log.mockRestore();
    }));

  test.each<[string, (dataDir: string, id: string) => void]>([
    ['is a file', (dataDir) => (rmSync(dataDir, { recursive: true }), writeFileSync(dataDir, 'not a folder'))],
    [
      'has a file where its versions should be',
      (dataDir) => (
        rmSync(join(dataDir, 'releases'), { recursive: true }),
        writeFileSync(join(dataDir, 'releases'), 'not a folder')
      ),
    ],
    ['names a version that is not there', (dataDir, id) => rmSync(join(dataDir, 'releases', id), { recursive: true })],
    [
      'has a current version without its description of tables',
      (dataDir, id) => rmSync(join(dataDir, 'releases', id, 'datapackage.json')),
    ],
  ])('a data folder that %s: the shipped record is served', (_words, damage) =>
    served((dataDir) => {
      const log = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
      damage(dataDir, publishVariant(openReleaseStore(dataDir), 3));
      expect(currentRelease()).toBe(record.release);
      expect(loadRecord().release).toBe(record.release);
      expect(releasesHeld().map(({ id }) => id)).toContain(record.release);
      log.mockRestore();
    }),
  );

  test.each<[string, (pointer: string) => void, RegExp]>([
    ['is missing', (pointer) => rmSync(pointer), /is missing/],
    ['is empty', (pointer) => writeFileSync(pointer, ''), /is empty/],
    ['holds no version', (pointer) => writeFileSync(pointer, 'zzz\n'), /holds “zzz”/],
    ['names a version that is gone', (pointer) => writeFileSync(pointer, '0123456789\n'), /names version 0123456789/],
    ['is a folder', (pointer) => (rmSync(pointer), mkdirSync(pointer)), /cannot be read \(EISDIR\)/],
    [
      'is a link to itself',
      (pointer) => (rmSync(pointer), symlinkSync('current', pointer)),
      /cannot be read \(ELOOP\)/,
    ],
  ])(
    'where the file that names the current version %s, the newest sound version is served, said, and left as it is',
    (_words, damage, words) =>
      served((dataDir) => {
        const log = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
        const store = openReleaseStore(dataDir);
        publishVariant(store, 5);
        const newest = publishVariant(store, 6);
        damage(join(dataDir, 'current'));
        expect(currentRelease()).toBe(newest);
        expect(log.mock.calls.join()).toMatch(words);
        expect(adoptShipped(store, DATA)).toMatchObject({ current: newest, damage: expect.stringMatching(words) });
        expect(store.pointed().damage).toMatch(words);
        log.mockRestore();
      }),
  );

  test.each(['', '{', 'null', '{}'])(
    'a current version whose release.json holds “%s” is served as it is and gives way to nothing by itself',
    (text) =>
      served((dataDir) => {
        const store = openReleaseStore(dataDir);
        publishVariant(store, 5);
        const id = publishVariant(store, 6);
        writeFileSync(join(store.folderOf(id), 'release.json'), text);
        expect(adoptShipped(store, DATA)).toMatchObject({
          current: id,
          damage: expect.stringMatching(/release\.json/),
        });
        expect([currentRelease(), store.pointed()]).toEqual([id, { id, damage: null }]);
      }),
  );

  test('files changed by hand are not served under the old name', () =>
    served((dataDir) => {
      const log = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
      const store = openReleaseStore(dataDir);
      const id = publishVariant(store, 4);
      editRows(store.folderOf(id), 'events.csv', (rows) => void (rows[0]!.summary = 'Another.'));
      refreshHashes(store.folderOf(id));
      expect(isHeld(id)).toBe(false);
      log.mockRestore();
    }));
});
