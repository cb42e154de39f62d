import { buildFigureSpec } from '@/lib/charts/buildFigureSpec';
import { DARK, paletteDeclarations, PRINT } from '@/lib/charts/palette';
import { findingSentences } from '@/lib/charts/findingSentences';
import { PAGE_WIDTHS } from '@/lib/charts/layout';
import { embedPage } from '@/lib/export/embed/embedPage';
import { figureHeight } from '@/lib/export/embed/embedSize';
import { plainPage } from '@/lib/export/plainPage';
import { contentOf, FIGURES } from '@/__tests__/fixtures/figures';
import { elements, parseXml } from '@/__tests__/fixtures/xml';

const ADDRESS = 'https://example.org/figures/attacks?series=a&from=2024';

test.each(FIGURES)('the embed of %s carries no script and loads nothing', (figure) => {
  const page = embedPage(contentOf(figure), ADDRESS).toString();
  expect(page).not.toMatch(/<script|<link rel="stylesheet"|\son\w+=|@import|url\(["']?https?:/i);
  expect(page.match(/<svg class="fig" /g)).toHaveLength(Object.keys(PAGE_WIDTHS).length);
});

test('each of its images is well-formed, and no two share an id', () => {
  const images = embedPage(contentOf('attacks'), ADDRESS)
    .toString()
    .match(/<svg class="fig" .*?<\/svg>/gs)!
    .map((image) => parseXml(image));
  const ids = images.flatMap((image) => elements(image).flatMap(({ attributes }) => attributes.id ?? []));
  expect(new Set(ids).size).toBe(ids.length);
  expect(images.map(({ attributes }) => Number(attributes.width))).toEqual(Object.values(PAGE_WIDTHS));
});

test('source, version and the way to the data are on it', () => {
  const page = embedPage(contentOf('attacks', 'series=cep-central-syria'), ADDRESS).toString();
  expect(page).toContain('Counter Extremism Project');
  expect(page).toContain('href="https://example.org/figures/attacks?series=a&amp;from=2024"');
});

test('what is not covered is hatched: the pattern stands where the rules of a figure reach it', () => {
  expect(embedPage(contentOf('attacks'), ADDRESS).toString()).toMatch(
    /<svg [^>]*class="fig"[^>]*><defs><pattern id="hatch"/,
  );
});

test('narrow frames, whose events stand as numbers, name them', () => {
  const page = embedPage(contentOf('attacks', 'events=assad-falls'), ADDRESS).toString();
  expect(page).toContain('1 Fall of Assad</p>');
});

test('what was asked of the series is said on it', () => {
  const content = contentOf('attacks', 'effect=assad-falls&series=ric-northeast-syria-isil');
  const page = embedPage(content, ADDRESS).toString();
  for (const sentence of findingSentences(content)) expect(page).toContain(sentence);
  expect(figureHeight(content)).toBeGreaterThan(
    figureHeight(contentOf('attacks', 'series=ric-northeast-syria-isil')) + 60,
  );
});

test.each(['', 'theme=dark', 'theme=light'])(
  'on paper it is dark on white, whatever the scheme of the screen: %s',
  (query) => {
    const page = embedPage(contentOf('attacks', query), ADDRESS).toString();
    const style = /<style>(.*?)<\/style>/s.exec(page)![1]!;
    // What holds on paper: the last word on the colours, and no dark one that is not for screens alone.
    expect(style).toContain(`@media print{:root{color-scheme:light;${paletteDeclarations(PRINT)}}}`);
    expect(style.lastIndexOf(paletteDeclarations(PRINT))).toBeGreaterThan(style.lastIndexOf(paletteDeclarations(DARK)));
    expect(style).not.toMatch(/@media\s*\(prefers-color-scheme/);
  },
);

test('a hostile title stays text', () => {
  const page = embedPage(
    contentOf('attacks', `title=${encodeURIComponent('</title><script>alert(1)</script>')}`),
    'https://example.org/"><script>',
  ).toString();
  expect(page).not.toContain('<script');
});

test('the height that the snippet asks for holds the figure at the width of an article', () => {
  for (const figure of FIGURES) {
    const content = contentOf(figure);
    expect(figureHeight(content)).toBeGreaterThan(buildFigureSpec(content, { width: 680, framed: true }).height + 30);
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
