import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { adoptShipped } from '@/lib/releases/adoptShipped';
import { openReleaseStore } from '@/lib/releases/openReleaseStore';
import { publishVariant } from '../fixtures/dataFolder';
import { DATA, record } from '../fixtures/record';
import { serveBuild, type ServedBuild } from './serveBuild';

// What goes wrong around a running server: its data folder, its clock, its processes and its log. Readers get the last sound data, whole, and never a fault.

const folder = mkdtempSync(join(tmpdir(), 'isil-trends-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A data folder with the shipped record and one version after it. */
function keptData(name: string): { dataDir: string; newest: string } {
  const dataDir = join(folder, name);
  const store = openReleaseStore(dataDir);
  adoptShipped(store, DATA);
  return { dataDir, newest: publishVariant(store, 1) };
}

async function withServer(env: Record<string, string>, look: (site: ServedBuild) => Promise<void>): Promise<void> {
  const site = await serveBuild(env);
  try {
    await look(site);
  } finally {
    await site.close();
  }
}

const read = async ({ origin }: ServedBuild, path: string) => {
  const answer = await fetch(origin + path);
  return { status: answer.status, text: await answer.text() };
};
const versionOf = async (site: ServedBuild) =>
  (JSON.parse((await read(site, '/healthz')).text) as { release: string }).release;
const ADDRESSES = [
  '/',
  '/data',
  '/figures/attacks.csv',
  '/figures/attacks.svg',
  '/embed/strength',
  '/events/assad-falls.json',
  '/sources/cep',
];

/** A version, once the server has noticed a change. */
async function served(site: ServedBuild, release: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if ((await versionOf(site)) === release) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`version ${release} is not served but ${await versionOf(site)}`);
}

async function answersAll(site: ServedBuild): Promise<void> {
  for (const path of ADDRESSES) expect([path, (await read(site, path)).status]).toEqual([path, 200]);
}

describe('at the start', () => {
  test.each<[string, (name: string) => string]>([
    [
      'has a current version of which a table is cut off',
      (name) => {
        const { dataDir, newest } = keptData(name);
        truncateSync(join(dataDir, 'releases', newest, 'observations.csv'), 40_000);
        return dataDir;
      },
    ],
    [
      'has a folder where the name of the current version should stand',
      (name) => {
        const { dataDir } = keptData(name);
        rmSync(join(dataDir, 'current'));
        mkdirSync(join(dataDir, 'current'));
        return dataDir;
      },
    ],
  ])('a data folder that %s: the shipped record is served', async (words, make) => {
    await withServer({ DATA_DIR: make(words.replaceAll(' ', '-')) }, async (site) => {
      expect(await versionOf(site)).toBe(record.release);
      await answersAll(site);
    });
  });
});

test('a data folder that is damaged, taken away and put back while the server runs', async () => {
  const { dataDir, newest } = keptData('running');
  const sound = join(folder, 'sound');
  cpSync(dataDir, sound, { recursive: true });
  await withServer({ DATA_DIR: dataDir, WARM: 'on' }, async (site) => {
    expect(await versionOf(site)).toBe(newest);
    const csv = (await read(site, '/figures/attacks.csv')).text;

    // Half of another version appears under the name that is pointed to.
    const broken = '0123456789';
    mkdirSync(join(dataDir, 'releases', broken));
    writeFileSync(
      join(dataDir, 'releases', broken, 'observations.csv'),
      readFileSync(join(DATA, 'observations.csv')).subarray(0, 5000),
    );
    writeFileSync(join(dataDir, 'current'), `${broken}\n`);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect([await versionOf(site), (await read(site, '/figures/attacks.csv')).text]).toEqual([newest, csv]);

    renameSync(dataDir, join(folder, 'away'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await answersAll(site);

    renameSync(sound, dataDir);
    await served(site, newest);
    const later = publishVariant(openReleaseStore(dataDir), 2);
    await served(site, later);
    await answersAll(site);
    expect((await read(site, `/figures/attacks.csv?release=${newest}`)).text).toBe(csv);
  });
});

test('a version is exchanged under load: every answer is whole and of one version', async () => {
  const { dataDir, newest } = keptData('exchanged');
  const store = openReleaseStore(dataDir);
  await withServer({ DATA_DIR: dataDir }, async (site) => {
    const versions = [2, 3].map((variant) => publishVariant(store, variant, { makeCurrent: false }));
    const known = new Set([newest, ...versions]);
    const wrong: string[] = [];
    let going = true;
    const reader = async (salt: number) => {
      for (let turn = 0; going; turn++) {
        const { status, text } = await read(site, `/figures/attacks.csv?from=2024&title=${salt}-${turn}`);
        const named = new Set((parse(text, { columns: true }) as { release: string }[]).map((row) => row.release));
        if (status !== 200 || named.size !== 1 || !known.has([...named][0]!))
          wrong.push(`${status} ${[...named].join(' and ')}`);
      }
    };
    const readers = [1, 2, 3].map(reader);
    for (const version of [...versions, newest, ...versions]) {
      store.use(version);
      await served(site, version);
    }
    going = false;
    await Promise.all(readers);
    expect(wrong).toEqual([]);
  });
});

describe('whatever the clock and its zone', () => {
  const clockFile = pathToFileURL(join(process.cwd(), '__tests__/fixtures/setClock.mjs')).href;
  /** Of pages what a reader sees; their script lists the same in the order in which its parts were ready. */
  const filesAt = async (env: Record<string, string>) => {
    const texts: [path: string, status: number, text: string][] = [];
    await withServer({ DATA_DIR: join(folder, 'none'), ...env }, async (site) => {
      expect(await versionOf(site)).toBe(record.release);
      for (const path of ADDRESSES) {
        const { status, text } = await read(site, path);
        texts.push([
          path,
          status,
          text.replaceAll(site.origin, '').replaceAll(/<script[\s\S]*?<\/script>|<link[^>]*>/g, ''),
        ]);
      }
    });
    return texts;
  };
  let usual: Awaited<ReturnType<typeof filesAt>>;
  beforeAll(async () => {
    usual = await filesAt({ TZ: 'UTC' });
  });

  test('a data folder that is missing: the shipped record is served', () => {
    expect(usual.map(([path, status]) => [path, status])).toEqual(ADDRESSES.map((path) => [path, 200]));
  });

  test.each([
    ['the last seconds of a leap day in Los Angeles', 'America/Los_Angeles', '2028-03-01T07:59:57Z'],
    ['the turn of a year in Baghdad', 'Asia/Baghdad', '2026-12-31T20:59:58Z'],
  ])('%s: the same bytes', async (_words, TZ, CLOCK) => {
    expect(await filesAt({ TZ, CLOCK, NODE_OPTIONS: `--import=${clockFile}` })).toEqual(usual);
  });
});

/** The process that makes the pages of a server. */
const pagesOf = ({ process: { pid } }: ServedBuild) =>
  Number(execFileSync('pgrep', ['-P', String(pid), '-f', 'next']).toString());
/** One that ended may stay in the list until somebody asks how. */
const isRunning = (pid: number) => /^[^Z]/.test(spawnSync('ps', ['-o', 'stat=', '-p', String(pid)]).stdout.toString());
/** Some seconds are enough for each; how many depends on what else the machine does. */
async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await is())) await new Promise((resolve) => setTimeout(resolve, 100));
}

