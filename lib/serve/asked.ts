import type { IncomingHttpHeaders } from 'node:http';
import type { Question } from './askPages';

/** An address as the table of addresses understands it (see lib/site): lib/serve itself knows none but its own. */
export interface Asked {
  /** The same for every spelling of the same address of the same site; null where the spelling itself matters, so that nothing is kept. */
  readonly key: string | null;
  /** What the pages are asked: path and query in one spelling. */
  readonly url: string;
  /** Who makes the answer: the process of pages, or a thread for what is made quickly or slowly. */
  readonly work: 'page' | 'quick' | 'slow';
  /** What a thread is asked, in plain data. */
  readonly question: unknown;
}

export type ReadAddress = (url: string, headers: IncomingHttpHeaders) => Asked;

/** What is asked, and with which headers. */
export type AskedQuestion = Asked & Question;
