import { LRUCache } from 'lru-cache';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Answer, answerInWords } from './answer';
import type { Asked, AskedQuestion, ReadAddress } from './asked';
import type { Question } from './askPages';
import { answerHealth } from './answerHealth';
import { type KeptAnswer, keepAnswer } from './keptAnswer';
import type { LogLine } from './logLine';
import { lateAddress, lateParts } from './next/askSecurely';
import { isRouterState } from './next/isRouterState';
import { ROUTER_STATE_HEADER, SCRIPT_HEADERS } from './next/names';
import { sendAnswer } from './sendAnswer';
import { VERSION_HEADER } from './versionHeader';
import { waitingLine } from './waitingLine';

export interface Front {
  readonly read: ReadAddress;
  readonly ask: (question: AskedQuestion) => Promise<Answer>;
  /** The version of the data that answers are made from now; null while pages cannot be asked for. */
  readonly release: () => string | null;
  /** Whether pages are answered now. */
  readonly isAnswering: () => boolean;
  /** Changes whenever another version comes or goes. */
  readonly held: () => string;
  readonly log: (line: LogLine) => void;
  /** Bytes of kept answers at most. */
  readonly mostBytes: number;
}

/** A single answer may take this part of what is kept; larger ones are not. */
const LARGEST_PART = 1 / 8;
const RETRY_SECONDS = '2';
const BUSY = answerInWords(503, 'Too many requests are waiting. Please try again in a moment.', {
  'retry-after': RETRY_SECONDS,
});
const NOT_READY = answerInWords(503, 'The dashboard is not ready. Please try again in a moment.', {
  'retry-after': RETRY_SECONDS,
});
const UNANSWERED = answerInWords(503, 'The pages do not answer. Please try again in a moment.', {
  'retry-after': RETRY_SECONDS,
});
const READ_ONLY = answerInWords(405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' });
const NO_STATE = answerInWords(400, `The header ${ROUTER_STATE_HEADER} cannot be read.`);
const NO_PATH = answerInWords(400, 'The address must be a path such as /figures/attacks.');

/**
 * Stands before the pages: keeps answers that would be the same again, and has the others made, a few at a time.
 *
 * @remarks
 * An answer is kept for one version of the data and one spelling of its address, where the pages say that anybody may have it. Questions
 * that are the same are asked once. What is made slowly takes its thread for a while, which others need too, so it is made one by one.
 */
export function answerRequests({ read, ask, release, isAnswering, held, log, mostBytes }: Front): RequestListener {
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: mostBytes,
    maxEntrySize: mostBytes * LARGEST_PART,
    // A letter takes two bytes at most.
    sizeCalculation: ({ bytes }, key) => bytes + 2 * key.length,
  });
  const asked = new Map<string, Promise<KeptAnswer>>();
  // Pages that do not answer hold up no files.
  const lines = { slow: waitingLine(1, 100), quick: waitingLine(16, 400), page: waitingLine(16, 400) };
  let keptFor = '';

  const make = (question: AskedQuestion, key: string | null): Promise<KeptAnswer> => {
    const version = release();
    const made = lines[question.work].run(() => ask(question));
    if (!made) return Promise.resolve(keepAnswer(BUSY, false));
    return made.then((answer) => {
      const isShared = canBeKept(answer);
      const result = keepAnswer(answer, isShared);
      if (
        key !== null &&
        isShared &&
        version === release() &&
        (answer.headers[VERSION_HEADER] ?? version) === version
      ) {
        kept.set(key, result);
        if (answer.later)
          kept.set(keyOf(asOf(answer.later.url, question.headers))!, keepAnswer(answer.later.answer, true));
      }
      return result;
    });
  };
  const makeOnce = (question: AskedQuestion, key: string | null): Promise<KeptAnswer> => {
    if (key === null) return make(question, key);
    const making = asked.get(key) ?? make(question, key).finally(() => asked.delete(key));
    asked.set(key, making);
    return making;
  };
  const asOf = (url: string, headers: IncomingMessage['headers']): AskedQuestion => ({
    ...readLate(url, headers, read),
    headers,
  });
  const find = async (request: IncomingMessage): Promise<{ answer: KeptAnswer; from: LogLine['from'] }> => {
    const own = ownAnswer(request, release(), isAnswering());
    if (own) return { answer: keepAnswer(own, false), from: 'front' };
    const versions = `${release()} ${held()}`;
    if (versions !== keptFor) kept.clear();
    keptFor = versions;
    const question = asScriptAsks(asOf(request.url!, request.headers), request.url!);
    const key = keyOf(question);
    const known = key === null ? undefined : kept.get(key);
    return known ? { answer: known, from: 'kept' } : { answer: await makeOnce(question, key), from: 'made' };
  };
  return (request, response) => {
    const begun = performance.now();
    void respond(request, response, find).then((from) =>
      log({
        method: request.method!,
        url: request.url!,
        status: response.statusCode,
        bytes: sentBytes(request, response),
        ms: performance.now() - begun,
        from,
      }),
    );
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  find: (request: IncomingMessage) => Promise<{ answer: KeptAnswer; from: LogLine['from'] }>,
): Promise<LogLine['from']> {
  try {
    const { answer, from } = await find(request);
    await sendAnswer(request, response, answer);
    return from;
  } catch (error) {
    // Without the query, which is the reader's.
    process.stderr.write(`${request.url!.split('?')[0]}: ${(error as Error).message}\n`);
    if (response.headersSent) response.destroy();
    else await sendAnswer(request, response, keepAnswer(UNANSWERED, false));
    return 'front';
  }
}

