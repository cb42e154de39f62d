import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Given, WorkDone, WorkKind, WorkOrder } from './paintingWork';

interface Waiting {
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** The work is source, which the bundle of the pages does not hold; a thread brings its own loader of TypeScript. */
const BOOT = `require('tsx/cjs'); require(${JSON.stringify(join(/* turbopackIgnore: true */ process.cwd(), 'lib/export/paintingWork.ts'))});`;

let thread: Thread | null = null;
let orders = 0;

/**
 * Has work done in a thread of its own, so that a request which takes a processor for long holds up no other.
 *
 * @throws Error if the work fails, or its thread ends
 */
export function inPaintingThread<Kind extends WorkKind>(kind: Kind, given: Given<Kind>): Promise<Buffer> {
  const { worker, waiting } = (thread ??= startThread());
  const order = orders++;
  return new Promise((resolve, reject) => {
    waiting.set(order, { resolve, reject });
    worker.ref();
    worker.postMessage({ order, kind, given } satisfies WorkOrder);
  });
}

function startThread(): Thread {
  const worker = new Worker(BOOT, { eval: true });
  const waiting: Thread['waiting'] = new Map();
  worker.on('message', ({ order, bytes, fault }: WorkDone) => {
    const asked = waiting.get(order)!;
    waiting.delete(order);
    // An idle thread does not keep a process alive.
    if (waiting.size === 0) worker.unref();
    if (bytes) asked.resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    else asked.reject(new Error(fault!));
  });
  worker.on('error', (error) => {
    thread = null;
    for (const { reject } of waiting.values()) reject(error);
  });
  return { worker, waiting };
}
