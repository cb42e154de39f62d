import type { Page } from 'playwright-core';
import { openSite, type Site } from './site';

// Until a reader does something no script of a page runs; what was the first thing that the reader did is then not lost.

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const scriptsAskedFor = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /\.js\b/.test(name)).length);
/** What a script of Next leaves first, and once all of them are there. */
const hasRun = (page: Page, trace: '__next_f' | 'next') => page.evaluate((name) => name in window, trace);
/** Holds back each script that the page asks for, as on a slow line, until let go. */
async function onSlowLine(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/_next/static/**/*.js', (route) => gone.then(() => route.continue()));
  return letGo;
}
const takenOver = (page: Page) =>
  page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('button[aria-label^=Copy]')!.disabled);

it.each(['/', '/figures/attacks', '/events/assad-falls', '/methods'])(
  '%s asks for no script and runs none before a reader does something',
  async (path) => {
    const page = await site.open(path, { quiet: true });
    await page.evaluate(() => window.scrollTo(0, 2000));
    await page.waitForTimeout(300);
    expect([await scriptsAskedFor(page), await hasRun(page, '__next_f')]).toEqual([0, false]);
    await page.keyboard.press('Shift');
    await page.waitForFunction(() => 'next' in window);
    await page.context().close();
  },
);

it('makes the figure live under a pointer that came before the script and rests', async () => {
  const page = await site.open('/figures/attacks');
  const letGo = await onSlowLine(page);
  const { x, y } = (await page.locator('.figure-box').boundingBox())!;
  await page.mouse.move(x + 300, y + 150);
  letGo();
  await page.locator('.figure-variant.is-live ~ .live svg').first().waitFor();
  await page.context().close();
});

it('shows the card of an event whose label was reached by keyboard before the script came', async () => {
  const page = await site.open('/figures/attacks');
  const letGo = await onSlowLine(page);
  await page.locator('.figure-variant[data-width=wide] [data-event-label="assad-falls"]').focus();
  letGo();
  await page.locator('.event-card', { hasText: 'Fall of Assad' }).waitFor();
  await page.context().close();
});

it('takes a choice that was made before the script came', async () => {
  const page = await site.open('/figures/attacks');
  const letGo = await onSlowLine(page);
  await page.getByLabel('year', { exact: true }).check();
  expect(await hasRun(page, 'next')).toBe(false);
  letGo();
  await page.waitForURL(/\?interval=year$/);
  await page.context().close();
});

it('leaves as they are a date being typed, what was folded open, and the place on the page', async () => {
  const page = await site.open('/figures/attacks');
  const letGo = await onSlowLine(page);
  await page.getByText('Embed and cite').click();
  await page.getByLabel('from', { exact: true }).focus();
  await page.keyboard.type('2022');
  const place = await page.evaluate(() => scrollY);
  expect(await hasRun(page, 'next')).toBe(false);
  letGo();
  await takenOver(page);
  expect(await page.getByLabel('from', { exact: true }).inputValue()).toBe('2022');
  expect(await page.getByRole('button', { name: 'Copy: Link', exact: true }).isVisible()).toBe(true);
  expect([await page.evaluate(() => scrollY), new URL(page.url()).search]).toEqual([place, '']);
  await page.context().close();
});

it('starts at the next gesture where the line broke at the first', async () => {
  const page = await site.open('/methods');
  let isBroken = true;
  await page.route('**/_late/**', (route) => (isBroken ? route.abort() : route.continue()));
  const failed = page.waitForEvent('requestfailed');
  await page.keyboard.press('Shift');
  await failed;
  isBroken = false;
  await page.keyboard.press('Shift');
  await page.waitForFunction(() => 'next' in window);
  expect(site.faults.splice(0)).toEqual(['/methods: error: Failed to load resource: net::ERR_FAILED']);
  await page.context().close();
});

it('loads a page anew whose version of the data is no longer current', async () => {
  const page = await site.open('/methods');
  await page.route(
    '**/_late/**',
    (route) =>
      route.continue({
        url: route
          .request()
          .url()
          .replace(/_late\/[^/]+/, '_late/0000000000'),
      }),
    { times: 1 },
  );
  const again = page.waitForEvent('load');
  await page.keyboard.press('Shift');
  await again;
  await page.keyboard.press('Shift');
  await page.waitForFunction(() => 'next' in window);
  await page.context().close();
});

it('offers to copy once it can', async () => {
  const page = await site.open('/figures/attacks');
  const button = page.getByRole('button', { name: 'Copy: Link', exact: true, includeHidden: true });
  expect(await button.isDisabled()).toBe(true);
  await page.mouse.move(5, 5);
  await takenOver(page);
  expect(await button.isDisabled()).toBe(false);
  await page.context().close();
});

it('shifts nothing when the script takes the page over', async () => {
  for (const width of [360, 1440]) {
    const page = await site.open('/', { width });
    await page.evaluate(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) =>
        list
          .getEntries()
          .forEach(
            (entry) =>
              ((window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value),
          ),
      ).observe({ type: 'layout-shift', buffered: true });
    });
    await page.mouse.move(5, 5);
    await takenOver(page);
    await page.waitForTimeout(200);
    expect([width, await page.evaluate(() => (window as unknown as { shift: number }).shift)]).toEqual([width, 0]);
    await page.context().close();
  }
});

it('starts no script that came into the page with somebody’s text, whatever it is called', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.route('**/methods', async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    const injected = ['', 'type="module"', 'nonce=""']
      .map((attributes) => `<script ${attributes}>window.stolen = true</script>`)
      .join('');
    await route.fulfill({ response: answer, body: html.replace('<main id="main">', `${injected}<main id="main">`) });
  });
  await page.goto(`${site.origin}/methods`);
  await page.keyboard.press('Shift');
  await page.waitForFunction(() => 'next' in window);
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
  expect(refused.filter((words) => /Content Security Policy/.test(words))).toHaveLength(3);
  await context.close();
});

it('reported no fault on any page', () => expect(site.faults).toEqual([]));
