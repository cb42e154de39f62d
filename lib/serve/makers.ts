import { availableParallelism } from 'node:os';
import type { Answer } from './answer';
import type { AskedQuestion, ReadAddress } from './asked';
import { askSecurely } from './next/askSecurely';
import { startPages } from './pagesProcess';
import { securityHeaders } from './securityHeaders';
import { workerPool } from './workerPool';

/** What makes answers behind the front, as one. */
export interface Makers {
  readonly ask: (question: AskedQuestion) => Promise<Answer>;
  /** The version of the data that answers are made from; null until any can be made. */
  readonly release: () => string | null;
  /** Changes whenever another version comes or goes. */
  readonly held: () => string;
  /** Whether pages are answered now; files are whenever a version is known. */
  readonly isAnswering: () => boolean;
  /** At once: they have nothing to lose. */
  readonly end: () => void;
  /** Told when the pages cannot be started. */
  readonly onFailure: (told: () => void) => void;
}

const MOST_THREADS = 4;

/**
 * Starts the process of Next that makes pages, and threads that make files and frames: one for what takes long, so that nothing else waits
 * for it, and as many as there are processors for the others.
 *
 * @param fileWorker - the file that such a thread runs (see workerPool)
 * @param read - understands addresses; the worker, asked null, says which are to be made beforehand
 * @param isWarm - whether what takes long is worked out before a reader asks for it
 */
export async function startMakers(
  root: string,
  fileWorker: string,
  read: ReadAddress,
  isWarm: boolean,
): Promise<Makers> {
  const pages = await startPages(root);
  const slow = workerPool(fileWorker, 1, isWarm);
  const quick = workerPool(fileWorker, Math.min(availableParallelism(), MOST_THREADS), isWarm);
  const askPage = askSecurely(pages.ask);
  const ask = async (question: AskedQuestion): Promise<Answer> => {
    const { url, work } = question;
    const file = work === 'page' ? null : await (work === 'slow' ? slow : quick).ask(question.question);
    return file ? { ...file, headers: { ...file.headers, ...securityHeaders(url, null) } } : askPage(question);
  };
  const askFirst = async () => {
    const first = await slow.ask(null);
    const headers = { host: 'localhost' };
    for (const url of JSON.parse(first!.body.toString()) as string[]) await ask({ ...read(url, headers), headers });
  };
  if (isWarm) void keepWarm(askFirst, pages.release);
  return {
    ask,
    release: pages.release,
    held: pages.held,
    isAnswering: pages.isAnswering,
    end: pages.end,
    onFailure: pages.onFailure,
  };
}

const LOOK_MS = 500;

/** For each version of the data, has worked out once what is kept from then on, before a reader asks for it. */
async function keepWarm(askFirst: () => Promise<void>, release: Makers['release']): Promise<void> {
  let warmed: string | null = null;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS).unref());
    const current = release();
    if (current === null || current === warmed) continue;
    warmed = current;
    await askFirst().catch((error: Error) =>
      process.stderr.write(`Not everything could be worked out beforehand: ${error.message}\n`),
    );
  }
}
