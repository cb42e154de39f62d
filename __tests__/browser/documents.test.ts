import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { parseXml } from '../fixtures/xml';
import { openSite, type Site } from './site';

const FIGURES = ['attacks', 'incidents', 'deaths', 'operations', 'strength'];
const MOST_EMBED_BYTES = 30 * 1024;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const get = (path: string) => fetch(site.origin + path);
const bytesOf = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());

describe.each(FIGURES)('the files of %s', (figure) => {
  it('are what they say, the same twice, under a name with the version', async () => {
    const beginnings = {
      csv: /^[a-z_]+,/,
      json: /^\{/,
      svg: /^<svg /,
      png: /^\x89PNG/,
      pdf: /^%PDF-1\.5/,
      'metadata.json': /^\{/,
      bib: /^@misc\{/,
      ris: /^TY {2}- DATA/,
      zip: /^PK/,
      'card.png': /^\x89PNG/,
    };
    for (const [format, beginning] of Object.entries(beginnings)) {
      const answer = await get(`/figures/${figure}.${format}`);
      expect([format, answer.status]).toEqual([format, 200]);
      expect(answer.headers.get('content-disposition')).toMatch(
        new RegExp(`filename="isil-trends-${figure}-[0-9a-f]{10}\\.${format}"`),
      );
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.toString('latin1')).toMatch(beginning);
      expect(bytes.equals(await bytesOf(`/figures/${figure}.${format}`))).toBe(true);
    }
  });

  it('the CSV in the ZIP is the CSV', async () => {
    const files = unzipSync(await bytesOf(`/figures/${figure}.zip`));
    expect(strFromU8(files[`isil-trends-${figure}.csv`]!)).toBe((await bytesOf(`/figures/${figure}.csv`)).toString());
  });

  it('the embed runs no script, asks for nothing else and is light', async () => {
    const html = (await bytesOf(`/embed/${figure}`)).toString();
    expect(html).not.toMatch(/<script|\son\w+=|<link rel="stylesheet"/);
    expect(gzipSync(html).length).toBeLessThanOrEqual(MOST_EMBED_BYTES);
    const page = await site.open(`/embed/${figure}`, { width: 320 });
    expect(await page.evaluate(() => performance.getEntriesByType('resource').length)).toBe(0);
    site.leave(page);
  });

  it('the table of the embed has a row for each known row of the CSV', async () => {
    const page = await site.open(`/embed/${figure}`);
    await page.locator('summary').click();
    const rows = (await bytesOf(`/figures/${figure}.csv`)).toString().trim().split('\r\n').slice(1);
    const known = figure === 'strength' ? rows : rows.filter((row) => /,(final|provisional|gap),/.test(row));
    expect(await page.locator('tbody tr').count()).toBe(known.length);
    site.leave(page);
  });
});

it.each([
  ['280', 1],
  ['600', 2],
  ['1200', 3],
])('a PNG of width %s at scale %i decodes in a browser at that size', async (width, scale) => {
  const page = await site.open('/embed/operations');
  const size = await page
    .evaluate(async (address) => {
      const image = await createImageBitmap(await (await fetch(address)).blob());
      return image.width;
    }, `/figures/operations.png?width=${width}&scale=${scale}`)
    .catch((error: Error) => error.message);
  expect(size).toBe(Number(width) * scale);
  site.leave(page);
});

it.each([
  ['png?scale=9', 'scale: “9”'],
  ['png?width=2400&scale=4', '12 million'],
  ['svg?width=12', 'width: “12”'],
  ['pdf?height=150', 'height: “150”'],
  ['png?theme=neon', 'theme: “neon”'],
  ['pdf?title=%E6%97%A5', 'title: “日”'],
])('%s is refused in words', async (file, words) => {
  const answer = await get(`/figures/attacks.${file}`);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain(words);
});

it('names the files there are where one is asked for that is not', async () => {
  const answer = await get('/figures/attacks.xlsx');
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('.csv, .json, .svg')]);
});

it('an SVG opens alone with its own letters', async () => {
  const page = await site.open('/figures/attacks.svg?width=800');
  expect(
    await page.evaluate(() => [...document.fonts].filter((face) => face.status === 'loaded').length),
  ).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.tagName)).toBe('svg');
  await page.context().close();
});

