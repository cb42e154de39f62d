import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const START_MS = 90_000;

/** The production build, served, with a browser to look at it. */
export interface Site {
  readonly origin: string;
  readonly browser: Browser;
  readonly server: ChildProcess;
  /** Faults that any page reported: console messages, script errors, requests to another host. */
  readonly faults: string[];
  readonly open: (path: string, options?: { width?: number; dark?: boolean; script?: boolean }) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Serves the production build on a data folder of its own, or on the one in `env`. */
export async function openSite(env: Readonly<Record<string, string>> = {}): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), 'isil-trends-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', join(process.cwd(), 'lib/commands/serve.ts')], {
    env: { ...process.env, DATA_DIR: dataDir, ...env, PORT: String(port), LOG: 'off', NEXT_DIST_DIR: '.next-test', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await answering(`${origin}/healthz`, server);
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-background-networking'] });
  const faults: string[] = [];
  const open: Site['open'] = async (path, { width = 1440, dark = false, script = true } = {}) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light', javaScriptEnabled: script });
    const page = await context.newPage();
    page.on('console', (message) => faults.push(`${path}: ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) faults.push(`${path}: asked another host for ${request.url()}`);
    });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    return page;
  };
  const close = async () => {
    await browser.close();
    server.kill('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { origin, browser, server, faults, open, close };
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

export const axeSource = () => readFileSync(join(process.cwd(), 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on a page, a line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource());
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run();
    return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 200)}`));
  });
}
