import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { currentReleaseIn, releaseFolder } from '../../releases/heldReleases';
import { readRecord } from '../../sources/readRecord';
import { writeGedRows } from './importRows';

// npm run bench -- import [ROWS…]: how long an import takes and how much memory, beside DuckDB's own reading of the same file into
// Parquet and a CSV reader in plain JavaScript, each in a process of its own; and whether a page's reading grows with the incidents.

const sizes = process.argv.slice(3).map(Number);
const SIZES = sizes.length > 0 ? sizes : [10_000, 100_000, 500_000, 2_000_000];

interface Measured {
  readonly seconds: number;
  /** Seconds of processor time, which a busy machine does not stretch. */
  readonly processor: number;
  readonly megabytes: number;
  readonly answer: number;
}

function measure(how: string, file: string, folder: string): Measured {
  const child = join(process.cwd(), 'lib/commands/bench/importChild.ts');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', child, how, file, folder],
    { encoding: 'utf8', maxBuffer: 1 << 24 },
  );
  if (status !== 0) throw new Error(`${how}: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Measured;
}

async function bench(rows: number, folder: string): Promise<number> {
  const file = join(folder, `ged-${rows}.csv`);
  const dataDir = join(folder, `data-${rows}`);
  mkdirSync(dataDir);
  const made = await writeGedRows(file, rows);
  const ours = measure('import', file, dataDir);
  const duckdb = measure('duckdb', file, dataDir);
  const javascript = measure('javascript', file, dataDir);
  checkSums(dataDir, made);
  const query = Array.from({ length: 5 }, () => measure('query', file, dataDir).answer).toSorted((a, b) => a - b)[2]!;
  rmSync(file);
  const say = ({ seconds, processor, megabytes }: Measured) =>
    `${seconds.toFixed(2).padStart(7)} s ${processor.toFixed(2).padStart(7)} s ${String(Math.round(megabytes)).padStart(6)} MB`;
  console.log(
    `${rows.toLocaleString('en').padStart(10)} ${String(Math.round(made.bytes / 1e6)).padStart(6)} MB │ ${say(ours)} │ ${say(duckdb)} │ ${say(javascript)} │ ${(ours.seconds / duckdb.seconds).toFixed(2).padStart(5)} ${(ours.processor / duckdb.processor).toFixed(2).padStart(5)} │ ${query.toFixed(1).padStart(7)} ms`,
  );
  return query;
}

/** The figures of the release must add up to what was written. */
function checkSums(dataDir: string, { incidents, deaths }: { incidents: number; deaths: number }): void {
  const { record } = readRecord(releaseFolder(dataDir, currentReleaseIn(dataDir)!));
  const sum = (ending: string) =>
    ['syria', 'iraq'].reduce(
      (total, area) =>
        total +
        record!.observations
          .filter((one) => one.seriesId === `ucdp-ged-26-1-${area}${ending}`)
          .reduce((all, one) => all + (one.count ?? 0), 0),
      0,
    );
  if (sum('') !== incidents || sum('-deaths') !== deaths)
    throw new Error(
      `the import counts ${sum('')} incidents and ${sum('-deaths')} deaths; the file holds ${incidents} and ${deaths}`,
    );
}

async function benchAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'isil-bench-'));
  try {
    console.log(
      '                     │ import: time, processor,     │ DuckDB to Parquet            │ plain JavaScript             │ import by   │ a page\n      rows      file │ memory                       │                              │                              │ DuckDB      │ reads',
    );
    const queries: number[] = [];
    for (const rows of SIZES) queries.push(await bench(rows, folder));
    console.log(
      `A page's reading takes ${(queries.at(-1)! / queries[0]!).toFixed(2)} times as long at ${SIZES.at(-1)!.toLocaleString('en')} incidents as at ${SIZES[0]!.toLocaleString('en')}.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void benchAll();