describe('oEmbed 1.0', () => {
  const ask = (query: string, url = `${site.origin}/figures/attacks?from=2024-01&to=2025-12`) =>
    get(`/oembed?url=${encodeURIComponent(url)}${query}`);

  it('tells one bare frame of numeric size', async () => {
    const answer = await ask('');
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    const told = await answer.json();
    expect(told).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: 'isil-trends',
      width: 680,
      height: expect.any(Number),
    });
    expect(told.html).toMatch(new RegExp(`^<iframe [^>]*width="680" height="${told.height}"[^>]*></iframe>$`));
    expect(told.html).toContain(`src="${site.origin}/embed/attacks?from=2024-01&amp;to=2025-12"`);
    expect([told.thumbnail_width, told.thumbnail_height]).toEqual([1200, 630]);
  });

  it('keeps to maxwidth and maxheight', async () => {
    const told = await (await ask('&maxwidth=400&maxheight=500')).json();
    expect(told).toMatchObject({ width: 400, height: 500 });
    expect(told.thumbnail_url).toBeUndefined();
  });

  it('says the same in XML', async () => {
    const answer = await ask('&format=xml');
    expect(answer.headers.get('content-type')).toMatch(/^text\/xml/);
    const json = await (await ask('&format=json')).json();
    const xml = parseXml((await answer.text()).replace(/^<\?xml.*\?>\n/, '').trim());
    expect(Object.fromEntries(xml.children.map(({ name, text }) => [name, text]))).toEqual(
      Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)])),
    );
  });

  it('answers 404 for what is no figure, 501 for another format, 400 for no address', async () => {
    expect((await ask('', `${site.origin}/figures/moon`)).status).toBe(404);
    expect((await ask('', 'https://example.org/figures/attacks')).status).toBe(404);
    expect((await ask('&format=yaml')).status).toBe(501);
    expect((await ask('&maxwidth=wide')).status).toBe(400);
    expect((await get('/oembed')).status).toBe(400);
  });
});

it('a figure page leads machines to its frame, its card and its data, and no policy complains', async () => {
  const page = await site.open('/figures/deaths?from=2024-01&to=2025-12');
  const href = await page.locator('head link[type="application/json+oembed"]').getAttribute('href');
  const told = await (await fetch(href!)).json();
  expect(told.html).toContain('/embed/deaths?from=2024-01&amp;to=2025-12');
  const card = await page.locator('head meta[property="og:image"]').getAttribute('content');
  expect(card).toBe(`${site.origin}/figures/deaths.card.png?from=2024-01&to=2025-12`);
  const png = Buffer.from(await (await fetch(card!)).arrayBuffer());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!);
  expect(data).toMatchObject({
    '@type': 'Dataset',
    version: expect.stringMatching(/^[0-9a-f]{10}$/),
    url: `${site.origin}/figures/deaths?from=2024-01&to=2025-12`,
  });
  await page.context().close();
});

it('each way to share is copied with one click', async () => {
  const page = await site.open('/figures/attacks');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByText('Embed and cite').click();
  for (const [name, begins] of [
    ['Link', site.origin],
    ['Frame', '<iframe '],
    ['Markdown', '[!['],
    ['LaTeX', '\\begin{figure}'],
    ['BibTeX', '@misc{'],
    ['RIS', 'TY  - DATA'],
  ] as const) {
    await page.getByRole('button', { name: `Copy: ${name}`, exact: true }).click();
    await page.getByText('Copied.').first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      new RegExp(`^${begins.replace(/[\\[\]{}!]/g, '\\$&')}`),
    );
  }
  await page.context().close();
});

it('the fitted frame shows the whole figure at every width, on a page of someone else', async () => {
  const panel = await site.open('/figures/attacks');
  await panel.getByText('Embed and cite').click();
  const snippet = (await panel.locator('pre', { hasText: 'data-heights' }).textContent())!;
  await panel.context().close();
  expect((await bytesOf('/embed.js')).length).toBeLessThan(1024);
  const host = createServer((_, answer) =>
    answer
      .setHeader('content-type', 'text/html')
      .end(`<!doctype html><link rel="icon" href="data:,"><body style="margin:0">${snippet}`),
  ).listen(0);
  const context = await site.browser.newContext({ viewport: { width: 700, height: 900 } });
  const page = await context.newPage();
  await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`, { waitUntil: 'networkidle' });
  for (const width of [280, 320, 480, 575, 576, 700, 895, 896, 1200]) {
    await page.setViewportSize({ width, height: 900 });
    await page.locator('iframe').scrollIntoViewIfNeeded();
    // The frame follows its page by a message; how soon depends on the machine.
    const heights = async () => {
      const needed = await page
        .frameLocator('iframe')
        .locator('main')
        .evaluate((main) => main.getBoundingClientRect().height + 16);
      return { needed, given: await page.locator('iframe').evaluate((frame) => frame.clientHeight) };
    };
    const fits = ({ needed, given }: { needed: number; given: number }) => needed <= given && given - needed < 80;
    let found = await heights();
    for (let tries = 0; tries < 50 && !fits(found); tries++) {
      await page.waitForTimeout(100);
      found = await heights();
    }
    expect({ width, ...found, fits: fits(found) }).toEqual({ width, ...found, fits: true });
  }
  await context.close();
  host.close();
});

it('reported no fault on any page', () => {
  expect(site.faults).toEqual([]);
});
