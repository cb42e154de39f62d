import { Worker } from 'node:worker_threads';
import type { Answer } from './answer';

/** What a thread is asked. */
export interface WorkerQuestion<Question = unknown> {
  readonly number: number;
  readonly question: Question;
}

/** What it says: an answer, null where none of its own, or what went wrong. */
export interface WorkerAnswer {
  readonly number: number;
  readonly answer: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Uint8Array;
  } | null;
  readonly fault: string | null;
}

interface Waiting {
  readonly resolve: (answer: Answer | null) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

export interface WorkerPool {
  /** Plain data, which is copied. */
  readonly ask: (question: unknown) => Promise<Answer | null>;
  /** At once: what is under way gets no answer. */
  readonly end: () => Promise<unknown>;
}

/** Several times what the largest file takes; a thread that needs more ends instead of filling the machine. */
const MOST_MEGABYTES = 384;

/**
 * Has questions answered in threads beside the event loop; each goes to the thread that has least to do.
 *
 * @param file - what a thread runs: it is told WorkerQuestion and says WorkerAnswer
 * @param count - how many threads, 1 or more
 * @param isWarm - whether they start before the first question
 * @throws Error, for each question under way, where its thread fails; the next question starts another
 */
export function workerPool(file: string, count: number, isWarm = true): WorkerPool {
  let asked = 0;
  const start = (place: number): Thread => {
    // A thread begins without the loader of TypeScript that its process was started with.
    const worker = new Worker(`require('tsx/cjs'); require(${JSON.stringify(file)});`, {
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    const waiting: Thread['waiting'] = new Map();
    worker.on('message', ({ number, answer, fault }: WorkerAnswer) => {
      const { resolve, reject } = waiting.get(number)!;
      waiting.delete(number);
      if (fault !== null) reject(new Error(fault));
      else
        resolve(
          answer && {
            ...answer,
            body: Buffer.from(answer.body.buffer, answer.body.byteOffset, answer.body.byteLength),
          },
        );
    });
    worker.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error);
      threads[place] = null;
    });
    worker.unref();
    return { worker, waiting };
  };
  const threads: (Thread | null)[] = Array.from({ length: count }, (_, place) => (isWarm ? start(place) : null));
  const leastBusy = (): Thread => {
    const tasks = threads.map((thread) => thread?.waiting.size ?? 0);
    const place = tasks.indexOf(Math.min(...tasks));
    return (threads[place] ??= start(place));
  };

  const ask: WorkerPool['ask'] = (question) =>
    new Promise((resolve, reject) => {
      const { worker, waiting } = leastBusy();
      const number = asked++;
      waiting.set(number, { resolve, reject });
      worker.postMessage({ number, question } satisfies WorkerQuestion);
    });
  return { ask, end: () => Promise.all(threads.map((thread) => thread?.worker.terminate())) };
}
