import fs, {
  type BigIntStats,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { openEngine } from '@/lib/imports/engine/openEngine';
import { importFiles } from '@/lib/imports/importFiles';
import { ImportRefusal } from '@/lib/imports/importRefusal';
import { adoptShipped } from '@/lib/releases/adoptShipped';
import { currentReleaseIn, pointerFile, releaseFolder, releasesFolder } from '@/lib/releases/heldReleases';
import { openReleaseStore } from '@/lib/releases/openReleaseStore';
import { readIncidentRules } from '@/lib/sources/readIncidentRules';
import { readRecord } from '@/lib/sources/readRecord';
import { RULES_FILE } from '@/lib/sources/releaseOf';
import type { ImportReport } from '@/lib/types/importReport';
import { writeSmallRecord } from '@/__tests__/fixtures/dataFolder';
import { INCIDENTS } from '@/__tests__/fixtures/importing';
import { DATA } from '@/__tests__/fixtures/record';
import { repetitions } from '@/__tests__/fixtures/repetitions';

// Real rows, changed at random and imported into a data folder. Whatever was done to a file, either it is refused in words and the
// folder is as it was, or a whole release counts what another reader of CSV, which knows nothing of the import, counts in the file. FUZZ=20000 npm run fuzz tries more; FUZZ_SEED=… others.

const MUTATIONS = Number(process.env.FUZZ ?? repetitions(100, 2000));
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_731);
const NAME = 'GEDEvent_v26_01_26_06.csv';
const [HEADER, ...ROWS] = parse(readFileSync(join(INCIDENTS, NAME))) as string[][];
const SERIES = 'ucdp-candidate-2026';

/** Numbers from 0 to 1 that a seed determines: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
const csv = (table: readonly (readonly string[])[], separator = ',') =>
  `${table.map((row) => row.map((cell) => (/["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)).join('\n')}\n`;

/** A few rows, so that a file is read in milliseconds. */
function someRows(random: Random): string[][] {
  const from = Math.floor(random() * (ROWS.length - 6));
  return [HEADER!, ...ROWS.slice(from, from + 6)].map((row) => [...row]);
}

const TEXTS = [
  '',
  ' ',
  '0',
  '-1',
  '1.5',
  '1e3',
  '8.0',
  '007',
  '13/14/2024',
  '2026-02-30',
  '2026-13-01',
  '03 January 2026',
  '2026-02-06T00:00:00Z',
  'NaN',
  'inf',
  'NULL',
  '"',
  '""',
  "'",
  ',',
  '\n',
  '\r\n',
  '\t',
  '#',
  '1_000',
  '٣',
  'é',
  '\u0000',
  '\ufeff',
  '999999999999',
  'IS',
  'Syria',
  '45.5',
  '45,5',
  '8,0',
  'NA',
  'n/a',
  '-',
  ';',
  '2026-02-06 00:00',
  '2026-02-06 00:00:00+00',
  '06.02.2026',
];
const BYTES = [0x00, 0x0a, 0x0d, 0x22, 0x2c, 0x31, 0x39, 0x3b, 0x80, 0xc3, 0xff];

/** Ways to change cells, with the form of the file kept. */
const CELL_CHANGES: readonly ((table: string[][], random: Random) => void)[] = [
  (table, random) => void (pick(random, table.slice(1))[Math.floor(random() * HEADER!.length)] = pick(random, TEXTS)),
  (table, random) => {
    const row = pick(random, table);
    const [a, b] = [Math.floor(random() * row.length), Math.floor(random() * row.length)];
    [row[a], row[b]] = [row[b]!, row[a]!];
  },
  (table, random) => void table.splice(1 + Math.floor(random() * (table.length - 1)), 0, [...pick(random, table)]),
  (table, random) => void table.splice(1 + Math.floor(random() * (table.length - 1)), 1),
  (table, random) => void pick(random, table).splice(Math.floor(random() * HEADER!.length), 1),
  (table, random) => void pick(random, table).splice(Math.floor(random() * HEADER!.length), 0, pick(random, TEXTS)),
  (table, random) => {
    const row = pick(random, table.slice(1));
    row.splice(Math.floor(random() * row.length), 0, '');
    row.pop();
  },
  (table, random) => {
    const column = pick(random, [
      'best',
      'low',
      'high',
      'date_start',
      'latitude',
      'longitude',
      'country',
      'side_a',
      'side_b',
      'id',
      'type_of_violence',
      'where_prec',
    ]);
    pick(random, table.slice(1))[HEADER!.indexOf(column)] = pick(random, TEXTS);
  },
  (table, random) =>
    void (table[0]![Math.floor(random() * HEADER!.length)] = pick(random, ['best', 'BEST', 'id', 'x', '', 'low'])),
];