function ownAnswer(
  { method, url, headers }: IncomingMessage,
  release: string | null,
  isAnswering: boolean,
): Answer | null {
  if (method !== 'GET' && method !== 'HEAD') return READ_ONLY;
  if (!url!.startsWith('/')) return NO_PATH;
  const state = headers[ROUTER_STATE_HEADER];
  if (state !== undefined && !isRouterState([state].flat().join())) return NO_STATE;
  if (release === null) return NOT_READY;
  return url!.split('?')[0] === '/healthz' ? answerHealth(release, isAnswering) : null;
}

/** The script of a page asks for parts of the next one. */
const isOfScript = ({ headers }: Question) => headers.rsc !== undefined;

function canBeKept({ status, headers }: Answer): boolean {
  return status === 200 && /\bpublic\b/.test(headers['cache-control'] ?? '');
}

/** The script of a page has the address of its page behind its own mark. */
function readLate(url: string, headers: IncomingMessage['headers'], read: ReadAddress): Asked {
  const late = lateParts(url);
  if (late === null) return read(url, headers);
  const page = read(late.url, headers);
  const own = lateAddress(late.version, page.url);
  return { ...page, url: own, key: page.key && `${page.key} ${own}`, work: 'page' };
}

/**
 * The script of a page is answered for the very spelling that it asks for: it takes no answer that says its address otherwise, and its
 * address bears a hash of its headers, without which Next sends it elsewhere. Next hides those headers from the page, so that it is told
 * by another that a script asks.
 */
function asScriptAsks(question: AskedQuestion, url: string): AskedQuestion {
  if (!isOfScript(question)) return question;
  const [path, query] = [question.url.split('?')[0]!, url.slice(url.split('?')[0]!.length)];
  return { ...question, url: `${path}${query}`, headers: { ...question.headers, 'sec-fetch-dest': 'empty' } };
}

function keyOf(question: AskedQuestion): string | null {
  const { headers, key } = question;
  if (key === null || !isOfScript(question)) return key;
  const own = SCRIPT_HEADERS.map((name) => headers[name] ?? '').join(' ');
  return `${key} script ${own} ${question.url}`;
}

const sentBytes = (request: IncomingMessage, response: ServerResponse) =>
  request.method === 'HEAD' ? 0 : Number(response.getHeader('content-length') ?? 0);
