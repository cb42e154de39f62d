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
  readonly open: (path: string, options?: { width?: number; dark?: boolean; script?: boolean }) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** The site that all tests share (sharedSite.ts), or one of its own, started with `env`. */
export async function openSite(env?: Readonly<Record<string, string>>): Promise<Site> {
  const own = env && (await serveBuild(env));
  const origin = own?.origin ?? process.env.SHARED_SITE!;
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
    await own?.close();
  };
  return { origin, browser, server: own?.process ?? null, faults, open, close };
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
