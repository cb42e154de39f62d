import fs, { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyRelease } from '@/lib/releases/copyRelease';
import { openReleaseStore } from '@/lib/releases/openReleaseStore';
import { ReleaseError } from '@/lib/releases/releaseError';
import { readRecord } from '@/lib/sources/readRecord';
import { inDataFolder, ORIGIN, publishVariant, stageVariant } from '@/__tests__/fixtures/dataFolder';
import { editText } from '@/__tests__/fixtures/dataCopy';
import { DATA, record } from '@/__tests__/fixtures/record';

function thrown(act: () => unknown): ReleaseError {
  try {
    act();
  } catch (error) {
    if (error instanceof ReleaseError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** Has one operation of the file system fail from its nth call on. */
function failing(operation: 'writeFileSync' | 'renameSync' | 'fsyncSync' | 'mkdirSync', code: string, from = 1) {
  const real = fs[operation] as (...given: unknown[]) => unknown;
  let calls = 0;
  return jest.spyOn(fs, operation).mockImplementation(((...given: unknown[]) => {
    if (++calls >= from) throw Object.assign(new Error(code), { code, path: String(given[0]) });
    return real(...given);
  }) as never);
}

afterEach(() => jest.restoreAllMocks());

test('nothing is current before something is published', () =>
  inDataFolder((dataDir) => {
    const store = openReleaseStore(dataDir);
    expect(store.currentId()).toBeNull();
    expect(store.list()).toEqual([]);
  }));

test('the shipped record keeps its version as a release', () =>
  inDataFolder((dataDir) => {
    const store = openReleaseStore(dataDir);
    expect(publishVariant(store, 0)).toBe(record.release);
    expect(store.currentId()).toBe(record.release);
    expect(readRecord(store.folderOf(record.release)).record?.rows).toEqual(record.rows);
  }));

test('each content is a release of its own, the newest first in the list, the last published current', () =>
  inDataFolder((dataDir) => {
    jest.useFakeTimers({ now: new Date('2026-03-01T00:00:00Z'), doNotFake: ['nextTick', 'setImmediate'] });
    const store = openReleaseStore(dataDir);
    const first = publishVariant(store, 1);
    jest.setSystemTime(new Date('2026-04-01T00:00:00Z'));
    const second = publishVariant(store, 2);
    jest.useRealTimers();
    expect(store.list().map(({ id, madeOn, parent }) => ({ id, madeOn, parent }))).toEqual([
      { id: second, madeOn: '2026-04-01T00:00:00.000Z', parent: first },
      { id: first, madeOn: '2026-03-01T00:00:00.000Z', parent: null },
    ]);
    expect(store.currentId()).toBe(second);
  }));

test('content that is held just becomes current again', () =>
  inDataFolder((dataDir) => {
    const store = openReleaseStore(dataDir);
    const first = publishVariant(store, 1);
    const made = store.list()[0]!.madeOn;
    publishVariant(store, 2);
    expect(publishVariant(store, 1)).toBe(first);
    expect(store.currentId()).toBe(first);
    expect(store.list()).toHaveLength(2);
    expect(store.list().find((one) => one.id === first)!.madeOn).toBe(made);
  }));

test('a release may be kept without becoming current', () =>
  inDataFolder((dataDir) => {
    const store = openReleaseStore(dataDir);
    const first = publishVariant(store, 1);
    publishVariant(store, 2, { makeCurrent: false });
    expect(store.currentId()).toBe(first);
    expect(store.list()).toHaveLength(2);
  }));

test('files beside the record give the release another name, release.json and others do not', () =>
  inDataFolder((dataDir) => {
    const store = openReleaseStore(dataDir);
    const publishWith = (file: string) => {
      const staged = store.stage();
      copyRelease(DATA, staged.folder);
      mkdirSync(join(staged.folder, 'cube'));
      writeFileSync(join(staged.folder, file), 'content');
      return store.publish(staged, ORIGIN);
    };
    expect(publishWith('cube/ged.parquet')).not.toBe(record.release);
    expect(publishWith('incident-rules.json')).not.toBe(record.release);
    expect(publishWith('README.md')).toBe(record.release);
  }));

test('a broken record is told with file and line, and the old release stays', () =>
  inDataFolder((dataDir) => {
    const store = openReleaseStore(dataDir);
    const before = publishVariant(store, 1);
    const staged = store.stage();
    copyRelease(DATA, staged.folder);
    editText(staged.folder, 'observations.csv', (text) => text.replace(',38,', ',many,'));
    const error = thrown(() => store.publish(staged, ORIGIN));
    expect(error.message).toMatch(/observations\.csv, line 2, column count: "many"/);
    expect(error.exitCode).toBe(65);
    expect(store.currentId()).toBe(before);
    expect(existsSync(staged.folder)).toBe(false);
    expect(publishVariant(store, 2)).toMatch(/^[0-9a-f]{10}$/);
  }));

describe('one writer at a time', () => {
  test('a second one is told who writes, and may after that', () =>
    inDataFolder((dataDir) => {
      const [first, second] = [openReleaseStore(dataDir), openReleaseStore(dataDir)];
      const staged = first.stage();
      const error = thrown(() => second.stage());
      expect(error.message).toContain(`process ${process.pid}`);
      expect(error.exitCode).toBe(75);
      expect(thrown(() => second.remove('0123456789')).exitCode).toBe(75);
      first.discard(staged);
      expect(existsSync(staged.folder)).toBe(false);
      second.discard(second.stage());
    }));

  test('opening beside a writer takes nothing of theirs away', () =>
    inDataFolder((dataDir) => {
      const store = openReleaseStore(dataDir);
      const staged = store.stage();
      openReleaseStore(dataDir);
      expect(existsSync(staged.folder)).toBe(true);
      store.discard(staged);
    }));

  test('a holder that is gone, or whose number went to another process, does not keep others out', () =>
    inDataFolder((dataDir) => {
      const { hostname } = jest.requireActual<typeof import('node:os')>('node:os');
      mkdirSync(join(dataDir, 'writer'), { recursive: true });
      for (const gone of [
        { pid: 2 ** 22 + 7, started: '1' },
        ...(existsSync('/proc/1/stat') ? [{ pid: process.pid, started: 'another time' }] : []),
      ]) {
        const highest = Math.max(0, ...readdirSync(join(dataDir, 'writer')).map((name) => Number.parseInt(name, 10)));
        writeFileSync(join(dataDir, 'writer', `${highest + 1}.lock`), JSON.stringify({ ...gone, host: hostname() }));
        const store = openReleaseStore(dataDir);
        store.discard(store.stage());
      }
    }));
});

test('what a killed writer left is cleared away when the store is opened', () =>
  inDataFolder((dataDir) => {
    const before = publishVariant(openReleaseStore(dataDir), 1);
    mkdirSync(join(dataDir, 'unfinished', 'release-left'), { recursive: true });
    writeFileSync(join(dataDir, 'current.99.tmp'), '0123456789\n');
    const store = openReleaseStore(dataDir);
    expect(existsSync(join(dataDir, 'unfinished'))).toBe(false);
    expect(readdirSync(dataDir).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(store.currentId()).toBe(before);
  }));

test('a release that was damaged on the disk is made whole by publishing it again', () =>
  inDataFolder((dataDir) => {
    const store = openReleaseStore(dataDir);
    const id = publishVariant(store, 1);
    writeFileSync(join(store.folderOf(id), 'events.csv'), 'cut off');
    expect(publishVariant(store, 1)).toBe(id);
    expect(readRecord(store.folderOf(id)).record?.release).toBe(id);
  }));

describe('removing', () => {
  test('takes a release away, never the current one or one that is not held', () =>
    inDataFolder((dataDir) => {
      const store = openReleaseStore(dataDir);
      const old = publishVariant(store, 1);
      const current = publishVariant(store, 2);
      expect(thrown(() => store.remove(current)).message).toContain('current');
      expect(thrown(() => store.remove('0123456789')).message).toContain(old);
      store.remove(old);
      expect(existsSync(store.folderOf(old))).toBe(false);
      expect(store.list().map((one) => one.id)).toEqual([current]);
    }));

  test('a shipped record stays as long as imports stand on it', () =>
    inDataFolder((dataDir) => {
      const store = openReleaseStore(dataDir);
      const shipped = publishVariant(store, 0);
      const staged = store.stage();
      copyRelease(DATA, staged.folder);
      writeFileSync(join(staged.folder, 'incident-rules.json'), '{}');
      store.publish(staged, {
        ...ORIGIN,
        imports: [
          {
            dataset: 'own',
            importedOn: '2026-11-22T00:00:00Z',
            files: [],
            series: [],
            monthsAdded: 1,
            monthsRevised: 0,
          },
        ],
      });
      expect(thrown(() => store.remove(shipped)).message).toContain('imports on top');
    }));
});

describe('a disk that does not take it', () => {
  test.each([
    ['writeFileSync', 'ENOSPC', 74, 'disk is full'],
    ['fsyncSync', 'ENOSPC', 74, 'disk is full'],
    ['renameSync', 'ENOSPC', 74, 'disk is full'],
    ['renameSync', 'EACCES', 73, 'No permission'],
    ['writeFileSync', 'EROFS', 73, 'No permission'],
    ['fsyncSync', 'EIO', 74, 'EIO'],
  ] as const)(
    '%s fails with %s, at whatever step: the old release stays, in words, with code %i',
    (operation, code, exitCode, words) =>
      inDataFolder((dataDir) => {
        const store = openReleaseStore(dataDir);
        const before = publishVariant(store, 0);
        let refused = 0;
        for (let step = 1; store.currentId() === before; step++) {
          const staged = stageVariant(store, step);
          const spy = failing(operation, code, step);
          try {
            store.publish(staged, ORIGIN);
          } catch (error) {
            expect(error).toBeInstanceOf(ReleaseError);
            expect((error as ReleaseError).message).toContain(words);
            expect((error as ReleaseError).exitCode).toBe(exitCode);
            expect(store.currentId()).toBe(before);
            refused++;
          } finally {
            spy.mockRestore();
          }
          for (const { id } of store.list()) expect(readRecord(store.folderOf(id)).record?.release).toBe(id);
        }
        expect(refused).toBeGreaterThan(1);
      }),
  );

  test('a folder that may not be written is told when a release is to be made', () =>
    inDataFolder((dataDir) => {
      failing('mkdirSync', 'EACCES');
      const error = thrown(() => openReleaseStore(dataDir).stage());
      expect(error.message).toMatch(/No permission .*DATA_DIR/);
      expect(error.exitCode).toBe(73);
    }));
});

test('release.json says where a release comes from', () =>
  inDataFolder((dataDir) => {
    const store = openReleaseStore(dataDir);
    const id = publishVariant(store, 0);
    const told = JSON.parse(readFileSync(join(store.folderOf(id), 'release.json'), 'utf8')) as object;
    expect(told).toMatchObject({ id, parent: null, shippedRelease: record.release, imports: [] });
  }));
