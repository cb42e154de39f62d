import { createServer, type Server } from 'node:http';
import { admitRequest } from './admitRequest';
import { answerRequests } from './answerRequests';
import type { ReadAddress } from './asked';
import { drainServer } from './drainServer';
import { keepAnswer } from './keptAnswer';
import { logLine } from './logLine';
import { startMakers } from './makers';
import { sendAnswer } from './sendAnswer';

export interface ServerOptions {
  readonly root: string;
  /** What a thread runs that makes files and frames. */
  readonly fileWorker: string;
  readonly read: ReadAddress;
  readonly port: number;
  /** Whether what takes long is worked out before a reader asks for it. */
  readonly isWarm: boolean;
  /** Where lines of the log go; null for none. */
  readonly write: ((line: string) => void) | null;
  /** Told when the first page can be asked for. */
  readonly onReady: () => void;
}

const KEPT_BYTES = 128 * 1024 * 1024;

/** What a connection may cost before its request is there; the longest addresses of this site have a tenth of the letters. */
const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 20_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 5000,
  // Longer than a proxy in front keeps its connections, so that it is the one to close them.
  keepAliveTimeout: 75_000,
};

/** Longest that a stop waits for readers who are slow. README.md beside this has service managers wait longer. */
const STOP_MS = 120_000;

/**
 * Opens the port at once, answers 503 until the pages are ready, and closes without cutting off an answer.
 *
 * @remarks
 * SIGTERM and SIGINT: no new connection is taken, open requests are answered, then the process ends with 0; with 1 where a reader would take
 * longer than STOP_MS. Where the pages cannot be started it ends with 1.
 */
export async function openServer({
  root,
  fileWorker,
  read,
  port,
  isWarm,
  write,
  onReady,
}: ServerOptions): Promise<Server> {
  const makers = await startMakers(root, fileWorker, read, isWarm);
  const log = write ? (line: Parameters<typeof logLine>[0]) => write(logLine(line, new Date())) : () => undefined;
  const answer = answerRequests({ ...makers, read, log, mostBytes: KEPT_BYTES });
  const server = createServer(LIMITS, (request, response) => {
    const refusal = admitRequest(request, process.env);
    if (refusal) void sendAnswer(request, response, keepAnswer(refusal, false));
    else answer(request, response);
  });
  const close = drainServer(server);
  // A signal may come twice, as npm passes on what its terminal told both.
  let closing: Promise<void> | null = null;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      closing ??= close().then(() => process.exit(0));
      setTimeout(() => process.exit(1), STOP_MS).unref();
    });
  makers.onFailure(() => process.exit(1));
  process.on('exit', makers.end);
  server.on('error', (error) => {
    process.stderr.write(`The port ${port} cannot be opened: ${error.message}\n`);
    process.exit(1);
  });
  server.listen(port);
  whenReady(makers.release, onReady);
  return server;
}

function whenReady(release: () => string | null, onReady: () => void): void {
  const timer = setInterval(() => {
    if (release() === null) return;
    clearInterval(timer);
    onReady();
  }, 50);
}
