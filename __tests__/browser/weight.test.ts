import { openSite, type Site } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const visibleMarks = '.figure-variant[data-width=wide] > svg.fig [data-series]';

it('writes each painted figure into the page once', async () => {
  const html = await (await fetch(`${site.origin}/figures/attacks`)).text();
  expect(html.split('<svg xmlns="http://www.w3.org/2000/svg" class="fig"').length - 1).toBe(3);
  expect(html.split(String.raw`<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"fig\"`).length - 1).toBe(0);
});

it('shows the figure of each choice, and the first one again to a reader who goes back', async () => {
  const page = await site.open('/figures/attacks');
  const series = () =>
    page
      .locator(visibleMarks)
      .evaluateAll((marks) => [...new Set(marks.map((mark) => (mark as SVGElement).dataset.series))]);
  const first = await series();
  await page.locator('input[name=interval][value=year]').check();
  await page.waitForURL(/interval=year/);
  await page.waitForFunction(
    (selector) =>
      [...document.querySelectorAll<SVGElement>(selector)].every((mark) => !mark.dataset.start!.endsWith('-03-01')),
    visibleMarks,
  );
  expect(await page.locator(visibleMarks).count()).toBeGreaterThan(0);
  await page.goBack();
  await page.waitForFunction(
    (selector) =>
      [...document.querySelectorAll<SVGElement>(selector)].some((mark) => mark.dataset.start!.endsWith('-03-01')),
    visibleMarks,
  );
  expect(await series()).toEqual(first);
  expect(site.faults).toEqual([]);
  await page.context().close();
});
