import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { serveBuild } from './serveBuild';

/** The production build, served, with a browser to look at it. */
export interface Site {
  readonly origin: string;
  readonly browser: Browser;
  /** Of a site of its own. */
  readonly server: ChildProcess | null;
  /** Faults that any page reported: console messages, script errors, requests to another host. */
  readonly faults: string[];
  /** A page as a first visit finds it, all its faces loaded. Close its context where something was done to it, else leave it. */
  readonly open: (path: string, options?: Visit) => Promise<Page>;
  /** Gives back a page that was only looked at, for the next visit: a new context takes longer than most questions. */
  readonly leave: (page: Page) => void;
  readonly close: () => Promise<void>;
}

interface Visit {
  readonly width?: number;
  readonly dark?: boolean;
  readonly script?: boolean;
  /** Waits until half a second has brought no request, for tests of what a page does unasked. */
  readonly quiet?: boolean;
}

/** The site that all tests share (sharedSite.ts), or one of its own, started with `env`. */
export async function openSite(env?: Readonly<Record<string, string>>): Promise<Site> {
  const own = env && (await serveBuild(env));
  const origin = own?.origin ?? process.env.SHARED_SITE!;
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-background-networking'],
  });
  const faults: string[] = [];
  const left: Page[] = [];
  const paths = new WeakMap<Page, string>();
  const newPage = async (script: boolean) => {
    const page = await (await browser.newContext({ javaScriptEnabled: script })).newPage();
    const report = (fault: string) => faults.push(`${paths.get(page)}: ${fault}`);
    page.on('console', (message) => report(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => report(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
        report(`asked another host for ${request.url()}`);
    });
    return page;
  };
  const open: Site['open'] = async (path, { width = 1440, dark = false, script = true, quiet = false } = {}) => {
    const page = (script && left.pop()) || (await newPage(script));
    if (paths.has(page)) await forgetFiles(page);
    paths.set(page, path);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await page.goto(origin + path, { waitUntil: quiet ? 'networkidle' : 'load' });
    if (script) await page.evaluate(() => document.fonts.ready.then(() => undefined));
    // A browser without windows may know of no pointer yet, and the first move of one would be by nothing.
    await page.mouse.move(0, 0);
    return page;
  };
  const leave: Site['leave'] = (page) => void left.push(page);
  const close = async () => {
    await browser.close();
    await own?.close();
  };
  return { origin, browser, server: own?.process ?? null, faults, open, leave, close };
}

/** Has a page that was open before ask for its files again, as a first visit does: faces that come late may move what stands there. */
async function forgetFiles(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
}

const axeSource = () => readFileSync(join(process.cwd(), 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on a page, a line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource());
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 200)}`),
    );
  });
}
