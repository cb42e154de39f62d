import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Batch } from './runBatch';
import type { Tally } from './tally';

/** A worker does not inherit the loader of TypeScript on every version of Node: it brings its own. */
const BOOT = `require('tsx/cjs'); require(${JSON.stringify(join(process.cwd(), 'lib/commands/calibration/worker.ts'))});`;

/**
 * Hands batches to one worker a core until all are done or the time is up.
 *
 * @param batches - in the order in which they are handed out
 * @param deadlineMs - on the clock of Date.now(); no batch is begun after it
 * @param onDone - called for every batch with what it counted
 */
export async function runOnAllCores(
  batches: readonly Batch[],
  deadlineMs: number,
  onDone: (batch: Batch, tallies: readonly Tally[]) => void,
): Promise<void> {
  let next = 0;
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(BOOT, { eval: true });
      let current: Batch | undefined;
      const proceed = () => {
        current = Date.now() < deadlineMs ? batches[next] : undefined;
        next += 1;
        if (current) worker.postMessage(current);
        else void worker.terminate().then(() => resolve());
      };
      worker.on('message', (tallies: Tally[]) => {
        onDone(current!, tallies);
        proceed();
      });
      worker.on('error', reject);
      proceed();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), batches.length) }, work));
}
