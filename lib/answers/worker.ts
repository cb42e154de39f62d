import { parentPort } from 'node:worker_threads';
import { answerAddress } from './answerAddress';
import { siteOf } from './siteOf';
import type { WorkerAnswer, WorkerQuestion } from '../serve/workerPool';

// What lib/serve runs beside its own loop: files and frames are made here; an address of a page is handed back.

parentPort!.on('message', ({ number, url, headers }: WorkerQuestion) => {
  const say = (answer: Omit<WorkerAnswer, 'number'>) =>
    parentPort!.postMessage({ number, ...answer } satisfies WorkerAnswer);
  answerOf(url, headers).then(
    (answer) => say({ answer, fault: null }),
    (error: Error) => say({ answer: null, fault: error.stack ?? error.message }),
  );
});

// Record, faces and code are read before somebody waits for them; what is wrong with them is said to who asks.
void answerOf('/figures/attacks.svg', {}).catch(() => undefined);

async function answerOf(url: string, headers: WorkerQuestion['headers']): Promise<WorkerAnswer['answer']> {
  // Set behind a host, since a path that begins with two strokes would name one.
  const { pathname, searchParams } = new URL(`http://localhost${url}`);
  const outcome = await answerAddress({ path: pathname, query: searchParams, site: siteOf((name) => headers[name]) });
  if ('page' in outcome) return null;
  const { body } = outcome.answer;
  return { ...outcome.answer, body: typeof body === 'string' ? Buffer.from(body) : body };
}
