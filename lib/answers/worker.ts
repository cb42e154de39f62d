import type { WorkerAnswer } from '../serve/workerPool';
import { answerAddress } from './answerAddress';
import { siteOf } from './siteOf';

/** What the front has a thread make. */
export interface FileQuestion {
  readonly url: string;
  /** Those that say where this site answers. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

// What lib/serve runs beside its own loop: files and frames are made here; an address of a page is handed back.

// Record, faces and code are read before somebody waits for them; what is wrong with them is said to who asks.
void answer({ url: '/figures/attacks.svg', headers: {} }).catch(() => undefined);

/** Answers an address with a file or frame; null where a page stands there. */
export async function answer({ url, headers }: FileQuestion): Promise<WorkerAnswer | null> {
  // Set behind a host, since a path that begins with two strokes would name one.
  const { pathname, searchParams } = new URL(`http://localhost${url}`);
  const outcome = await answerAddress({ path: pathname, query: searchParams, site: siteOf((name) => headers[name]) });
  if ('page' in outcome) return null;
  const { body } = outcome.answer;
  return { ...outcome.answer, body: typeof body === 'string' ? Buffer.from(body) : body };
}