/** Ways to change bytes, whatever they mean. */
const BYTE_CHANGES: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    bytes[Math.floor(random() * bytes.length)] = pick(random, BYTES);
    return bytes;
  },
  (bytes, random) => {
    bytes[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8);
    return bytes;
  },
  (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + Math.floor(random() * 20))]);
  },
  (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - Math.floor(random() * 200)))]);
  },
  (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from([pick(random, BYTES)]), bytes.subarray(at)]);
  },
  (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  (bytes, random) => {
    const quotes = [...bytes.entries()].filter(([, byte]) => byte === 0x22).map(([at]) => at);
    if (quotes.length === 0) return bytes;
    const at = pick(random, quotes);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  },
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
];

/** Ways in which spreadsheets, R and pandas write a table; the separator is one of these unless Excel's line says it. */
const FORMS: readonly ((table: string[][], random: Random) => string)[] = [
  (table) => csv(table, ';'),
  (table) => csv(table, '\t'),
  (table) => `sep=;\n${csv(table, ';')}`,
  (table) => csv(table.map((row, index) => [index === 0 ? '' : String(index), ...row])),
  (table) => csv(table.map((row, index) => (index === 0 ? row : [String(index), ...row]))),
  (table, random) =>
    csv(table.map((row) => row.map((cell) => (cell === '' ? pick(random, ['NA', 'NULL', '.']) : cell)))),
  (table, random) => csv(table.flatMap((row) => (random() < 0.3 ? [row, row.map(() => '')] : [row]))),
];

function mutated(random: Random): Buffer {
  const table = someRows(random);
  if (random() < 0.55) pick(random, CELL_CHANGES)(table, random);
  const bytes = Buffer.from(random() < 0.3 ? pick(random, FORMS)(table, random) : csv(table));
  return random() < 0.5 ? pick(random, BYTE_CHANGES)(bytes, random) : bytes;
}

type Figures = Readonly<Record<string, number | null>>;

/** Milliseconds of a day in any of the spellings that are read; an empty one is the start of its incident. */
function dayOf(text: string): number {
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})/.exec(text) ?? [];
  if (year !== undefined) return Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(/^\d{4}-/.test(text) ? text.slice(0, 10) : `${text} UTC`).getTime();
}

/**
 * Incidents and deaths by series and month, as a reader that shares no code with the import finds them. The months from the first
 * incident of the file to the last are covered, as far as the release is of them, in the countries that the file has; zeros are written.
 * What is known to its year alone is in no month; where an actor has a name like ISIL's, and not that name, there is no zero.
 */
function recount(bytes: Buffer): Figures {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const isNamed = /^sep=/.test(text);
  const [first] = text.split('\n', 1);
  const delimiter = isNamed ? first![4]! : ([';', '\t'].find((sign) => first!.split(sign).length > 20) ?? ',');
  const [header, ...rows] = (
    parse(text, { delimiter, from_line: isNamed ? 2 : 1, relax_column_count: true }) as string[][]
  ).filter((row) => row.some((cell) => cell !== ''));
  const names = header!.map((name) => name.trim().toLowerCase());
  if (rows[0]!.length === names.length + 1) names.unshift('');
  expect(rows.every((row) => row.length === names.length)).toBe(true);
  const read = rows.map((row) => {
    const cell = (name: string) => row[names.indexOf(name)]!.trim();
    const sides = [cell('side_a'), cell('side_b')];
    const [start, end] = [dayOf(cell('date_start')), dayOf(cell('date_end') || cell('date_start'))];
    const isCounted = sides.includes('IS');
    return {
      area: cell('country').toLowerCase(),
      month: new Date(start).toISOString().slice(0, 7),
      isYear: cell('date_prec') === '5' || end - start > 30 * 86_400_000,
      isCounted,
      isUnsure: !isCounted && sides.some((side) => /(^|\W)(is|isis?|isil|islamic state|daesh)(\W|$)/i.test(side)),
      deaths: Number(cell('best').replace(',', '.')),
    };
  });
  const dated = read.filter(({ isYear }) => !isYear);
  const months = dated.map(({ month }) => month).toSorted();
  const covered = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'].filter(
    (month) => months.length > 0 && month >= months[0]! && month <= months.at(-1)!,
  );
  const sums = ['syria', 'iraq']
    .filter((area) => read.some((row) => row.area === area))
    .flatMap((area) =>
      covered.flatMap((month) => {
        const own = dated.filter((row) => row.area === area && row.month === month);
        const counted = own.filter((row) => row.isCounted);
        const isSure = own.every((row) => !row.isUnsure);
        return [
          [`${SERIES}-${area} ${month}`, counted.length],
          [`${SERIES}-${area}-deaths ${month}`, counted.reduce((sum, { deaths }) => sum + deaths, 0)],
        ].filter(([, count]) => isSure || Number(count) > 0);
      }),
    );
  return Object.fromEntries(sums);
}

