import { currentRelease, loadRecord } from '../releases/loadRecord';
import type { WorkerAnswer } from '../serve/workerPool';
import { matchAddress } from '../site/matchAddress';
import { type Route, ROUTES } from '../site/routes';
import { answerAddress } from './answerAddress';
import type { FileQuestion } from './readAddress';

// What lib/serve runs beside its own loop: files and frames are made here; an address of a page is handed back.

// Record, faces and code are read before somebody waits for them; what is wrong with them is said to who asks.
void answer({ address: matchAddress('/figures/attacks.svg'), site: 'http://localhost' }).catch(() => undefined);

/** Answers an address with a file or frame; null where a page stands there. Asked nothing, it lists the addresses to be made beforehand. */
export async function answer(question: FileQuestion): Promise<WorkerAnswer | null> {
  if (question === null) return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(addressesToWarm())) };
  const outcome = await answerAddress(question.address, question.site);
  if (outcome === 'others' || 'page' in outcome) return null;
  const { body } = outcome.answer;
  return { ...outcome.answer, body: typeof body === 'string' ? Buffer.from(body) : body };
}

function addressesToWarm(): string[] {
  const record = loadRecord(currentRelease());
  return (Object.values(ROUTES) as unknown as readonly Route<unknown>[]).flatMap((route) => route.warm(record));
}
