import { buildFigureSpec } from '@/lib/charts/buildFigureSpec';
import { DARK, paletteDeclarations, PRINT } from '@/lib/charts/palette';
import { findingSentences } from '@/lib/charts/findingSentences';
import { PAGE_WIDTHS } from '@/lib/charts/layout';
import { embedPage } from '@/lib/export/embed/embedPage';
import { figureHeight } from '@/lib/export/embed/embedSize';
import { plainPage } from '@/lib/export/plainPage';
import { figureOf, FIGURES } from '@/__tests__/fixtures/figures';
import { elements, parseXml } from '@/__tests__/fixtures/xml';

// Effects and breaks take simulations.
jest.setTimeout(60_000);

const ADDRESS = 'https://example.org/figures/attacks?series=a&from=2024';

test.each(FIGURES)('the embed of %s carries no script and loads nothing', async (figure) => {
  const page = embedPage(await figureOf(figure), ADDRESS).toString();
  expect(page).not.toMatch(/<script|<link rel="stylesheet"|\son\w+=|@import|url\(["']?https?:/i);
  expect(page.match(/<svg class="fig" /g)).toHaveLength(Object.keys(PAGE_WIDTHS).length);
});

test('each of its images is well-formed, and no two share an id', async () => {
  const images = embedPage(await figureOf('attacks'), ADDRESS)
    .toString()
    .match(/<svg class="fig" .*?<\/svg>/gs)!
    .map((image) => parseXml(image));
  const ids = images.flatMap((image) => elements(image).flatMap(({ attributes }) => attributes.id ?? []));
  expect(new Set(ids).size).toBe(ids.length);
  expect(images.map(({ attributes }) => Number(attributes.width))).toEqual(Object.values(PAGE_WIDTHS));
});

test('source, version and the way to the data are on it', async () => {
  const page = embedPage(await figureOf('attacks', 'series=cep-central-syria'), ADDRESS).toString();
  expect(page).toContain('Counter Extremism Project');
  expect(page).toContain('href="https://example.org/figures/attacks?series=a&amp;from=2024"');
});

test('what is not covered is hatched: the pattern stands where the rules of a figure reach it', async () => {
  expect(embedPage(await figureOf('attacks'), ADDRESS).toString()).toMatch(
    /<svg [^>]*class="fig"[^>]*><defs><pattern id="hatch"/,
  );
});

test('narrow frames, whose events stand as numbers, name them', async () => {
  const page = embedPage(await figureOf('attacks', 'events=assad-falls'), ADDRESS).toString();
  expect(page).toContain('1 Fall of Assad</p>');
});

test('what was asked of the series is said on it', async () => {
  const figure = await figureOf('attacks', 'effect=assad-falls&series=ric-northeast-syria-isil');
  const page = embedPage(figure, ADDRESS).toString();
  for (const sentence of findingSentences(figure.content)) expect(page).toContain(sentence);
  expect(figureHeight(figure)).toBeGreaterThan(
    figureHeight(await figureOf('attacks', 'series=ric-northeast-syria-isil')) + 60,
  );
});

test.each(['', 'theme=dark', 'theme=light'])(
  'on paper it is dark on white, whatever the scheme of the screen: %s',
  async (query) => {
    const page = embedPage(await figureOf('attacks', query), ADDRESS).toString();
    const style = /<style>(.*?)<\/style>/s.exec(page)![1]!;
    // What holds on paper: the last word on the colours, and no dark one that is not for screens alone.
    expect(style).toContain(`@media print{:root{color-scheme:light;${paletteDeclarations(PRINT)}}}`);
    expect(style.lastIndexOf(paletteDeclarations(PRINT))).toBeGreaterThan(style.lastIndexOf(paletteDeclarations(DARK)));
    expect(style).not.toMatch(/@media\s*\(prefers-color-scheme/);
  },
);

test('a hostile title stays text', async () => {
  const page = embedPage(
    await figureOf('attacks', `title=${encodeURIComponent('</title><script>alert(1)</script>')}`),
    'https://example.org/"><script>',
  ).toString();
  expect(page).not.toContain('<script');
});

test('the height that the snippet asks for holds the figure at the width of an article', async () => {
  for (const figure of FIGURES) {
    const shown = await figureOf(figure);
    expect(figureHeight(shown)).toBeGreaterThan(
      buildFigureSpec(shown.content, { width: 680, framed: true }).height + 30,
    );
  }
});

test('a page of words alone', () => {
  const page = plainPage(
    'Not <possible>',
    ['interval: “week” & more'],
    [{ href: '/?a=1&b="2"', name: 'The <dashboard>' }],
  );
  expect(page).toContain('<title>Not &lt;possible&gt; · isil-trends</title>');
  expect(page).toContain('<p>interval: “week” &amp; more</p>');
  expect(page).toContain('<a href="/?a=1&amp;b=&quot;2&quot;">The &lt;dashboard&gt;</a>');
});
