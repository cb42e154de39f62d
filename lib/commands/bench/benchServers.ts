import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const LOAD = join(process.cwd(), 'lib/commands/bench/load');
const NEXT = join(process.cwd(), 'node_modules/next/dist/bin/next');

/** The dashboard as it is served, with what it weighs while it runs. */
export interface Dashboard {
  readonly origin: string;
  /** The front and the process that makes the pages. */
  readonly processes: () => readonly number[];
  /** Resident memory of both, in MB. */
  readonly megabytes: () => number;
  /** Longest hold-ups of both event loops since the last time it was asked, in milliseconds. */
  readonly loopDelays: () => Promise<readonly { readonly most: number; readonly p99: number }[]>;
  /** Waits until what is worked out beforehand is done, and the processes rest. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}

export async function serveDashboard(port: number): Promise<Dashboard> {
  if (!existsSync(join(process.cwd(), process.env.NEXT_DIST_DIR ?? '.next', 'BUILD_ID')))
    throw new Error('There is no build; run npm start once, then this again.');
  const folder = mkdtempSync(join(tmpdir(), 'loop-delay-'));
  const env = {
    ...process.env,
    PORT: String(port),
    LOG: 'off',
    LOOP_DELAY_FOLDER: folder,
    NODE_OPTIONS: `--import=${pathToFileURL(join(LOAD, 'loopDelay.mjs')).href}`,
    NODE_ENV: 'production' as const,
  };
  const front = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', join(process.cwd(), 'lib/commands/serve.ts')],
    { env, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const origin = `http://localhost:${port}`;
  await answering(`${origin}/healthz`, front);
  const processes = () => [
    front.pid!,
    ...execFileSync('pgrep', ['-P', String(front.pid)])
      .toString()
      .trim()
      .split('\n')
      .map(Number),
  ];
  return {
    origin,
    processes,
    megabytes: () =>
      processes().reduce(
        (sum, pid) => sum + Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0),
        0,
      ) / 1024,
    loopDelays: async () => {
      processes().forEach((pid) => process.kill(pid, 'SIGUSR2'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      return processes().flatMap((pid) =>
        existsSync(join(folder, String(pid)))
          ? [JSON.parse(readFileSync(join(folder, String(pid)), 'utf8')) as { most: number; p99: number }]
          : [],
      );
    },
    settled: async () => {
      for (let before = -1, now = ticksOf(processes()); now - before > RESTING_TICKS;) {
        before = now;
        await new Promise((resolve) => setTimeout(resolve, 2000));
        now = ticksOf(processes());
      }
    },
    close: () => {
      front.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Hundredths of a second of processor time in two seconds that a server takes for looking after itself. */
const RESTING_TICKS = 20;

/** Hundredths of a second of processor time that the processes took so far. */
function ticksOf(pids: readonly number[]): number {
  const fields = pids.map((pid) =>
    readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' '),
  );
  return fields.reduce((sum, own) => sum + Number(own[11]) + Number(own[12]), 0);
}

/** Next alone, as it comes: its route handler that answers one constant text is the measure of what Next can do. */
export async function serveNext(port: number): Promise<ChildProcess> {
  const server = spawn(process.execPath, [NEXT, 'start', '--port', String(port)], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'ignore',
  });
  await answering(`http://localhost:${port}/healthz`, server);
  return server;
}

export async function servePlain(port: number, file: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, [join(LOAD, 'plainServer.mjs'), String(port), file], { stdio: 'ignore' });
  await answering(`http://localhost:${port}/`, server);
  return server;
}

async function answering(address: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200 && server.exitCode === null; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
  }
  throw new Error(`${address} did not answer within 40 s`);
}
