import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import type { ChartSpec } from '@/lib/types/chart';
import { openSite, type Site } from './site';

const FIGURES = ['attacks', 'incidents', 'deaths', 'operations', 'strength'];
const DAY = 86_400_000;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

interface Placed {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** Centres of the marks inside `root` of the figure, in pixels from the corner of the visible image, on the scale of its description. */
function marksIn(page: Page, root: string): Promise<Placed[]> {
  return page.evaluate((selector) => {
    const variant = [...document.querySelectorAll<HTMLElement>('.figure-variant')].find(
      (one) => one.offsetParent !== null,
    )!;
    const frame = variant.querySelector('svg.fig')!.getBoundingClientRect();
    const scale = Number(variant.dataset.px) / frame.width;
    return [...variant.parentElement!.querySelectorAll<SVGElement>(`${selector} [data-series]`)].map((mark) => {
      const box = mark.getBoundingClientRect();
      return {
        key: `${mark.dataset.id ?? mark.dataset.series} ${mark.dataset.start}`,
        x: (box.x + box.width / 2 - frame.x) * scale,
        y: (box.y + box.height / 2 - frame.y) * scale,
      };
    });
  }, root);
}

const PAINTED = '[data-width=wide] > svg.fig';
const csvRows = async (path: string) =>
  parse(await (await fetch(site.origin + path)).text(), { columns: true, bom: true }) as Record<string, string>[];
const known = (row: Record<string, string>) => row.status === 'final' || row.status === 'provisional';

describe.each(FIGURES)('the figure %s', (figure) => {
  let page: Page;
  beforeAll(async () => {
    page = await site.open(`/figures/${figure}`);
  });
  afterAll(() => page?.context().close());

  if (figure !== 'strength') {
    it('has one mark and one table row for each known row of its CSV, and none for a gap', async () => {
      const rows = await csvRows(`/figures/${figure}.csv`);
      const key = (row: Record<string, string>) => `${row.series_id} ${row.period_start}`;
      expect((await marksIn(page, PAINTED)).map((mark) => mark.key).toSorted()).toEqual(
        rows.filter(known).map(key).toSorted(),
      );
      const table = await page
        .locator('tbody[data-rows] tr[data-row-start]')
        .evaluateAll((lines) =>
          lines.map((line) => `${line.closest('tbody')!.dataset.rows} ${(line as HTMLElement).dataset.rowStart}`),
        );
      expect(table).toEqual(rows.map(key));
    });

    it('places each mark where its dates and its rate say, to the pixel', async () => {
      const rows = await csvRows(`/figures/${figure}.csv`);
      const { chart } = (await (await fetch(`${site.origin}/figures/${figure}.json?width=1080`)).json()) as {
        chart: ChartSpec;
      };
      const marks = new Map((await marksIn(page, PAINTED)).map((mark) => [mark.key, mark]));
      const [from, to] = chart.x.domain;
      for (const row of rows.filter(known)) {
        const { plot, y } = chart.panels.find((panel) => panel.area === row.area && panel.measure === row.measure)!;
        const start = Math.max(Date.parse(row.period_start!), from);
        const end = Math.min(Date.parse(row.period_end!) + DAY, to);
        const mark = marks.get(`${row.series_id} ${row.period_start}`)!;
        expect(Math.abs(mark.x - (plot.left + (((start + end) / 2 - from) / (to - from)) * plot.width))).toBeLessThan(
          1,
        );
        // A triangle's box is not centred on its middle: two pixels are its tip.
        expect(
          Math.abs(mark.y - (plot.top + plot.height * (1 - Number(row.rate_per_30_days) / y.domain[1]))),
        ).toBeLessThan(3);
      }
    });
  }

  // The last one: from here on the page is live.
  it('Recharts paints marks and ticks where the image has them, and nothing jumps', async () => {
    const painted = await marksIn(page, PAINTED);
    const ticks = await ticksIn(page, `${PAINTED} [data-tick]`);
    // What lies below the screen is laid out a moment after the rest.
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => undefined),
    );
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page
      .locator('.figure-box')
      .first()
      .hover({ position: { x: 500, y: 200 } });
    await page.waitForSelector('.live .recharts-surface');
    const live = new Map((await marksIn(page, '.live')).map((mark) => [mark.key, mark]));
    expect(live.size).toBe(painted.length);
    for (const mark of painted) {
      expect(Math.abs(live.get(mark.key)!.x - mark.x)).toBeLessThan(1);
      expect(Math.abs(live.get(mark.key)!.y - mark.y)).toBeLessThan(1);
    }
    const liveTicks = await ticksIn(page, '.live .recharts-cartesian-axis-tick-value');
    expect(liveTicks).toHaveLength(ticks.length);
    for (const tick of ticks) {
      const nearest = liveTicks
        .filter((one) => one.key === tick.key)
        .map((one) => Math.max(Math.abs(one.x - tick.x), Math.abs(one.y - tick.y)));
      expect(Math.min(...nearest)).toBeLessThan(1);
    }
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  });
});

