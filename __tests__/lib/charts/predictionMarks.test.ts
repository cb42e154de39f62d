import { buildFigureSpec } from '@/lib/charts/buildFigureSpec';
import { describeForReaders } from '@/lib/charts/describeFigure';
import { selectFigure } from '@/lib/charts/selectFigure';
import { figureCsv } from '@/lib/export/tables/figureCsv';
import { figureJson } from '@/lib/export/json/figureJson';
import { figureTable } from '@/lib/export/tables/figureTable';
import { paintSvg } from '@/lib/export/svg/paintSvg';
import { standaloneStyle } from '@/lib/export/figureStyle';
import { findingsOfFigure } from '@/lib/trends/findingsOfFigure';
import type { FigureState } from '@/lib/types/figure';
import type { CountContent } from '@/lib/types/figureContent';
import type { NowcastFinding } from '@/lib/types/seriesFinding';
import { figureState } from '@/__tests__/fixtures/figureState';
import { goldenRecord } from '@/__tests__/fixtures/goldenRecord';

// Late Watch: 2024 by month, September to December provisional, four versions; December has 7 so far.
const figureOf = (changes: Partial<FigureState> = {}) =>
  selectFigure(
    figureState('attacks', { series: ['z-late'], range: { start: '2024-01-01', end: '2025-01-01' }, ...changes }),
    goldenRecord,
  );
const contentOf = async (changes: Partial<FigureState> = {}) => (await figureOf(changes)).content as CountContent;
const marksOf = (content: CountContent) => buildFigureSpec(content, { width: 680, framed: false }).panels[0]!;
const PAINTED = { id: 'figure', style: standaloneStyle('light'), eventHref: null };
let nowcast: NowcastFinding;
beforeAll(async () => {
  nowcast = (await contentOf()).nowcasts[0]!;
});

test('a whisker for each provisional month, at its dot, over what is expected, and none for final ones', async () => {
  const [series] = marksOf(await contentOf({ value: 'count' })).series;
  expect(series!.predictions.map(({ start }) => start)).toEqual(
    series!.dots.filter(({ hollow }) => hollow).map(({ start }) => start),
  );
  expect(series!.predictions.map(({ ms }) => ms)).toEqual(series!.dots.slice(-4).map(({ ms }) => ms));
  expect(series!.predictions.map(({ low }) => low)).toEqual(nowcast.months.map(({ low }) => low));
});

test('as a rate it is per 30 days of the month', async () => {
  // December has 31 days.
  const last = marksOf(await contentOf()).series[0]!.predictions.at(-1)!;
  expect(last.low).toBeCloseTo((nowcast.months.at(-1)!.low * 30) / 31, 12);
});

test('a whisker that would leave the plot is cut there, and no tick ends it', async () => {
  const content = await contentOf();
  const far = {
    ...content,
    nowcasts: [
      { ...nowcast, months: nowcast.months.map((month, index) => (index === 3 ? { ...month, high: 1000 } : month)) },
    ],
  };
  const { y, series } = marksOf(far);
  expect(y.domain[1]).toBeLessThan(100);
  expect(series[0]!.predictions.map(({ isCut }) => isCut)).toEqual([false, false, false, true]);
  expect(series[0]!.predictions[3]!.high).toBe(y.domain[1]);
  const paths = [
    ...paintSvg(buildFigureSpec(far, { width: 680, framed: false }), PAINTED).matchAll(
      /data-prediction="[^"]+"[^>]* d="([^"]+)"/g,
    ),
  ].map(([, path]) => path!);
  expect(paths.map((path) => path.split('M').length - 1)).toEqual([3, 3, 3, 2]);
});

test('the picture, the tip, the words, the table, the CSV and the JSON say the same', async () => {
  const content = await contentOf();
  const { low, high } = nowcast.months.at(-1)!;
  const panel = marksOf(content);
  expect(panel.series[0]!.dots.at(-1)!.tip.at(-1)).toBe(
    `So far 7; ${low} to ${high} expected once later reports are in, from 4 versions`,
  );
  expect(panel.texts.map(({ text }) => text)).toContain('Whiskers: expected once later reports are in (95 %).');
  expect(describeForReaders(content)).toContain(
    `7 attacks in December 2024 so far, ${low} to ${high} expected once later reports are in`,
  );
  expect(figureTable(content)).toContain('<th scope="col" class=number>Expected count');
  expect(figureTable(content)).toContain(`<td class=number>${low} to ${high}<`);
  const rows = figureCsv(content).trimEnd().split('\r\n');
  expect(rows.at(-1)!.endsWith(`,0123456789,${low},${high}`)).toBe(true);
  expect(rows[1]!.endsWith(',0123456789,,')).toBe(true);
  const json = figureJson(await figureOf(), null, await findingsOfFigure(content)) as {
    findings: { kind: string; months?: object[] }[];
    rows: object[];
  };
  expect(json.rows.at(-1)).toMatchObject({ nowcast_low: low, nowcast_high: high });
  expect(json.findings.find(({ kind }) => kind === 'nowcast')!.months!.at(-1)).toMatchObject({
    from: '2024-12-01',
    to: '2024-12-31',
    count: 7,
    low,
    high,
  });
});

test('painted with a name of its own and neither as a band nor as an outline', async () => {
  const content = await contentOf();
  const svg = paintSvg(buildFigureSpec(content, { width: 680, framed: true }), PAINTED);
  expect(
    svg.match(/<path class="l\d" data-prediction="z-late 2024-\d\d-01" fill="none" stroke-width="1.25"/g),
  ).toHaveLength(4);
});

test('sums of months, levels of an event and ranges without provisional months have no whisker', async () => {
  const predictions = (content: CountContent) => marksOf(content).series.flatMap((series) => series.predictions);
  expect(predictions(await contentOf({ interval: 'quarter' }))).toEqual([]);
  expect(
    figureCsv(await contentOf({ interval: 'quarter' }))
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .every((row) => row.endsWith(',0123456789,,')),
  ).toBe(true);
  const early = await contentOf({ range: { start: '2024-01-01', end: '2024-07-01' } });
  expect([early.nowcasts, predictions(early)]).toEqual([[], []]);
  expect(figureTable(early)).not.toContain('Expected count');
});
