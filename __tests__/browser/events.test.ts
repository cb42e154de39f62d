import { axeFindings, openSite, type Site } from './site';

interface EventFile {
  readonly sentence: string;
  readonly effects: readonly {
    seriesId: string;
    ratio: number;
    low: number;
    high: number | null;
    monthsBefore: number;
    monthsAfter: number;
    placeboRank: number;
  }[];
  readonly refusals: readonly { seriesId: string; reason: string }[];
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const fileOf = async (id: string) => (await (await fetch(`${site.origin}/events/${id}.json`)).json()) as EventFile;

it('leads from the dashboard to “did the fall of Assad change attacks in the north-east?” in two clicks', async () => {
  const page = await site.open('/');
  await page.locator('.event-strip a[href="/events/assad-falls"]').click();
  await page.waitForURL(/\/events\/assad-falls$/);
  expect(await page.locator('[data-first-sentence]').innerText()).toContain('north-east Syria');
  expect(await page.locator('#effect-ric-northeast-syria-isil').innerText()).toContain('could be anything from');
  await page.context().close();
});

it.each(['assad-falls', 'hasakah-prison-break', 'mosul-liberated'])(
  '%s: the numbers on the page are those of its file',
  async (id) => {
    const [page, file] = [await site.open(`/events/${id}`, { script: false }), await fileOf(id)];
    expect((await page.locator('[data-first-sentence]').innerText()).replaceAll('\u00a0', ' ')).toBe(file.sentence);
    expect(await page.locator('[data-effect]').count()).toBe(file.effects.length);
    for (const effect of file.effects) {
      const card = page.locator(`[data-effect="${effect.seriesId}"]`);
      const number = (name: string) => card.locator(`[data-number="${name}"]`).innerText();
      expect(Number(await number('ratio'))).toBeCloseTo(effect.ratio, 1);
      expect(Number((await number('interval')).split(' to ')[0])).toBeCloseTo(effect.low, 1);
      expect(
        [await number('monthsBefore'), await number('monthsAfter'), await number('placeboRank')].map(Number),
      ).toEqual([effect.monthsBefore, effect.monthsAfter, effect.placeboRank]);
      expect(await page.locator(`.figure-variant[data-width=wide] g[data-series="${effect.seriesId}"]`).count()).toBe(
        1,
      );
    }
    expect(await page.locator('[data-refusal]').count()).toBe(file.refusals.length);
    await page.context().close();
  },
);

it('an unknown event is told in words', async () => {
  for (const path of ['/events/moon-landing', '/events/moon-landing.json']) {
    const answer = await fetch(site.origin + path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toMatch(/no such event|There is no event/);
  }
});

it.each([
  ['assad-falls', 360, true],
  ['assad-falls', 1440, false],
  ['syria-joins-coalition', 360, false],
  ['mosul-liberated', 768, true],
] as const)('%s fits %i px (dark: %s), and axe finds nothing', async (id, width, dark) => {
  const page = await site.open(`/events/${id}`, { width, dark });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await axeFindings(page)).toEqual([]);
  site.leave(page);
});

it('reported no fault on any page', () => expect(site.faults).toEqual([]));
