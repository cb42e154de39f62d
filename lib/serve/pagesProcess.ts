import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Answer } from './answer';
import { askPages, type Question } from './askPages';

/** The process that makes the pages. Its work cannot hold up what stands before it. */
export interface PagesProcess {
  readonly ask: (question: Question) => Promise<Answer>;
  /** The version of the data that it answered from last; null until it first did. */
  readonly release: () => string | null;
  /** Changes whenever another version comes or goes. */
  readonly held: () => string;
  /** Whether it answered when it was last looked at, at most 6 s ago. */
  readonly isAnswering: () => boolean;
  /** Told when it ended before it ever answered, as another would. */
  readonly onFailure: (told: () => void) => void;
  /** At once, and for good. */
  readonly end: () => void;
}

const EVERY_MS = 1000;
const EVERY_MS_AT_FIRST = 100;
/** Longer than a page keeps the process from answering anything else. */
const LOOK_MS = 5000;
/** A process that misses so many looks in a row is stuck, and another takes its place. */
const MISSED_AT_MOST = 6;
const RESTART_MS = 1000;

/**
 * It ends when the front does, however that ends, as the channel between them tells it. By itself no signal ends it: one that is sent to all
 * processes at once would leave the front without pages for those who still wait.
 */
const END_WITH_FRONT = `data:text/javascript,${encodeURIComponent(
  'process.once("disconnect", () => process.exit()); for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => {});',
)}`;

/**
 * Starts `next start` where only this machine reaches it, asks it every second which version of the data it has, and starts it again where
 * it ended or is stuck.
 */
export async function startPages(root: string): Promise<PagesProcess> {
  let child: ChildProcess;
  let ask: PagesProcess['ask'];
  let look: PagesProcess['ask'];
  let release: string | null = null;
  let held = '';
  let missed = 0;
  let hasEnded = false;
  let onFailure = (): void => undefined;

  const start = async () => {
    if (hasEnded) return;
    const port = await freePort();
    [ask, look] = [askPages(port), askPages(port, LOOK_MS)];
    missed = 0;
    const next = join(root, 'node_modules/next/dist/bin/next');
    child = spawn(
      process.execPath,
      ['--import', END_WITH_FRONT, next, 'start', '--hostname', '127.0.0.1', '--port', String(port)],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NEXT_MANUAL_SIG_HANDLE: 'true' },
      },
    );
    child.stderr!.on('data', (words: Buffer) => process.stderr.write(words));
    child.once('exit', (code, signal) => {
      if (hasEnded) return;
      if (release === null) return onFailure();
      process.stderr.write(`The process of the pages ended (${signal ?? code}); another is started.\n`);
      setTimeout(() => void start(), RESTART_MS);
    });
  };
  const lookAgain = async () => {
    try {
      const { status, body } = await look({ url: '/healthz', headers: { host: 'localhost' } });
      const known = JSON.parse(body.toString()) as { release: string | null; held?: string };
      release = status === 200 ? known.release : null;
      held = known.held ?? held;
      missed = 0;
    } catch {
      missed++;
      if (release !== null && missed === MISSED_AT_MOST) child.kill('SIGKILL');
    }
    setTimeout(() => void lookAgain(), release === null ? EVERY_MS_AT_FIRST : EVERY_MS).unref();
  };
  await start();
  void lookAgain();
  return {
    ask: (question) => ask(question),
    release: () => release,
    held: () => held,
    isAnswering: () => release !== null && missed === 0,
    onFailure: (told) => void (onFailure = told),
    end: () => {
      hasEnded = true;
      child.kill('SIGKILL');
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