it('shows 69 confirmed attacks in March 2024 in central Syria as 66.8 per 30 days', async () => {
  const page = await site.open('/figures/attacks');
  const row = page.locator('tbody[data-rows="cep-central-syria"] tr[data-row-start="2024-03-01"]');
  expect(await row.locator('td').allTextContents()).toEqual(expect.arrayContaining(['March 2024', '31', '69', '66.8']));
  const tip = page.locator(
    '.figure-variant[data-width=wide] [data-series="cep-central-syria"][data-start="2024-03-01"] title',
  );
  expect(await tip.textContent()).toContain('at least 69');
  await page.context().close();
});

/** Outlines of what a test says, in pixels from the corner of the visible image on the scale of its description. */
function levelsIn(page: Page, root: string): Promise<Placed[]> {
  return page.evaluate((selector) => {
    const variant = [...document.querySelectorAll<HTMLElement>('.figure-variant')].find(
      (one) => one.offsetParent !== null,
    )!;
    const frame = variant.querySelector('svg.fig')!.getBoundingClientRect();
    const scale = Number(variant.dataset.px) / frame.width;
    return ['.model', '.level', '.dash'].flatMap((kind) =>
      [...variant.parentElement!.querySelectorAll(`${selector} ${kind}`)].flatMap((mark) => {
        const box = mark.getBoundingClientRect();
        return [
          { key: `${kind} from`, x: (box.left - frame.x) * scale, y: (box.top - frame.y) * scale },
          { key: `${kind} to`, x: (box.right - frame.x) * scale, y: (box.bottom - frame.y) * scale },
        ];
      }),
    );
  }, root);
}

it.each([
  [
    '/figures/attacks?effect=assad-falls&series=ric-northeast-syria-isil,sohr-northeast-syria&from=2022',
    ['.model', '.dash'],
  ],
  ['/figures/deaths?breaks=on', ['.model', '.level']],
])('Recharts paints what a test says where the image has it: %s', async (path, kinds) => {
  const page = await site.open(path);
  const painted = await levelsIn(page, PAINTED);
  for (const kind of kinds) expect(painted.some(({ key }) => key.startsWith(kind))).toBe(true);
  await page
    .locator('.figure-box')
    .first()
    .hover({ position: { x: 500, y: 200 } });
  await page.waitForSelector('.live .recharts-surface');
  const live = await levelsIn(page, '.live');
  expect(live.map(({ key }) => key)).toEqual(painted.map(({ key }) => key));
  painted.forEach((mark, index) => {
    expect(Math.abs(live[index]!.x - mark.x)).toBeLessThan(1);
    expect(Math.abs(live[index]!.y - mark.y)).toBeLessThan(1);
  });
  await page.context().close();
});

it('draws the effect of an event that a reader chooses, and says it', async () => {
  const page = await site.open('/figures/attacks?series=ric-northeast-syria-isil&from=2022');
  await page.getByText('Effect of an event (none)').click();
  await page.getByLabel('Expected without').selectOption('assad-falls');
  await page.waitForURL('**effect=assad-falls**');
  await page.locator('.figure-variant[data-width=wide] .model').first().waitFor();
  const { findings } = (await (
    await fetch(`${site.origin}/figures/attacks.json?series=ric-northeast-syria-isil&from=2022&effect=assad-falls`)
  ).json()) as { findings: { kind: string; ratio: number; low: number; high: number }[] };
  const effect = findings.find((one) => one.kind === 'event')!;
  const said = page.locator('[data-finding="event ric-northeast-syria-isil"]');
  expect(await said.locator('> p').textContent()).toContain(
    `ratio ${effect.ratio.toFixed(2)}, ${effect.low.toFixed(2)} to ${effect.high.toFixed(2)}`,
  );
  await said.getByText('Why we say this').click();
  expect(await said.textContent()).toContain('The date was fixed before looking at the counts.');
  await page.context().close();
});

