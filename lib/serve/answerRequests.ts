import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Answer, answerInWords } from './answer';
import type { Question } from './askPages';
import { answerHealth } from './answerHealth';
import { byteCache } from './byteCache';
import { type KeptAnswer, keepAnswer } from './keptAnswer';
import type { LogLine } from './logLine';
import { isRouterState } from './next/isRouterState';
import { ROUTER_STATE_HEADER, SCRIPT_HEADERS } from './next/names';
import { sendAnswer } from './sendAnswer';
import { VERSION_HEADER } from './versionHeader';
import { waitingLine } from './waitingLine';

export interface Front {
  readonly ask: (question: Question) => Promise<Answer>;
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

/** Painting them takes a thread for a while, which others need too, so they are painted one after the other. */
const IMAGE = /\.(png|pdf|zip)$/;
const FILE = /^\/(?!_next\/|_late\/)(embed\/.*|oembed|.*\.[a-z.]+)$/;
const workOf = (path: string) => (IMAGE.test(path) ? 'image' : FILE.test(path) ? 'file' : 'page');
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
 * An answer is kept for one version of the data, host and address, where the pages say that anybody may have it. Questions that
 * are the same are asked once.
 */
export function answerRequests({ ask, release, isAnswering, held, log, mostBytes }: Front): RequestListener {
  const kept = byteCache<KeptAnswer>(mostBytes);
  const asked = new Map<string, Promise<KeptAnswer>>();
  // Pages that do not answer hold up no files.
  const lines = { image: waitingLine(1, 100), file: waitingLine(16, 400), page: waitingLine(16, 400) };
  let keptFor = '';

  const make = (question: Question, key: string): Promise<KeptAnswer> => {
    const version = release();
    const made = lines[workOf(question.url.split('?')[0]!)].run(() => ask(question));
    if (!made) return Promise.resolve(keepAnswer(BUSY, false));
    return made.then((answer) => {
      const isShared = canBeKept(answer);
      const result = keepAnswer(answer, isShared);
      if (isShared && version === release() && (answer.headers[VERSION_HEADER] ?? version) === version) {
        kept.set(key, result, result.bytes);
        if (answer.later) keepLater(question, answer.later);
      }
      return result;
    });
  };
  const keepLater = (question: Question, { url, answer }: NonNullable<Answer['later']>) => {
    const result = keepAnswer(answer, true);
    kept.set(keyOf({ ...question, url }), result, result.bytes);
  };
  const makeOnce = (question: Question, key: string): Promise<KeptAnswer> => {
    const making = asked.get(key) ?? make(question, key).finally(() => asked.delete(key));
    asked.set(key, making);
    return making;
  };
  const find = async (request: IncomingMessage): Promise<{ answer: KeptAnswer; from: LogLine['from'] }> => {
    const own = ownAnswer(request, release(), isAnswering());
    if (own) return { answer: keepAnswer(own, false), from: 'front' };
    const versions = `${release()} ${held()}`;
    if (versions !== keptFor) kept.clear();
    keptFor = versions;
    const question = { url: request.url!, headers: request.headers };
    const key = keyOf(question);
    const found = kept.get(key);
    return found ? { answer: found, from: 'kept' } : { answer: await makeOnce(question, key), from: 'made' };
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

function keyOf(question: Question): string {
  const { headers, url } = question;
  const own = isOfScript(question) ? `script ${SCRIPT_HEADERS.map((name) => headers[name] ?? '').join(' ')}` : '';
  return `${headers['x-forwarded-proto'] ?? ''} ${headers['x-forwarded-host'] ?? headers.host ?? ''} ${url} ${own}`;
}

const sentBytes = (request: IncomingMessage, response: ServerResponse) =>
  request.method === 'HEAD' ? 0 : Number(response.getHeader('content-length') ?? 0);
