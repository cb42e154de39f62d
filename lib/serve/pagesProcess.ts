import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Answer } from './answer';
import { askPages, type Question } from './askPages';

/** The process that makes the pages. Its work cannot hold up what stands before it. */
export interface PagesProcess {
  readonly ask: (question: Question) => Promise<Answer>;
  /** The version of the data that it answers from; null until it does, and when it stops answering. */
  readonly release: () => string | null;
  /** Changes whenever another version comes or goes. */
  readonly held: () => string;
  readonly process: ChildProcess;
}

const EVERY_MS = 1000;
const MISSED_AT_MOST = 15;

/** Starts `next start` where only this machine reaches it, and asks it every second which version of the data it has. */
export async function startPages(root: string): Promise<PagesProcess> {
  const port = await freePort();
  const next = join(root, 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'start', '--hostname', '127.0.0.1', '--port', String(port)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  const ask = askPages(port);
  let release: string | null = null;
  let held = '';
  let missed = 0;
  const look = async () => {
    try {
      const { status, body } = await ask({ url: '/healthz', headers: { host: 'localhost' } });
      const known = JSON.parse(body.toString()) as { release: string | null; held?: string };
      release = status === 200 ? known.release : null;
      held = known.held ?? held;
      missed = 0;
    } catch {
      missed++;
      if (missed > MISSED_AT_MOST) release = null;
    }
    setTimeout(() => void look(), release === null ? EVERY_MS / 10 : EVERY_MS).unref();
  };
  void look();
  return { ask, release: () => release, held: () => held, process: child };
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
