import { render } from '@testing-library/react';
import { join } from 'node:path';
import { RechartsFigure } from '@/app/_components/figure/RechartsFigure';
import { Reading, readingMoments } from '@/app/_components/figure/Reading';
import { xOf, yOf } from '@/lib/charts/axes';
import { buildFigureSpec } from '@/lib/charts/buildFigureSpec';
import { selectFigure } from '@/lib/charts/selectFigure';
import { parseFigureQuery } from '@/__tests__/fixtures/parseQuery';
import type { ChartSpec, Panel } from '@/lib/types/chart';
import { readRecord } from '@/lib/sources/readRecord';
import { figureState } from '@/__tests__/fixtures/figureState';
import { goldenRecord } from '@/__tests__/fixtures/goldenRecord';

const { record } = readRecord(join(process.cwd(), 'data'));
const { state } = parseFigureQuery(
  'attacks',
  new URLSearchParams('series=cep-central-syria,sohr-northeast-syria&from=2024-01&to=2024-06'),
  record!,
);
const specOf = async (...chosen: Parameters<typeof selectFigure>) =>
  buildFigureSpec((await selectFigure(...chosen)).content, { width: 900, framed: false });
let spec: ChartSpec;
let [central, northeast]: readonly Panel[] = [];
beforeAll(async () => {
  spec = await specOf(state!, record!);
  [central, northeast] = spec.panels;
});

it('draws each bar from the first to the last day of its window, at its rate', () => {
  const { container } = render(<RechartsFigure spec={spec} scale={1} />);
  const bar = northeast!.series[0]!.bars.find((one) => one.start === '2024-03-28')!;
  const drawn = container.querySelector('rect[data-series="sohr-northeast-syria"][data-start="2024-03-28"]')!;
  const [x, y] = ['x', 'y'].map((name) => Number(drawn.getAttribute(name)));
  expect(x).toBeCloseTo(xOf(spec.x, northeast!.plot, bar.fromMs), 1);
  // The panel's own box begins 10 px above its plot; a bar is 3.5 px high.
  expect(y).toBeCloseTo(yOf(northeast!.y, northeast!.plot, bar.value) - northeast!.plot.top + 10 - 1.75, 1);
});

it('leaves a gap open: February 2024 is not known, so no line joins January and March', () => {
  const lines = central!.series[0]!.lines.map((line) =>
    line.points.map((point) => new Date(point.ms).toISOString().slice(0, 7)),
  );
  expect(lines).toEqual([['2024-03', '2024-04', '2024-05', '2024-06']]);
  const { container } = render(<RechartsFigure spec={spec} scale={1} />);
  expect(container.querySelectorAll('[data-live-panel="attacks-central-syria"] path.line')).toHaveLength(1);
});

it('reads off what stands at a moment, and nothing where nothing is known', () => {
  const march = readingMoments(central!).find(({ ms }) => new Date(ms).toISOString().startsWith('2024-03'))!;
  const { container, rerender } = render(<Reading panel={central!} active label={march.ms} />);
  expect(container).toHaveTextContent('March 2024 (31 days): at least 69');
  rerender(<Reading panel={central!} active label={Date.UTC(2030, 0, 1)} />);
  expect(container).toBeEmptyDOMElement();
});

it('draws a whisker exactly where the painted image has it', async () => {
  const growing = await specOf(
    figureState('attacks', { series: ['z-late'], range: { start: '2024-01-01', end: '2025-01-01' } }),
    goldenRecord,
  );
  const { plot, y, series } = growing.panels[0]!;
  const { container } = render(<RechartsFigure spec={growing} scale={1} />);
  const drawn = [...container.querySelectorAll('[data-prediction^="z-late"]')];
  expect(drawn).toHaveLength(4);
  drawn.forEach((whisker, index) => {
    const { ms, low, high } = series[0]!.predictions[index]!;
    const [, cx, top, bottom] = /^M([\d.]+),([\d.]+)L[\d.]+,([\d.]+)M/.exec(whisker.getAttribute('d')!)!.map(Number);
    expect(cx).toBeCloseTo(xOf(growing.x, plot, ms), 1);
    // The panel's own box begins 10 px above its plot.
    expect([top, bottom].map((px) => px! - 10 + plot.top)).toEqual(
      [high, low].map((value) => expect.closeTo(yOf(y, plot, value), 1) as number),
    );
  });
});

it('lays nothing over the marks that the painted image has under them', async () => {
  const query = 'series=cep-central-syria&from=2024-01&to=2024-12&events=badia-peak-2024,assad-falls';
  const spanned = await specOf(parseFigureQuery('attacks', new URLSearchParams(query), record!).state!, record!);
  expect(spanned.events.map(({ toMs }) => toMs !== null)).toEqual([true, false]);
  const { container } = render(<RechartsFigure spec={spanned} scale={1} />);
  const marks = [...container.querySelectorAll('[data-series], path.line, path.band')];
  expect(marks.length).toBeGreaterThan(10);
  const drawn = [...container.querySelectorAll('svg path, svg rect, svg line')].filter((one) => !one.closest('defs'));
  const last = drawn.findLastIndex((one) =>
    one.closest('.recharts-reference-line, .recharts-cartesian-grid, .recharts-cartesian-axis'),
  );
  const first = drawn.findIndex((one) => marks.some((mark) => mark.contains(one)));
  expect(last).toBeGreaterThan(0);
  expect(first).toBeGreaterThan(last);
  // The painted image goes on showing the spans.
  expect(container.querySelector('.span')).toBeNull();
});
