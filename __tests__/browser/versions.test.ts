import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { adoptShipped } from '@/lib/releases/adoptShipped';
import { openReleaseStore } from '@/lib/releases/openReleaseStore';
import { publishVariant } from '../fixtures/dataFolder';
import { importOwn } from '../fixtures/ownImport';
import { DATA, record } from '../fixtures/record';
import { axeFindings, openSite, type Site } from './site';

/** Each variant changes the one figure of this series, which is 38 in the shipped record. */
const FIGURE = '/figures/attacks?series=al-naba-claims-northeast-syria';
const PAGES = [
  '/',
  '/figures',
  '/figures/strength',
  '/events',
  '/events/assad-falls',
  '/check',
  '/sources',
  '/data',
  '/methods',
];

let site: Site;
const dataDir = mkdtempSync(join(tmpdir(), 'isil-trends-'));
const store = openReleaseStore(dataDir);
const read = async (path: string) => {
  const answer = await fetch(site.origin + path, { redirect: 'manual' });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
/** The server looks for a new version now and then. */
const served = async (release: string) => {
  for (let tries = 0; tries < 600; tries++) {
    if ((await read('/healthz')).text.includes(release)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`version ${release} is not served`);
};
const tableOf = (page: Page) => page.locator('table[class], .table-box table').first().locator('tbody').textContent();

beforeAll(async () => {
  adoptShipped(store, DATA);
  site = await openSite({ DATA_DIR: dataDir });
});
afterAll(async () => {
  await site.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('a citation, opened after two more versions of the data', () => {
  let cited: string;
  let before: string | null;
  let csvBefore: string;
  let releases: string[];

  beforeAll(async () => {
    const page = await site.open(FIGURE);
    const citation = await page
      .locator('textarea, pre, code', { hasText: 'isil-trends (20' })
      .first()
      .evaluate((element) => (element as HTMLTextAreaElement).value || element.textContent!);
    cited = /https?:\/\/\S+$/.exec(citation.trim())![0];
    before = await tableOf(page);
    site.leave(page);
    csvBefore = (await read(`${FIGURE.replace('attacks?', 'attacks.csv?')}`)).text;
    releases = [publishVariant(store, 1), publishVariant(store, 2)];
    await served(releases[1]!);
  });

  test('shows the same numbers as on the day it was written', async () => {
    expect(cited).toContain(`release=${record.release}`);
    const page = await site.open(cited.slice(site.origin.length));
    expect(await tableOf(page)).toBe(before);
    expect(before).toContain('38');
    site.leave(page);
    expect((await read(cited.slice(site.origin.length).replace('attacks?', 'attacks.csv?'))).text).toBe(csvBefore);
  });

  test('says that there are newer data, and leads to the same view of them', async () => {
    const page = await site.open(cited.slice(site.origin.length));
    const notice = page.getByRole('note').filter({ hasText: 'newer data' });
    expect(await notice.textContent()).toMatch(
      new RegExp(`^Data version ${record.release} of .*; newer data: ${releases[1]} of `),
    );
    expect(await axeFindings(page)).toEqual([]);
    await notice.getByRole('link').click();
    await page.waitForURL((url) => !url.search.includes('release'));
    expect(page.url()).toBe(site.origin + FIGURE);
    expect(await tableOf(page)).toContain('1,002');
    expect(await page.getByRole('note').filter({ hasText: 'newer data' }).count()).toBe(0);
    await page.context().close();
  });

  test.each(['.svg', '.json'])('its %s says so as well', async (ending) => {
    const { text } = await read(cited.slice(site.origin.length).replace('attacks?', `attacks${ending}?`));
    const words = text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(words).toContain(`newer data: version ${releases[1]}`);
  });

  test('its frame says so and leads there', async () => {
    const { text } = await read(cited.slice(site.origin.length).replace('/figures/', '/embed/'));
    expect(text).toContain(`newer data: version ${releases[1]}`);
    expect(text).toContain(`<a href="${site.origin}${FIGURE}" target="_blank" rel="noopener">Newer data</a>`);
  });

  test.each(PAGES)('all links on %s keep the version', async (path) => {
    const page = await site.open(`${path}?release=${record.release}`);
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) =>
        all.filter((one) => !one.closest('[role=note], #versions')).map((one) => one.getAttribute('href')!),
      );
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((href) => !href.includes(`release=${record.release}`))).toEqual([]);
    site.leave(page);
  });

  test('a choice keeps it too', async () => {
    const page = await site.open(`/check?release=${record.release}`, { script: false });
    expect(await page.locator('form[action="/check"] input[name=release]').inputValue()).toBe(record.release);
  });

  test('a version that is not held is refused with those that are', async () => {
    for (const path of [...PAGES, '/figures/attacks.csv', '/embed/attacks', '/events.csv', '/check.json']) {
      const { status, text } = await read(`${path}?release=0123456789`);
      expect([path, status]).toEqual([path, 400]);
      for (const release of [record.release, ...releases]) expect(text).toContain(release);
    }
  });

  test('the page of the data lists the versions and tells what changed', async () => {
    const page = await site.open(`/data?since=${record.release}`);
    const rows = await page.locator('#versions tbody tr').allTextContents();
    expect(rows.map((row) => /[0-9a-f]{10}/.exec(row)![0])).toEqual([releases[1], releases[0], record.release]);
    expect(await page.locator('#changes').innerText()).toMatch(/observations: 1 revised[\s\S]*38 to 1,002 \(\+964\)/);
    site.leave(page);
    expect((await read('/data?since=0123456789')).status).toBe(400);
  });
});

describe('figures that may not be passed on', () => {
  const OWN = 'series=own-syria';
  const LEAVING = ['csv', 'json', 'svg', 'png', 'pdf', 'zip', 'metadata.json', 'card.png'].map(
    (ending) => `/figures/attacks.${ending}?${OWN}`,
  );
  const FRAMES = [`/embed/attacks?${OWN}`];
  const oembed = () => `/oembed?url=${encodeURIComponent(`${site.origin}/figures/attacks?${OWN}`)}`;

  beforeAll(async () => {
    publishVariant(store, 0);
    await served(importOwn(store));
  });

  test('are shown to their owner, marked, and without files', async () => {
    const page = await site.open(`/figures/attacks?${OWN}`);
    expect(await tableOf(page)).toContain('January 2024');
    expect(await page.getByRole('note').textContent()).toContain('Not to be passed on: Our own "desk"');
    expect(await page.getByRole('link', { name: 'CSV', exact: true }).count()).toBe(0);
    site.leave(page);
  });

  test('are read off by pointing at them, and stand in no card or description that a link would show', async () => {
    const page = await site.open(`/figures/attacks?${OWN}`);
    await page.locator('.figure-box').first().hover();
    await page.waitForSelector('.figure-variant.is-live ~ .live svg');
    const head = /<head>[\s\S]*?<\/head>/.exec((await read(`/figures/attacks?${OWN}`)).text)![0];
    expect(head).toContain('<meta name="description"');
    expect(head).not.toMatch(/og:|oembed|ld\+json|our own desk/i);
    await page.context().close();
  });

  test('leave in no file, image or frame', async () => {
    for (const path of [
      ...LEAVING,
      ...FRAMES,
      oembed(),
      '/check.json?aSeries=own-syria&a=2024-01-01..2024-01-31&b=5/2025-01-01..2025-01-31',
    ]) {
      const { status, text } = await read(path);
      expect([path, status]).toEqual([path, 403]);
      expect(text).toContain('may not be passed on');
    }
  });

  test('are left out of whole tables and event files, which say so; others leave as before', async () => {
    const table = await read('/observations.csv');
    expect(table.text).not.toContain('own-syria');
    expect(table.headers.get('x-rows-not-passed-on')).toBe('1 of own');
    expect((await read('/data')).text).toContain('may not be passed on');
    expect(JSON.parse((await read('/events/assad-falls.json')).text)).toMatchObject({
      notPassedOn: ['Our own "desk", a test'],
    });
    expect((await read(FIGURE.replace('attacks?', 'attacks.csv?'))).status).toBe(200);
  });

  test('leave a server that was started as private', async () => {
    const open = await openSite({ DATA_DIR: dataDir, ISIL_TRENDS_PRIVATE: '1' });
    try {
      for (const path of [LEAVING[0]!, ...FRAMES]) expect((await fetch(open.origin + path)).status).toBe(200);
      expect(await (await fetch(`${open.origin}/figures/attacks.svg?${OWN}`)).text()).toMatch(
        /Not to be(<[^>]+>|\s)+passed on|Not to be passed on/,
      );
    } finally {
      await open.close();
    }
  });
});

test('no page reported a fault', () => expect(site.faults).toEqual([]));
