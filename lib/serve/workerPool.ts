import { Piscina } from 'piscina';
import type { Answer } from './answer';

/** What a thread says: an answer, or null where it has none of its own. */
export interface WorkerAnswer extends Omit<Answer, 'body' | 'later'> {
  readonly body: Uint8Array;
}

export interface WorkerPool {
  /** Plain data, which is copied. */
  readonly ask: (question: unknown) => Promise<Answer | null>;
  /** At once: what is under way gets no answer. */
  readonly end: () => Promise<void>;
}

/** Several times what the largest file takes; a thread that needs more ends instead of filling the machine. */
const MOST_MEGABYTES = 384;
/** Longer than the slowest file takes on a slow machine, those before it included; a thread that is still at it is ended. */
const PATIENCE_MS = 60_000;

/**
 * Has questions answered in threads beside the event loop, one after the other in each.
 *
 * @param file - what a thread runs: it exports `answer`, which takes a question and gives a WorkerAnswer or null
 * @param count - how many threads at most, 1 or more
 * @param isWarm - whether all of them start before the first question
 * @throws Error, for a question whose thread fails, ends or takes too long; another thread takes its place
 */
export function workerPool(file: string, count: number, isWarm = true): WorkerPool {
  const pool = new Piscina({
    filename: file,
    name: 'answer',
    minThreads: isWarm ? count : 1,
    maxThreads: count,
    idleTimeout: Infinity,
    // A thread begins without the loader of TypeScript that its process was started with.
    execArgv: [...process.execArgv, '--require', 'tsx/cjs'],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    // Else a thread that waits for a question stops what it does besides.
    atomics: 'disabled',
    recordTiming: false,
  });
  pool.on('error', (error: Error) => process.stderr.write(`A thread that makes files ended: ${error.message}\n`));
  return {
    ask: async (question) => {
      const answer = (await pool.run(question, { signal: AbortSignal.timeout(PATIENCE_MS) })) as WorkerAnswer | null;
      return answer && { ...answer, body: Buffer.from(answer.body.buffer, answer.body.byteOffset, answer.body.length) };
    },
    end: () => pool.destroy(),
  };
}