test('pages that stand still hold up no file and are told, pages that ended come back, and none outlive the server', async () => {
  await withServer({}, async (site) => {
    const statusOf = async (path: string) => (await read(site, path)).status;
    const pages = pagesOf(site);
    process.kill(pages, 'SIGSTOP');
    // More of them wait than are made at once.
    const waiting = Array.from({ length: 20 }, (_, index) => statusOf(`/figures/attacks?title=${index}`));
    const files = Array.from({ length: 5 }, (_, index) => statusOf(`/figures/attacks.csv?title=${index}`));
    expect(new Set(await Promise.all(files))).toEqual(new Set([200]));
    await until(async () => (await statusOf('/healthz')) === 503);
    process.kill(pages, 'SIGKILL');
    expect(new Set(await Promise.all(waiting))).toEqual(new Set([503]));
    await until(async () => (await statusOf('/methods')) === 200);
    await until(async () => (await statusOf('/healthz')) === 200);
    expect(pagesOf(site)).not.toBe(pages);

    const others = pagesOf(site);
    site.process.kill('SIGKILL');
    await until(() => !isRunning(others));
  });
});

test('a log that nobody reads any more ends nothing', async () => {
  await withServer({ LOG: 'on' }, async (site) => {
    site.process.stdout!.destroy();
    site.process.stderr!.destroy();
    for (let turn = 0; turn < 3; turn++) await answersAll(site);
    expect(site.process.exitCode).toBeNull();
  });
});
