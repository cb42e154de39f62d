import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { mergeIncidents, monthsOfCube, placesOf, stageFile, writeCube } from '../../../lib/imports/engine/incidentTable';
import { type Engine, openEngine } from '../../../lib/imports/engine/openEngine';
import { ImportRefusal } from '../../../lib/imports/importRefusal';
import { problemsOfRows } from '../../../lib/imports/problemsOfRows';
import { readImportFile } from '../../../lib/imports/readImportFile';
import { readIncidentRules } from '../../../lib/sources/readIncidentRules';
import { INCIDENTS } from '../../fixtures/importing';
import { DATA } from '../../fixtures/record';

// Real rows, changed at random. Whatever was done to a file, either it is refused in words, or what is counted is what another reader
// of CSV, which knows nothing of the import, counts in the same file. FUZZ=20000 npm run fuzz tries more; FUZZ_SEED=… others.

const MUTATIONS = Number(process.env.FUZZ ?? 2000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_731);
const NAME = 'GEDEvent_v26_01_26_06.csv';
const [HEADER, ...ROWS] = parse(readFileSync(join(INCIDENTS, NAME))) as string[][];
const rules = readIncidentRules(DATA).filter((rule) => rule.id === 'ucdp-candidate-country');

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
const csv = (table: readonly (readonly string[])[]) => `${table.map((row) => row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n')}\n`;

/** A few rows, so that a file is read in milliseconds. */
function someRows(random: Random): string[][] {
  const from = Math.floor(random() * (ROWS.length - 6));
  return [HEADER!, ...ROWS.slice(from, from + 6)].map((row) => [...row]);
}

const TEXTS = ['', ' ', '0', '-1', '1.5', '1e3', '8.0', '007', '13/14/2024', '2026-02-30', '2026-13-01', '03 January 2026', '2026-02-06T00:00:00Z', 'NaN', 'inf', 'NULL', '"', '""', "'", ',', '\n', '\r\n', '\t', '#', '1_000', '٣', 'é', '\u0000', '\ufeff', '999999999999', 'IS', 'Syria', '45.5'];
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
    const column = pick(random, ['best', 'low', 'high', 'date_start', 'latitude', 'longitude', 'country', 'side_a', 'side_b', 'id', 'type_of_violence', 'where_prec']);
    pick(random, table.slice(1))[HEADER!.indexOf(column)] = pick(random, TEXTS);
  },
  (table, random) => void (table[0]![Math.floor(random() * HEADER!.length)] = pick(random, ['best', 'BEST', 'id', 'x', '', 'low'])),
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

function mutated(random: Random): Buffer {
  const table = someRows(random);
  if (random() < 0.55) pick(random, CELL_CHANGES)(table, random);
  const bytes = Buffer.from(csv(table));
  return random() < 0.5 ? pick(random, BYTE_CHANGES)(bytes, random) : bytes;
}

/** Incidents and deaths by country and month, as a reader that shares no code with the import finds them. */
function recount(bytes: Buffer): string {
  const rows = parse(bytes, { bom: true, columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()) }) as Record<string, string>[];
  const sums = new Map<string, [number, number]>();
  for (const row of rows.filter((one) => [one.side_a, one.side_b].some((side) => side!.trim() === 'IS'))) {
    const country = row.country!.trim();
    if (country !== 'Syria' && country !== 'Iraq') continue;
    const day = /^\d{4}-/.test(row.date_start!) ? row.date_start!.slice(0, 10) : new Date(`${row.date_start} UTC`).toISOString().slice(0, 10);
    if (day < '2013-01-01') continue;
    const key = `${country.toLowerCase()} ${day.slice(0, 7)}`;
    const [events, deaths] = sums.get(key) ?? [0, 0];
    sums.set(key, [events + 1, deaths + Number(row.best)]);
  }
  return [...sums].map(([key, [events, deaths]]) => `${key}: ${events}, ${deaths}`).toSorted().join('; ');
}

/** What the import makes of the same bytes; null where it refuses them. */
async function imported(bytes: Buffer, folder: string, engine: Engine): Promise<string | null> {
  const path = join(folder, NAME);
  writeFileSync(path, bytes);
  const request = { sources: [path], as: null, map: {}, source: '', covers: null, dryRun: true, skipBadRows: 0 };
  try {
    const file = await readImportFile({ name: NAME, path }, request, folder, () => {});
    if (file.kind !== 'incidents') throw new Error('read as another format');
    const staged = await stageFile(engine, file.staged, join(folder, 'staged.parquet'), 20);
    expect(staged.rows).toBe(file.scan.rows);
    if (staged.faulty > 0) throw new ImportRefusal('badData', (await problemsOfRows(file, staged)).faults);
    await mergeIncidents(engine, null, [{ staged, file: file.staged, vintage: file.vintage }], join(folder, 'incidents.parquet'));
    const places = await placesOf(engine, join(folder, 'incidents.parquet'));
    const areas = places.filter(({ country }) => ['Syria', 'Iraq'].includes(country)).map((place) => ({ ...place, area: place.country.toLowerCase() }));
    await writeCube(engine, join(folder, 'incidents.parquet'), rules, () => areas, join(folder, 'cube.parquet'));
    const months = await monthsOfCube(engine, join(folder, 'cube.parquet'));
    return months.map(({ area, month, incidents, deaths }) => `${area} ${month}: ${incidents}, ${deaths}`).toSorted().join('; ');
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    for (const { file, rule, expected } of error.problems) expect([file, rule, expected].every((words) => words.length > 0)).toBe(true);
    return null;
  }
}

test(`${MUTATIONS} changed files are refused in words or counted rightly`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isil-fuzz-'));
  const engine = await openEngine(folder);
  let refused = 0;
  try {
    for (let index = 0; index < MUTATIONS; index += 1) {
      const bytes = mutated(randomFrom(SEED + index));
      const counted = await imported(bytes, folder, engine).catch((error: Error) => `crash: ${error.message}`);
      if (counted === null) refused += 1;
      else if (counted !== recount(bytes)) throw new Error(`seed ${SEED + index}: imported as “${counted}”, recounted as “${recount(bytes)}”\n${bytes.toString('utf8')}`);
    }
  } finally {
    engine.close();
    rmSync(folder, { recursive: true });
  }
  // Both ways are tried in earnest.
  expect(refused).toBeGreaterThan(MUTATIONS / 5);
  expect(refused).toBeLessThan((MUTATIONS * 9) / 10);
}, 600_000);
