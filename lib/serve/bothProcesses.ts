import type { Answer } from './answer';
import type { Question } from './askPages';
import { type PagesProcess, startPages } from './pagesProcess';

/** The processes behind the front, as one. */
export interface Pages {
  readonly ask: (question: Question) => Promise<Answer>;
  /** The version of the data that answers are made from; null until both processes make some. */
  readonly release: () => string | null;
  /** Changes whenever another version comes or goes. */
  readonly held: () => string;
  /** At once: they have nothing to lose. */
  readonly kill: () => void;
  /** Told when either ended. */
  readonly onEnd: (told: () => void) => void;
}

/** Simulations and the painting of pixels and letters take a processor for a tenth of a second to a whole one. */
const SLOW = /^\/(events\/|methods)|\.(png|pdf|zip)$/;

/** Starts two processes that make pages: what takes long is asked of the second, so that nothing else waits for it. */
export async function startBoth(root: string): Promise<Pages> {
  const [quick, slow] = await Promise.all([startPages(root), startPages(root)]);
  const release = () => (slow.release() === null ? null : quick.release());
  const ask = (question: Question) => (SLOW.test(question.url.split('?')[0]!) ? slow : quick).ask(question);
  void keepWarm(ask, release);
  return {
    ask,
    release,
    held: quick.held,
    kill: () => [quick, slow].forEach((one) => one.process.kill('SIGKILL')),
    onEnd: (told) => [quick, slow].forEach((one: PagesProcess) => one.process.on('exit', told)),
  };
}

const LOOK_MS = 500;

/** For each version of the data, has worked out once what is kept from then on, before a reader asks for it. */
async function keepWarm(ask: Pages['ask'], release: Pages['release']): Promise<void> {
  let warmed: string | null = null;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS).unref());
    const current = release();
    if (current === null || current === warmed) continue;
    warmed = current;
    await askFirst(ask).catch((error: Error) => process.stderr.write(`Not everything could be worked out beforehand: ${error.message}\n`));
  }
}

/** What takes long the first time, and one of each kind, so that their code is there. */
const FIRST = [
  ...['/', '/figures/attacks', '/embed/attacks', '/figures/attacks.csv', '/figures/attacks.svg', '/figures/attacks.json', '/check', '/sources', '/data'],
  ...['/figures/attacks.png', '/figures/attacks.pdf', '/figures/attacks.zip', '/methods'],
];

async function askFirst(ask: Pages['ask']): Promise<void> {
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
