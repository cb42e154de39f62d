import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_MS = 90_000;

/** The production build, served. */
export interface ServedBuild {
  readonly origin: string;
  readonly process: ChildProcess;
  /** Waits until it has ended. */
  readonly close: () => Promise<void>;
}

/** Serves the production build on a data folder of its own, or on the one in `env`; most tests ask for little, so nothing is worked out beforehand. */
export async function serveBuild(env: Readonly<Record<string, string>> = {}): Promise<ServedBuild> {
  const dataDir = mkdtempSync(join(tmpdir(), 'isil-trends-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', join(process.cwd(), 'lib/commands/serve.ts')],
    {
      env: {
        ...process.env,
        DATA_DIR: dataDir,
        WARM: 'off',
        LOG: 'off',
        ...env,
        PORT: String(port),
        NEXT_DIST_DIR: '.next-test',
        NEXT_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  await answering(`${origin}/healthz`, server).catch((error: Error) => {
    server.kill('SIGKILL');
    throw error;
  });
  const close = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null && server.signalCode === null && server.kill('SIGTERM')) await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { origin, process: server, close };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function answering(address: string, server: ChildProcess): Promise<void> {
  let said = '';
  server.stderr?.on('data', (bytes: Buffer) => (said += bytes.toString()));
  for (const end = Date.now() + START_MS; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    if (server.exitCode !== null) throw new Error(`the server stopped: ${said}`);
    try {
      if ((await fetch(address)).ok) return;
    } catch {
      // Not listening yet.
    }
  }
  throw new Error(`the server did not answer within ${START_MS} ms: ${said}`);
}
