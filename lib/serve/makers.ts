import { availableParallelism } from 'node:os';
import type { Answer } from './answer';
import type { Question } from './askPages';
import { askSecurely } from './next/askSecurely';
import { startPages } from './pagesProcess';
import { securityHeaders } from './securityHeaders';
import { workerPool } from './workerPool';

/** What makes answers behind the front, as one. */
export interface Makers {
  readonly ask: (question: Question) => Promise<Answer>;
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

/** Addresses that a thread may know; pages and what belongs to them are known to Next alone. */
const FILE = /^\/(?!_next\/|_late\/)(embed\/.*|oembed|.*\.[a-z.]+)$/;
/** Simulations and the painting of pixels and letters take a processor for a tenth of a second to a whole one. */
const SLOW = /\.(json|png|pdf|zip)$/;
const MOST_THREADS = 4;

/**
 * Starts the process of Next that makes pages, and threads that make files and frames: one for what takes long, so that nothing else waits
 * for it, and as many as there are processors for the others.
 *
 * @param fileWorker - the file that such a thread runs (see workerPool)
 * @param isWarm - whether what takes long is worked out before a reader asks for it
 */
export async function startMakers(root: string, fileWorker: string, isWarm: boolean): Promise<Makers> {
  const pages = await startPages(root);
  const slow = workerPool(fileWorker, 1, isWarm);
  const quick = workerPool(fileWorker, Math.min(availableParallelism(), MOST_THREADS), isWarm);
  const askPage = askSecurely(pages.ask);
  const ask = async (question: Question): Promise<Answer> => {
    const path = question.url.split('?')[0]!;
    const file = FILE.test(path) ? await (SLOW.test(path) ? slow : quick).ask(fileQuestion(question)) : null;
    return file ? { ...file, headers: { ...file.headers, ...securityHeaders(path, null) } } : askPage(question);
  };
  if (isWarm) void keepWarm(ask, pages.release);
  return {
    ask,
    release: pages.release,
    held: pages.held,
    isAnswering: pages.isAnswering,
    end: pages.end,
    onFailure: pages.onFailure,
  };
}

/** Where this site answers is told to a thread; nothing else of a reader goes further. */
const fileQuestion = ({ url, headers }: Question) => ({
  url,
  headers: Object.fromEntries(['host', 'x-forwarded-host', 'x-forwarded-proto'].map((name) => [name, headers[name]])),
});

const LOOK_MS = 500;

/** For each version of the data, has worked out once what is kept from then on, before a reader asks for it. */
async function keepWarm(ask: Makers['ask'], release: Makers['release']): Promise<void> {
  let warmed: string | null = null;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS).unref());
    const current = release();
    if (current === null || current === warmed) continue;
    warmed = current;
    await askFirst(ask).catch((error: Error) =>
      process.stderr.write(`Not everything could be worked out beforehand: ${error.message}\n`),
    );
  }
}

/** What takes long the first time, and one of each kind, so that their code is there. */
const FIRST = [
  ...[
    '/',
    '/figures/attacks',
    '/embed/attacks',
    '/figures/attacks.csv',
    '/figures/attacks.svg',
    '/figures/attacks.json',
    '/check',
    '/sources',
    '/data',
  ],
  ...['/figures/attacks.png', '/figures/attacks.pdf', '/figures/attacks.zip', '/methods'],
];

async function askFirst(ask: Makers['ask']): Promise<void> {
  const asked = (url: string) => ask({ url, headers: { host: 'localhost' } });
  for (const url of FIRST) await asked(url);
  const { body } = await asked('/events.csv');
  for (const row of body.toString().split('\r\n').slice(1)) {
    const id = /^[a-z0-9-]+/.exec(row)?.[0];
    if (!id) continue;
    await asked(`/events/${id}.json`);
    await asked(`/events/${id}`);
  }
}
