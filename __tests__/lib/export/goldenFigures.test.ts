import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectFigure } from '@/lib/charts/selectFigure';
import { standaloneStyle } from '@/lib/export/figureStyle';
import { imageSpec } from '@/lib/export/imageSpec';
import { paintSvg } from '@/lib/export/svg/paintSvg';
import type { FigureId, FigureState, ThemeChoice } from '@/lib/types/figure';
import { FIGURES } from '@/__tests__/fixtures/figures';
import { figureState } from '@/__tests__/fixtures/figureState';
import { CROWD_IDS, goldenRecord } from '@/__tests__/fixtures/goldenRecord';

// Effects and breaks take simulations.
jest.setTimeout(60_000);

// Every figure as it was last looked at and found good. Where one comes out differently, the new one is written beside it as
// NAME-changed.svg. Look at it in a browser; where it is better, rename it over the old one.

const FOLDER = join(__dirname, '../../golden/figures');
const THEMES: readonly ThemeChoice[] = ['light', 'dark', 'print'];
const WIDTHS = [320, 680, 1080];
const RANGE = { start: '2023-01-01', end: '2025-01-01' } as const;

interface Golden {
  readonly name: string;
  readonly figure: FigureId;
  readonly width: number;
  readonly changes?: Partial<FigureState>;
}

const EVERY: Golden[] = FIGURES.flatMap((figure) =>
  THEMES.flatMap((theme) =>
    WIDTHS.map((width) => ({ name: `${figure}-${theme}-${width}`, figure, width, changes: { theme } })),
  ),
);

const AWKWARD: Golden[] = [
  { name: 'no-data', figure: 'strength', width: 680, changes: { range: { start: '2023-03-01', end: '2023-04-01' } } },
  {
    name: 'nothing-covered',
    figure: 'attacks',
    width: 680,
    changes: { range: { start: '2022-01-01', end: '2022-07-01' } },
  },
  { name: 'one-point', figure: 'attacks', width: 680, changes: { series: ['z-one'] } },
  { name: 'all-zero', figure: 'attacks', width: 680, changes: { series: ['z-zero'] } },
  { name: 'outlier', figure: 'attacks', width: 680, changes: { series: ['z-outlier'] } },
  { name: 'forty-events', figure: 'attacks', width: 1080, changes: { events: CROWD_IDS } },
  { name: 'forty-events-narrow', figure: 'attacks', width: 320, changes: { events: CROWD_IDS } },
  { name: 'two-line-labels', figure: 'attacks', width: 680, changes: { events: ['a-span', 'late'] } },
  {
    name: 'right-to-left',
    figure: 'attacks',
    width: 680,
    changes: { title: 'هجمات تنظيم الدولة 2024 (ISIL) في سوريا' },
  },
  {
    name: 'long-title',
    figure: 'attacks',
    width: 320,
    changes: {
      title:
        'A title of the greatest length that anyone may give to a figure, so that it must be broken and in the end be cut short',
    },
  },
  { name: 'quarters', figure: 'attacks', width: 680, changes: { interval: 'quarter' } },
  { name: 'counts-by-year', figure: 'attacks', width: 680, changes: { interval: 'year', value: 'count' } },
  { name: 'log-axis', figure: 'strength', width: 680, changes: { axis: 'log', outliers: true } },
  { name: 'effect-and-refusals', figure: 'attacks', width: 1080, changes: { effect: 'a-span' } },
  { name: 'effect-narrow', figure: 'attacks', width: 320, changes: { effect: 'a-span', series: ['a-syria'] } },
  { name: 'effect-print', figure: 'deaths', width: 680, changes: { effect: 'a-span', theme: 'print' } },
  {
    name: 'effect-over-quarters',
    figure: 'attacks',
    width: 680,
    changes: { effect: 'a-span', series: ['a-syria'], interval: 'quarter' },
  },
  {
    name: 'effect-not-over-counts-by-quarter',
    figure: 'attacks',
    width: 680,
    changes: { effect: 'a-span', series: ['a-syria'], interval: 'quarter', value: 'count' },
  },
  { name: 'still-growing', figure: 'attacks', width: 680, changes: { series: ['z-late'] } },
  {
    name: 'still-growing-narrow-dark',
    figure: 'attacks',
    width: 320,
    changes: { series: ['z-late'], theme: 'dark', value: 'count' },
  },
  { name: 'break', figure: 'attacks', width: 680, changes: { breaks: true, series: ['z-break', 'z-zero'] } },
  { name: 'break-somewhere', figure: 'attacks', width: 680, changes: { breaks: true, series: ['z-drift'] } },
  {
    name: 'break-as-counts-dark',
    figure: 'attacks',
    width: 680,
    changes: { breaks: true, series: ['z-break'], value: 'count', theme: 'dark' },
  },
  {
    name: 'break-at-the-edge',
    figure: 'attacks',
    width: 680,
    changes: { breaks: true, series: ['z-break'], range: { start: '2024-03-01', end: '2024-12-01' } },
  },
  { name: 'break-none', figure: 'deaths', width: 680, changes: { breaks: true } },
  {
    name: 'effect-and-break',
    figure: 'attacks',
    width: 1080,
    changes: { breaks: true, effect: 'a-span', series: ['a-syria', 'z-break'] },
  },
  { name: 'no-events', figure: 'deaths', width: 1080, changes: { events: [] } },
];

const CASES = [...EVERY, ...AWKWARD];

async function paint({ figure, width, changes }: Golden): Promise<string> {
  const shown = await selectFigure(figureState(figure, { range: RANGE, ...changes }), goldenRecord);
  const spec = imageSpec(shown, { width, height: null, scale: 1 });
  if ('allowed' in spec) throw new Error(JSON.stringify(spec));
  return normalise(paintSvg(spec, { id: 'figure', style: standaloneStyle(shown.theme), eventHref: null }));
}

/** An element a line, and three decimals at most, so that a difference can be read. */
function normalise(svg: string): string {
  return `${svg.replace(/(\d+\.\d{3})\d+/g, '$1').replace(/></g, '>\n<')}\n`;
}

test('there are at least forty', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(40);
  expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
});

test.each(CASES)('$name is drawn as before', async (golden) => {
  const [path, changed] = ['', '-changed'].map((suffix) => join(FOLDER, `${golden.name}${suffix}.svg`)) as [
    string,
    string,
  ];
  const svg = await paint(golden);
  const same = existsSync(path) && readFileSync(path, 'utf8') === svg;
  if (same) {
    rmSync(changed, { force: true });
    return;
  }
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(changed, svg);
  throw new Error(
    `${golden.name} is drawn differently: look at ${changed} and, where it is right, rename it to ${golden.name}.svg`,
  );
});
