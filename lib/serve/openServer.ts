import { createServer, type Server } from 'node:http';
import { answerRequests } from './answerRequests';
import type { ReadAddress } from './asked';
import { logLine } from './logLine';
import { startMakers } from './makers';

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
/** A connection that sends its request slower than this is closed. */
const REQUEST_MS = 20_000;
/** Longer than a proxy in front keeps its connections, so that it is the one to close them. */
const IDLE_MS = 75_000;
const DRAIN_MS = 20_000;

/**
 * Opens the port at once, answers 503 until the pages are ready, and closes without cutting off an answer.
 *
 * @remarks
 * SIGTERM and SIGINT: no new connection is taken, open requests are answered, then the process ends with 0; one that takes longer
 * than 20 s is cut off. Where a process that makes pages ends by itself this one ends too, with 1, for whoever watches over it to start it again.
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
  const server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS, keepAliveTimeout: IDLE_MS },
    answerRequests({ read, ask: makers.ask, release: makers.release, held: makers.held, log, mostBytes: KEPT_BYTES }),
  );
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    server.close(() => process.exit(0));
    // A connection that has got its last answer is idle from then on.
    setInterval(() => server.closeIdleConnections(), 50);
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, close);
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
