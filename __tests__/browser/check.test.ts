import type { Page } from 'playwright-core';
import { axeFindings, openSite, type Site } from './site';

const SENTENCE = '/check?a=63pm/2024-01-01..2024-12-31&b=10pm/2025-01-01..2025-12-27';
const COUNTS = '/check?a=660/2024-01-01..2024-11-30&b=30/2025-01-01..2025-03-31';
const ONE_SERIES =
  '/check?aSeries=ric-northeast-syria-isil&a=2023-01..2024-11&bSeries=ric-northeast-syria-isil&b=2025-01..2025-04';
const MIXED = '/check?a=63pm/2024&aMeasure=deaths&b=10pm/2025';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const wordsOf = async (page: Page) => (await page.locator('[data-verdict]').innerText()).replaceAll('\u00a0', ' ');
const asJson = async (address: string) => (await fetch(site.origin + address.replace('/check', '/check.json'))).json();

it('leads from any page to the verdict on the sentence of the article in one click, and to its numbers in a second', async () => {
  const page = await site.open('/');
  await page.getByRole('link', { name: 'Check a headline' }).click();
  await page.waitForURL(/\/check$/);
  const first = page.locator('.examples .entries > li').first();
  const words = (await first.innerText()).replaceAll('\u00a0', ' ');
  expect(words).toContain('“63 to 10”');
  expect(words).toMatch(/63 a month for 2024 as deaths, not as attacks/);
  expect(words).toMatch(/10 a month for January to March 2025 alone/);
  await first.getByRole('link', { name: /Check this sentence/ }).click();
  await page.waitForURL(/a=63pm/);
  expect(await wordsOf(page)).toMatch(/without an interval.*Karam Shaar.*SOHR/s);
  expect(await page.locator('[data-beside="karam-shaar-syria"]').innerText()).toContain('660 in 335 days');
  await page.context().close();
});

it.each([true, false])('takes typed numbers (script: %s)', async (script) => {
  const page = await site.open('/check', { script });
  await page.getByLabel('Number', { exact: true }).first().fill('660');
  await page.getByLabel('from', { exact: true }).first().fill('2024-01');
  await page.getByLabel('to', { exact: true }).first().fill('2024-11-30');
  await page.getByLabel('Number', { exact: true }).last().fill('30');
  await page.locator('#bFrom').fill('2025-01');
  await page.locator('#bTo').fill('2025-03');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.waitForURL((url) => url.search === COUNTS.slice('/check'.length));
  const words = await wordsOf(page);
  expect(words).toMatch(/0\.169/);
  expect(words).toMatch(/0\.113 to 0\.244/);
  expect(words).toMatch(/54\.7 to 63\.8/);
  expect(words).toMatch(/6\.7 to 14\.3/);
  expect(words).toMatch(/variance five times the mean/);
  expect(await page.locator('#aNumber').inputValue()).toBe('660');
  await page.context().close();
});

it('takes published numbers from the list', async () => {
  const page = await site.open('/check');
  for (const [side, year] of [
    ['a', '2023'],
    ['b', '2024'],
  ] as const) {
    await page.locator(`[name=${side}Kind][value=published]`).check();
    await page.locator(`#${side}Pick`).selectOption(`sohr-northeast-syria-yearly/${year}-01-01..${year}-12-31`);
  }
  expect(await page.locator('#aNumber').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.waitForURL(/aSeries=sohr-northeast-syria-yearly&a=2023-01-01\.\.2023-12-31&bSeries=/);
  expect(await wordsOf(page)).toMatch(/165.*268/s);
  await page.context().close();
});

describe('/check.json', () => {
  it('never divides deaths by attacks', async () => {
    expect(await asJson(MIXED)).toMatchObject({
      a: { measure: 'deaths' },
      b: { measure: 'attacks' },
      sameMeasure: false,
      ratio: null,
    });
  });

  it('divides counts with an exact interval', async () => {
    const { a, b, ratio, sameMeasure } = (await asJson(COUNTS)) as {
      a: object;
      b: object;
      sameMeasure: boolean;
      ratio: Record<string, number>;
    };
    expect([a, b]).toMatchObject([
      { count: 660, days: 335 },
      { count: 30, days: 90, ratePer30Days: 10 },
    ]);
    expect(sameMeasure).toBe(true);
    expect([ratio.ratio, ratio.low, ratio.high].map((one) => one!.toFixed(3))).toEqual(['0.169', '0.113', '0.244']);
  });

  it('gives averages a ratio without an interval and says why', async () => {
    const { ratio, warnings } = (await asJson(SENTENCE)) as { ratio: object; warnings: string[] };
    expect(ratio).toEqual({ ratio: expect.closeTo(0.159, 3), low: null, high: null, pValue: null });
    expect(warnings.join(' ')).toContain('no interval can be computed');
  });

  it.each([
    ['?a=660&b=30/2025', 'a: “660” is not possible'],
    ['?a=660/2024-13&b=30/2025', 'a: “660/2024-13” is not possible'],
    [
      '?a=660/2024&b=30/2025&bMeasure=bombs',
      'bMeasure: “bombs” is not possible. Allowed: attacks, lethal_incidents, deaths, raids, arrests',
    ],
    ['', 'a: “(nothing)” is not possible'],
  ])('answers %j with 400 in words, as the page does', async (query, words) => {
    for (const path of query === '' ? ['/check.json'] : ['/check.json', '/check']) {
      const response = await fetch(site.origin + path + query);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain(words);
    }
  });
});

describe.each(['/check', SENTENCE, COUNTS, ONE_SERIES, MIXED])('%s', (path) => {
  it.each([
    [360, false],
    [768, true],
    [1440, false],
  ])('fits %i px (dark: %s), and axe finds nothing', async (width, dark) => {
    const page = await site.open(path, { width, dark });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.locator('main').innerText()).not.toMatch(/significant|caused/i);
    site.leave(page);
  });
});

it('reported no fault on any page', () => {
  expect(site.faults).toEqual([]);
});
