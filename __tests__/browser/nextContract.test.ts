import { Script } from 'node:vm';
import * as next from 'next/dist/client/components/app-router-headers';
import type { Answer } from '@/lib/serve/answer';
import { asciiScript } from '@/lib/serve/next/asciiText';
import { isRouterState } from '@/lib/serve/next/isRouterState';
import { lateScripts } from '@/lib/serve/next/lateScripts';
import { PARTS_TYPE, ROUTER_STATE_HEADER, SCRIPT_HEADERS } from '@/lib/serve/next/names';
import { preloadElements } from '@/lib/serve/next/preloadElements';
import { type PagesProcess, startPages } from '@/lib/serve/pagesProcess';
import { openSite } from './site';

// What lib/serve/next takes for granted of the Next that is installed, each by itself: which of it an upgrade breaks is told here.

jest.setTimeout(120_000);

const SIGN = 'c2lnbg-sign_c2lnbg';
const SIGNED = { host: 'localhost', 'content-security-policy': `script-src 'nonce-${SIGN}'` };
const PAGES = ['/', '/figures/attacks', '/events/assad-falls', '/methods', '/nothing'];

let pages: PagesProcess;
const raw = new Map<string, Answer>();
const htmlOf = (path: string) => raw.get(path)!.body.toString('latin1');
const tagsOf = (path: string) => [...htmlOf(path).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);

beforeAll(async () => {
  process.env.NEXT_DIST_DIR = '.next-test';
  pages = await startPages(process.cwd());
  while (pages.release() === null) await new Promise((resolve) => setTimeout(resolve, 50));
  for (const path of PAGES) raw.set(path, await pages.ask({ url: path, headers: SIGNED }));
});
afterAll(() => pages?.end());

describe.each(PAGES)('the page %s', (path) => {
  test('has the sign of the request on every script that runs, written in one way', () => {
    const running = tagsOf(path).filter((tag) => !tag.includes('type="application/ld+json"'));
    expect(running.length).toBeGreaterThan(3);
    expect(running.filter((tag) => !tag.includes(` nonce="${SIGN}"`))).toEqual([]);
  });

  test('names its files in src, all of this site, those for old browsers with noModule', () => {
    const files = tagsOf(path).filter((tag) => tag.includes('src='));
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((tag) => !/^<script src="\/_next\/static\/[^"]*" [^<>]*>$/.test(tag))).toEqual([]);
    expect(files.filter((tag) => !/ (async|noModule)=""/.test(tag))).toEqual([]);
  });

  test('begins its head and ends its body once, as they are looked for', () => {
    expect([htmlOf(path).match(/<head>/g), htmlOf(path).match(/<\/body>/g)]).toEqual([['<head>'], ['</body>']]);
  });

  test('keeps its data in scripts that stay sound when they are joined and written in ASCII', () => {
    const { html, script } = lateScripts(htmlOf(path), SIGN, '/_late/x/');
    expect(html).not.toContain(SIGN);
    expect(script).not.toContain(SIGN);
    expect(script).toContain('self.__next_f');
    expect(() => new Script(asciiScript(script))).not.toThrow();
  });
});

test('faces are named in the header of a page, and not in the page', () => {
  const { link = '' } = raw.get('/')!.headers;
  expect(link.match(/as="font"/g)!.length).toBeGreaterThan(0);
  expect(preloadElements(link).match(/<link rel="preload" href="\/_next\/static\/media\/[^"]+"/g)).toHaveLength(
    link.match(/as="font"/g)!.length,
  );
  expect(htmlOf('/')).not.toMatch(/<link[^>]*as="font"/);
  expect(link.replaceAll(`; nonce="${SIGN}"`, '')).not.toContain(SIGN);
});

test('what its script asks by has these names, and its answers depend on no others', () => {
  const known = [...next.FLIGHT_HEADERS, next.NEXT_URL].filter((name) => name !== next.NEXT_HMR_REFRESH_HEADER);
  expect([...SCRIPT_HEADERS].toSorted()).toEqual(known.toSorted());
  expect([ROUTER_STATE_HEADER, PARTS_TYPE]).toEqual([next.NEXT_ROUTER_STATE_TREE_HEADER, next.RSC_CONTENT_TYPE_HEADER]);
  const told = raw.get('/')!.headers.vary!.split(', ');
  expect(told.filter((name) => !(SCRIPT_HEADERS as readonly string[]).includes(name))).toEqual([]);
});

test('what the script of a page asks for is understood, by its headers and their mark in the address', async () => {
  const site = await openSite();
  const page = await site.open('/figures/attacks');
  const wait = page.waitForRequest((request) => request.headers().rsc !== undefined);
  await page.getByLabel('year', { exact: true }).check();
  const asked = await wait;
  const sent = Object.entries(asked.headers()).filter(([name]) => /^(rsc|next-|x-next)/.test(name));
  expect(sent.map(([name]) => name).filter((name) => !(SCRIPT_HEADERS as readonly string[]).includes(name))).toEqual(
    [],
  );
  const headers = { host: 'localhost', ...Object.fromEntries(sent) };
  expect(isRouterState(headers[ROUTER_STATE_HEADER as keyof typeof headers])).toBe(true);
  const { pathname, search } = new URL(asked.url());
  const parts = await pages.ask({ url: pathname + search, headers });
  expect([parts.status, parts.headers['content-type']]).toEqual([200, PARTS_TYPE]);
  const unmarked = await pages.ask({ url: `${pathname}?interval=year`, headers });
  expect([unmarked.status, unmarked.headers.location]).toEqual([307, pathname + search]);
  await site.close();
});

test('it fails on a state that cannot be read, so that the front has to look first', async () => {
  const headers = { host: 'localhost', rsc: '1', [ROUTER_STATE_HEADER]: '%5B1%5D' };
  const first = await pages.ask({ url: '/methods', headers });
  const { status } = first.headers.location ? await pages.ask({ url: first.headers.location, headers }) : first;
  expect(status).toBe(500);
});
