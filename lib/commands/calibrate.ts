import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Cell, CELLS } from './calibration/cells';
import { batchProgress } from './calibration/batchProgress';
import type { Batch } from './calibration/runBatch';
import { runOnAllCores } from './calibration/runOnAllCores';
import { summaryOf } from './calibration/summaryOf';
import { tableOfCells } from './calibration/tableOfCells';
import { type Tally, TallySheet } from './calibration/tally';

// npm run calibrate: how often each test raises a false alarm, each interval holds the truth, and a halving is seen.
//   --runs 1000        runs a cell, with and without a halving
//   --seed 1           other seeds, other series
//   --replicates 199   simulated series a test (pages use 499)
//   --cells n36,ar0.6  only cells whose name holds one of these
//   --minutes 50       begins no more runs after so long; the table tells how many there were
//   --out data/calibration.csv

/** Runs a worker does before it reports. */
const BATCH = 20;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    replicates: { type: 'string', default: '199' },
    cells: { type: 'string', default: '' },
    minutes: { type: 'string', default: 'Infinity' },
    out: { type: 'string', default: join('data', 'calibration.csv') },
  },
});
const runs = whole('runs', values.runs, 1);
const seed = whole('seed', values.seed, 0);
const replicates = whole('replicates', values.replicates, 19);
const minutes = Number(values.minutes);
if (!(minutes > 0)) stop(`--minutes must be a number above 0, got “${values.minutes}”.`);
const deadlineMs = Date.now() + minutes * 60_000;
const cells = CELLS.filter(({ id }) => values.cells.split(',').some((part) => id.includes(part)));
if (cells.length === 0)
  stop(`No cell's name holds any of “${values.cells}”; the first of ${CELLS.length} is ${CELLS[0]!.id}.`);

void calibrate();

async function calibrate(): Promise<void> {
  const sheets = new Map(cells.map(({ id }) => [id, new TallySheet()]));
  const batches = batchesOf(cells);
  const show = batchProgress(batches.reduce((sum, batch) => sum + weightOf(batch), 0));
  let done = 0;
  await runOnAllCores(batches, deadlineMs, (batch: Batch, tallies: readonly Tally[]) => {
    for (const tally of tallies) sheets.get(batch.cellId)!.merge(tally);
    show((done += weightOf(batch)));
  });
  const found = cells.map((cell) => ({ cell, tallies: sheets.get(cell.id)!.list() }));
  writeFileSync(values.out, tableOfCells(found, seed, replicates));
  console.log(`${summaryOf(found)}\nWritten to ${values.out}.`);
}

/** All cells advance together, long series first, so that no core is left with a long one at the end. */
function batchesOf(chosen: readonly Cell[]): Batch[] {
  const longFirst = chosen.toSorted((a, b) => b.months - a.months);
  return Array.from({ length: Math.ceil(runs / BATCH) }, (_, round) =>
    longFirst.map(({ id }) => ({
      cellId: id,
      fromRun: round * BATCH,
      toRun: Math.min(runs, (round + 1) * BATCH),
      seed,
      replicates,
    })),
  ).flat();
}

/** Work in a batch: it grows about as the number of months does. */
function weightOf({ cellId, fromRun, toRun }: Batch): number {
  return (toRun - fromRun) * CELLS.find(({ id }) => id === cellId)!.months;
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least)
    stop(`--${name} must be a whole number of ${least} or more, got “${text}”.`);
  return value;
}

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}