/** Every file and folder with its place on the disk, size and time of change; the lock, and an empty folder for what is unfinished, come and go with whoever looks. */
function traces(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^(writer(\/|$)|unfinished$)/.test(name))
    .toSorted();
  return entries.map((name) => [name, ...traceOf(statSync(join(folder, name), { bigint: true }))].join(' ')).join('\n');
}

const traceOf = (found: BigIntStats) => (found.isDirectory() ? [found.ino] : [found.ino, found.size, found.mtimeNs]);

test(`${MUTATIONS} changed files are refused in words and leave no trace, or are imported whole and counted rightly`, async () => {
  // What the disk keeps through a power cut is not what is tried here, and waiting for it takes longest.
  const syncs = jest.spyOn(fs, 'fsyncSync').mockImplementation(() => {});
  const parent = mkdtempSync(join(tmpdir(), 'isil-fuzz-'));
  const [dataDir, shippedFolder] = [join(parent, 'data'), join(parent, 'shipped')];
  mkdirSync(shippedFolder);
  writeSmallRecord(shippedFolder);
  writeFileSync(
    join(shippedFolder, RULES_FILE),
    JSON.stringify(readIncidentRules(DATA).filter((rule) => rule.id === 'ucdp-candidate-country')),
  );
  const engine = await openEngine(parent);
  // Six rows are read sooner by one thread than shared out.
  await engine.run('SET threads = 1');
  const base = adoptShipped(openReleaseStore(dataDir), shippedFolder).current;
  const ships = readRecord(shippedFolder).record!;

  async function tryOne(bytes: Buffer): Promise<'refused' | 'imported'> {
    const path = join(parent, NAME);
    writeFileSync(path, bytes);
    const before = traces(dataDir);
    const outcome = await importFiles(
      {
        sources: [path],
        as: null,
        map: {},
        source: '',
        covers: null,
        standing: null,
        licence: null,
        share: null,
        dryRun: false,
        skipBadRows: 0,
      },
      { dataDir, shippedFolder, engine },
    ).catch((error: unknown) => error);
    if (outcome instanceof ImportRefusal) {
      for (const { file, rule, expected } of outcome.problems)
        expect([file, rule, expected].every((words) => words.length > 0)).toBe(true);
      expect(traces(dataDir)).toBe(before);
      return 'refused';
    }
    if (outcome instanceof Error) throw outcome;
    const { release } = outcome as ImportReport;
    expect(currentReleaseIn(dataDir)).toBe(release);
    expect(readdirSync(releasesFolder(dataDir)).toSorted()).toEqual([base, release].toSorted());
    expect(
      readdirSync(dataDir).filter((name) => !['current', 'releases', 'unfinished', 'writer'].includes(name)),
    ).toEqual([]);
    expect(existsSync(join(dataDir, 'unfinished')) ? readdirSync(join(dataDir, 'unfinished')) : []).toEqual([]);
    const { record } = readRecord(releaseFolder(dataDir, release!));
    expect(record!.release).toBe(release);
    const isMade = ({ seriesId }: { seriesId: string }) =>
      new RegExp(`^${SERIES}-(syria|iraq)(-deaths)?$`).test(seriesId);
    expect(
      Object.fromEntries(
        record!.observations
          .filter(isMade)
          .map((one) => [`${one.seriesId} ${one.period.start.slice(0, 7)}`, one.count]),
      ),
    ).toEqual(recount(bytes));
    expect(record!.observations.filter(({ seriesId }) => !seriesId.startsWith('ucdp'))).toEqual(ships.observations);
    // The next one finds what this one found.
    writeFileSync(pointerFile(dataDir), `${base}\n`);
    rmSync(releaseFolder(dataDir, release!), { recursive: true });
    return 'imported';
  }

  let refused = 0;
  try {
    for (let index = 0; index < MUTATIONS; index += 1) {
      const bytes = mutated(randomFrom(SEED + index));
      const outcome = await tryOne(bytes).catch((error: Error) => {
        throw new Error(`seed ${SEED + index}: ${error.message}\n${bytes.toString('utf8')}`);
      });
      if (outcome === 'refused') refused += 1;
    }
  } finally {
    engine.close();
    syncs.mockRestore();
    rmSync(parent, { recursive: true });
  }
  // Both ways are tried in earnest.
  expect(refused).toBeGreaterThan(MUTATIONS / 5);
  expect(refused).toBeLessThan((MUTATIONS * 9) / 10);
}, 600_000);