it('takes effect and breaks from the form without script', async () => {
  const page = await site.open('/figures/deaths', { script: false });
  await page.getByText('Effect of an event (none)').click();
  await page.getByLabel('Expected without').selectOption('assad-falls');
  await page.getByLabel('drawn where clear').check();
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.locator('[data-finding^="break "]').first().waitFor();
  expect(new URL(page.url()).search).toMatch(/&effect=assad-falls&breaks=on$/);
  await page.context().close();
});

it('says of each series which way it went, or that it cannot tell', async () => {
  const page = await site.open('/figures/attacks');
  const { findings, series } = (await (await fetch(`${site.origin}/figures/attacks.json`)).json()) as {
    findings: { kind: string; sentences: { caption: string } }[];
    series: unknown[];
  };
  const trends = findings.filter((one) => one.kind === 'trend').map((one) => one.sentences.caption);
  const section = (await page.locator('.series-findings').textContent())!.replaceAll('\u00a0', ' ');
  expect(trends).toHaveLength(series.length);
  for (const caption of trends) expect(section).toContain(caption);
  await page.context().close();
});

function ticksIn(page: Page, selector: string): Promise<Placed[]> {
  return page.evaluate((wanted) => {
    const variant = [...document.querySelectorAll<HTMLElement>('.figure-variant')].find(
      (one) => one.offsetParent !== null,
    )!;
    return [...variant.parentElement!.querySelectorAll(wanted)].map((tick) => {
      const box = tick.getBoundingClientRect();
      return { key: tick.textContent ?? '', x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
  }, selector);
}

it('tells what every source says at the moment under the pointer', async () => {
  const page = await site.open('/figures/attacks?series=cep-central-syria&from=2024-01&to=2024-06');
  await page.locator('.figure-box').hover({ position: { x: 100, y: 100 } });
  await page.waitForSelector('.live .recharts-surface');
  const mark = page.locator('.live [data-series="cep-central-syria"][data-start="2024-03-01"]');
  const box = (await mark.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 20);
  expect(await page.locator('.reading').textContent()).toContain('at least 69');
  await page.context().close();
});

it('shows title, date, summary and source of an event under pointer and keyboard', async () => {
  const page = await site.open('/figures/attacks');
  const label = page.locator('.figure-variant[data-width=wide] [data-event-label="assad-falls"]');
  await label.focus();
  const card = page.locator('.event-card');
  expect(await card.textContent()).toMatch(/Fall of Assad.*8 December 2024.*Rebels enter Damascus.*Source: AFP/s);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await label.locator('.reach-area').hover();
  await card.waitFor();
  await page.context().close();
});

it('never lets event labels overlap or leave the figure, at any width and with every event marked', async () => {
  const everyEvent = (await csvRows('/events.csv')).map((row) => row.id).join(',');
  for (const query of ['', '?from=2014', '?from=2024-06&to=2026-07', `?from=2014&events=${everyEvent}`]) {
    const page = await site.open(`/figures/attacks${query}`);
    for (const width of [360, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const overlaps = await page.evaluate(() => {
        const variant = [...document.querySelectorAll<HTMLElement>('.figure-variant')].find(
          (one) => one.offsetParent !== null,
        )!;
        const frame = variant.getBoundingClientRect();
        const boxes = [...variant.querySelectorAll('[data-event-label]')].map((label) => {
          const lines = [...label.querySelectorAll('text')].map((line) => line.getBoundingClientRect());
          return {
            id: label.getAttribute('data-event-label'),
            left: Math.min(...lines.map((line) => line.left)),
            right: Math.max(...lines.map((line) => line.right)),
            top: Math.min(...lines.map((line) => line.top)) + 2,
            bottom: Math.max(...lines.map((line) => line.bottom)) - 2,
          };
        });
        const outside = boxes
          .filter((box) => box.left < frame.left - 1 || box.right > frame.right + 1)
          .map((box) => `${box.id} outside`);
        const crossing = boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
            .map((b) => `${a.id} on ${b.id}`),
        );
        return [...outside, ...crossing];
      });
      expect({ width, query, overlaps }).toEqual({ width, query, overlaps: [] });
    }
    site.leave(page);
  }
});

it('reported no fault on any page', () => {
  expect(site.faults).toEqual([]);
});
