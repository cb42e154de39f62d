import type { Page } from 'playwright-core';
import { axeFindings, openSite, type Site } from './site';

const PAGES = [
  '/',
  '/figures',
  '/figures/attacks',
  '/figures/attacks?effect=assad-falls&breaks=on',
  '/figures/strength',
  '/events',
  '/sources',
  '/sources/ric',
  '/sources/un-monitoring-team',
  '/methods',
  '/data',
  '/no-such-page',
];

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

describe.each(PAGES)('%s', (path) => {
  it.each([
    [360, false, 'axe'],
    [768, true, 'axe'],
    [1440, false, 'axe'],
    [1920, true, null],
  ])('fits %i px (dark: %s) and shifts nothing; looked at by %s', async (width, dark, axe) => {
    const page = await site.open(path, { width, dark, quiet: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await layoutShift(page)).toBe(0);
    // It takes longest; three widths have all there is to find, in either theme.
    if (axe) expect(await axeFindings(page)).toEqual([]);
    site.leave(page);
  });
});

it('has every figure in a picture of the whole page, also a while after it came', async () => {
  const page = await site.open('/');
  await page.waitForTimeout(1200);
  const boxes = await page.locator('.figure-variant[data-width=wide]').evaluateAll((figures) =>
    figures.map((figure) => {
      const { x, y, width, height } = figure.getBoundingClientRect();
      return { x, y: y + scrollY, width, height };
    }),
  );
  expect(boxes).toHaveLength(2);
  // A blank picture of this size has less than 6,000 bytes.
  for (const clip of boxes) expect((await page.screenshot({ fullPage: true, clip })).length).toBeGreaterThan(30_000);
  await page.context().close();
});

it('moves nothing when its faces arrive late', async () => {
  const page = await site.open('/figures');
  await page.context().route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  const late = await page.context().newPage();
  const arrived = late.waitForEvent('requestfinished', (request) => request.url().includes('source_serif'));
  await late.setViewportSize({ width: 360, height: 900 });
  await late.goto(`${site.origin}/sources`, { waitUntil: 'commit' });
  await arrived;
  expect(await layoutShift(late)).toBe(0);
  await page.context().close();
});

function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(shift), 100);
      }),
  );
}

it('keeps the whole state in the address: a choice, back, reload, and a copied link', async () => {
  const page = await site.open('/figures/attacks');
  await page.getByLabel('year', { exact: true }).check();
  await page.waitForURL(/\?interval=year$/);
  await page.getByText(/^Series \(/).click();
  await page.locator('input[value="cep-central-syria"]').uncheck();
  await page.waitForURL(/series=/);
  await page.waitForFunction(() => document.querySelector('[data-series="cep-central-syria"]') === null);
  const shown = await visibleKeys(page);
  const copied = await site.open(page.url().slice(site.origin.length));
  expect(await visibleKeys(copied)).toEqual(shown);
  await page.reload({ waitUntil: 'networkidle' });
  expect(await visibleKeys(page)).toEqual(shown);
  await page.goBack();
  await page.waitForURL(/\?interval=year$/);
  await page.waitForFunction(
    () =>
      document.querySelector('[data-series="cep-central-syria"]') !== null ||
      document.querySelector('[data-rows="cep-central-syria"]') !== null,
  );
  await page.goBack();
  await page.waitForURL(/\/figures\/attacks$/);
  await page.waitForFunction(
    () => document.querySelectorAll('.figure-variant[data-width=wide] [data-series="cep-central-syria"]').length === 39,
  );
  await page.context().close();
  await copied.context().close();
});

const visibleKeys = (page: Page) =>
  page
    .locator('.figure-variant[data-width=wide] [data-series]')
    .evaluateAll((marks) =>
      marks.map((mark) => `${(mark as HTMLElement).dataset.series} ${(mark as HTMLElement).dataset.start}`),
    );

it('shows every figure and takes every choice without script', async () => {
  const page = await site.open('/', { script: false });
  expect(await page.locator('.figure-variant[data-width=wide] [data-series]').count()).toBeGreaterThan(100);
  await page.getByLabel('quarter', { exact: true }).check();
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.waitForURL(/interval=quarter/);
  expect(new URL(page.url()).searchParams.getAll('series')).toHaveLength(1);
  await page.context().close();
});

it('can be used by keyboard alone: from the top to a choice to the figure', async () => {
  const page = await site.open('/figures/attacks');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip to the content');
  await page.keyboard.press('Enter');
  const seen: string[] = [];
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    seen.push(
      await page.evaluate(
        () =>
          document.activeElement?.getAttribute('data-event-label') ??
          document.activeElement?.getAttribute('name') ??
          document.activeElement?.tagName ??
          '',
      ),
    );
  }
  expect(seen).toEqual(expect.arrayContaining(['interval', 'from', 'assad-falls', 'SUMMARY']));
  await page.context().close();
});

it('answers what it cannot show in words', async () => {
  const bad = await fetch(`${site.origin}/figures/attacks?interval=week&from=2024-13&utm_source=x`);
  expect(bad.status).toBe(400);
  const words = await bad.text();
  expect(words).toContain('interval: “week” is not possible. Allowed: month, quarter, year');
  expect(words).toContain('from: “2024-13” is not possible');
  expect(words).not.toContain('utm_source');
  expect((await fetch(`${site.origin}/figures/attacks?release=0123456789`)).status).toBe(400);
  const unknown = await fetch(`${site.origin}/figures/moon`);
  expect(unknown.status).toBe(404);
  expect(await unknown.text()).toContain('attacks, incidents, deaths, operations, strength');
});

it('lets embeds be framed by any site, and nothing else', async () => {
  const [page, embed] = await Promise.all(
    ['/figures/attacks', '/embed/attacks'].map((path) => fetch(site.origin + path)),
  );
  expect(page!.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(embed!.headers.get('content-security-policy')).toContain('frame-ancestors *');
  const html = await embed!.text();
  expect(html).not.toContain('<script');
  expect(html).toContain('Counter Extremism Project');
  expect(html).toMatch(/version [0-9a-f]{10}/);
});

it('shows the embed alone at the width of its frame', async () => {
  for (const width of [320, 680, 1100]) {
    const page = await site.open('/embed/attacks?series=cep-central-syria', { width });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.locator('svg.fig:visible').count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    site.leave(page);
  }
});

it('reported no fault on any page', () => {
  expect(
    site.faults.filter(
      (fault) =>
        !fault.includes('/no-such-page: error: Failed to load resource: the server responded with a status of 404'),
    ),
  ).toEqual([]);
});
