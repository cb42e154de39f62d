import { countMarks } from '@/lib/charts/panels/countMarks';
import { alignSeries } from '@/lib/series/alignSeries';
import { isKnown } from '@/lib/series/periodState';
import { startMs } from '@/lib/time/day';
import type { SeriesMarks } from '@/lib/types/chart';
import type { CountContent } from '@/lib/types/figureContent';
import type { CountSeries, SeriesPeriod } from '@/lib/types/series';
import type { Period } from '@/lib/types/time';
import { contentOf, FIGURES, queriesOf } from '@/__tests__/fixtures/figures';
import { definitionOf, observationsOf, record } from '@/__tests__/fixtures/record';
import { definition, observation } from '@/__tests__/fixtures/smallSeries';

// Effects and breaks take simulations.
jest.setTimeout(60_000);

const look = { slot: 2, shape: 'triangle' } as const;
const marksOf = (content: CountContent, series: CountSeries) =>
  countMarks(series, look, content.range, content.state.value);
const middle = ({ start, end }: Period) => (startMs(start) + startMs(end)) / 2;

const states = FIGURES.filter((figure) => figure !== 'strength').flatMap((figure) =>
  queriesOf(figure).map((query) => [figure, query] as const),
);
const eachSeries = (content: CountContent) =>
  content.panels.flatMap((panel) => panel.series.map((series) => ({ series, marks: marksOf(content, series) })));
const visible = (content: CountContent, { start, end }: Period): Period => ({
  start: start > content.range.start ? start : content.range.start,
  end: end < content.range.end ? end : content.range.end,
});
/** What has a mark: everything known; where counts are drawn, what has a count. */
const drawn = (content: CountContent, period: SeriesPeriod) =>
  isKnown(period) && !(content.state.value === 'count' && period.state === 'averaged');

describe.each(states)('%s?%s', (figure, query) => {
  let content: CountContent;
  beforeAll(async () => {
    content = (await contentOf(figure, query)) as CountContent;
  });

  test('each known period has one mark, and each mark one period', () => {
    for (const { series, marks } of eachSeries(content)) {
      const periods = series.periods.filter((period) => drawn(content, period));
      expect([...marks.dots, ...marks.bars].map(({ start }) => start)).toEqual(
        periods.map(({ period }) => period.start),
      );
      expect(series.interval === 'month' ? marks.bars : marks.dots).toEqual([]);
    }
  });

  test('a mark stands at its count or its rate', () => {
    for (const { series, marks } of eachSeries(content)) {
      const values = series.periods
        .filter(isKnown)
        .filter((period) => drawn(content, period))
        .map((period) => {
          if (content.state.value === 'count') return period.state === 'counted' ? period.count : 0;
          return period.rate.rate;
        });
      expect([...marks.dots, ...marks.bars].map(({ value }) => value)).toEqual(values);
    }
  });

  test('provisional marks are hollow, and no other', () => {
    for (const { series, marks } of eachSeries(content)) {
      const provisional = series.periods
        .filter((period) => drawn(content, period))
        .map((period) => isKnown(period) && period.provisional);
      expect([...marks.dots, ...marks.bars].map(({ hollow }) => hollow)).toEqual(provisional);
    }
  });

  test('bars are cut at the range, and dots are in the middle of what is visible of their month', () => {
    for (const { series, marks } of eachSeries(content)) {
      const parts = series.periods
        .filter((period) => drawn(content, period))
        .map(({ period }) => visible(content, period));
      expect(marks.bars.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual(
        series.interval === 'month' ? [] : parts.map(({ start, end }) => [startMs(start), startMs(end)]),
      );
      expect(marks.dots.map(({ ms }) => ms)).toEqual(series.interval === 'month' ? parts.map(middle) : []);
    }
  });

  test('no line bridges a gap: each step goes from a period to the one that follows it', () => {
    for (const { series, marks } of eachSeries(content)) {
      const byMs = new Map(
        series.periods
          .filter((period) => drawn(content, period))
          .map((period) => [middle(visible(content, period.period)), period]),
      );
      for (const { points, style } of marks.lines) {
        expect(points.length).toBeGreaterThan(1);
        points.slice(1).forEach((to, index) => {
          const [before, after] = [byMs.get(points[index]!.ms)!, byMs.get(to.ms)!];
          expect([series.definition.id, before.period.end]).toEqual([series.definition.id, after.period.start]);
          expect(style).toBe(
            [before, after].some((period) => isKnown(period) && period.provisional) ? 'dashed' : 'solid',
          );
        });
      }
    }
  });

  test('a line joins every two months that follow each other', () => {
    for (const { series, marks } of eachSeries(content).filter((one) => one.series.interval === 'month')) {
      const known = series.periods.filter((period) => drawn(content, period));
      const neighbours = known
        .slice(1)
        .filter((period, index) => known[index]!.period.end === period.period.start).length;
      expect(marks.lines.reduce((sum, { points }) => sum + points.length - 1, 0)).toBe(neighbours);
    }
  });

  test('an interval is drawn where counting gives one, and bridges no gap', () => {
    for (const { series, marks } of eachSeries(content)) {
      const bands = marks.bands.filter(({ style }) => style === 'interval');
      const withInterval = series.periods.filter(
        (period) => drawn(content, period) && isKnown(period) && period.rate.low !== null,
      );
      if (series.interval === 'month')
        expect(bandMonths(bands, series, content)).toEqual(withInterval.map(({ period }) => period.start));
      else
        expect(marks.bars.filter(({ span }) => span?.style === 'interval').map(({ start }) => start)).toEqual(
          withInterval.map(({ period }) => period.start),
        );
      for (const { points } of bands) expect(points.every(({ low, high }) => low <= high)).toBe(true);
    }
  });
});

/** The months under the points of bands; a band of one month has two points, at its edges. */
function bandMonths(bands: SeriesMarks['bands'], series: CountSeries, content: CountContent) {
  const months = series.periods.map(({ period }) => ({ period, ...visible(content, period) }));
  return bands.flatMap(({ points }) => {
    const alone = months.find(
      ({ start, end }) => points.length === 2 && points[0]!.ms === startMs(start) && points[1]!.ms === startMs(end),
    );
    return alone
      ? [alone.period.start]
      : points.map(({ ms }) => months.find((month) => middle(month) === ms)!.period.start);
  });
}

test('the marks of the default view are rows of observations.csv in its range', async () => {
  const content = (await contentOf('attacks')) as CountContent;
  const marked = eachSeries(content).flatMap(({ marks }) =>
    [...marks.dots, ...marks.bars].map(({ start }) => `${marks.seriesId} ${start}`),
  );
  const shown = new Set(
    record.rows.series
      .filter((row) => row.default_view === 'yes' && row.measure === 'attacks')
      .map((row) => row.series_id),
  );
  const rows = record.rows.observations.filter(
    (row) => shown.has(row.series_id) && row.end! >= content.range.start && row.start! < content.range.end,
  );
  expect(marked.toSorted()).toEqual(rows.map((row) => `${row.series_id} ${row.start}`).toSorted());
  expect(marked.length).toBeGreaterThan(80);
});

describe('known values', () => {
  const range = { start: '2024-01-01', end: '2024-12-01' } as const;
  const cep = countMarks(
    alignSeries(definitionOf('cep-central-syria'), observationsOf('cep-central-syria')),
    look,
    { start: '2020-05-01', end: '2024-12-01' },
    'rate',
  );
  const march = cep.dots.find(({ start }) => start === '2024-03-01')!;

  test('March 2024 in central Syria: 69 attacks, in the middle of the month, with what it says when read off', () => {
    expect(march.value).toBeCloseTo(66.7742, 4);
    expect(new Date(march.ms).toISOString()).toBe('2024-03-16T12:00:00.000Z');
    expect(march.tip).toEqual([
      'CEP: attacks confirmed by an analyst',
      'March 2024 (31 days): at least 69',
      '66.8 per 30 days (95 % interval 52.0 to 84.5)',
    ]);
  });

  test('July 2022, between two months that are not known, stands alone: no line, and an interval as wide as the month', () => {
    const july = Date.UTC(2022, 6, 16, 12);
    expect(cep.dots.some(({ ms }) => ms === july)).toBe(true);
    expect(cep.lines.flatMap(({ points }) => points).some(({ ms }) => ms === july)).toBe(false);
    const edges = [Date.UTC(2022, 6, 1), Date.UTC(2022, 7, 1)];
    expect(
      cep.bands.filter(({ points }) => points[0]!.ms === edges[0]).map(({ points }) => points.map(({ ms }) => ms)),
    ).toEqual([edges]);
  });

  test('March to July 2024 are one line and one interval, between the gaps of February and August', () => {
    const months = (points: readonly { ms: number }[]) =>
      points.map(({ ms }) => new Date(ms).toISOString().slice(0, 7));
    const holds = ({ points }: { points: readonly { ms: number }[] }) => points.some(({ ms }) => ms === march.ms);
    const expected = ['2024-03', '2024-04', '2024-05', '2024-06', '2024-07'];
    expect([
      cep.lines.filter(holds).map(({ points }) => months(points)),
      cep.bands.filter(holds).map(({ points }) => months(points)),
    ]).toEqual([[expected], [expected]]);
  });

  test('660 attacks in eleven months are one bar at 59.1, across its window', () => {
    const marks = countMarks(
      alignSeries(definitionOf('karam-shaar-syria'), observationsOf('karam-shaar-syria')),
      look,
      { start: '2019-01-01', end: '2026-08-01' },
      'rate',
    );
    expect(marks.bars).toMatchObject([
      {
        start: '2024-01-01',
        fromMs: Date.UTC(2024, 0, 1),
        toMs: Date.UTC(2024, 11, 1),
        value: expect.closeTo(59.1045, 4),
        span: { style: 'interval', low: expect.closeTo(54.6807, 4), high: expect.closeTo(63.7908, 4) },
      },
      { start: '2025-01-01', fromMs: Date.UTC(2025, 0, 1), toMs: Date.UTC(2025, 3, 1), value: 10, span: null },
    ]);
    expect([marks.lines, marks.dots, marks.bands]).toEqual([[], [], []]);
    expect(marks.bars[1]!.tip).toEqual([
      'Karam Shaar Advisory: attacks reported by a monitor or the press',
      'January to March 2025 (90 days): 10 a month (only an average was published)',
      '10.0 per 30 days',
    ]);
  });

  test('as counts, the window is 660 and the average has no mark', () => {
    const marks = countMarks(
      alignSeries(definitionOf('karam-shaar-syria'), observationsOf('karam-shaar-syria')),
      look,
      range,
      'count',
    );
    // R: poisson.test(660)$conf.int is 610.6013548 712.3308811
    expect(marks.bars).toMatchObject([
      { value: 660, span: { low: expect.closeTo(610.6013, 3), high: expect.closeTo(712.3309, 3) } },
    ]);
  });
});

describe('what the source printed as its range', () => {
  const series = alignSeries(definition({ measure: 'deaths', coverage: { start: '2024-01-01', end: '2024-05-01' } }), [
    observation('2024-01-01', '2024-02-01', 31, { low: 31, high: 62 }),
    observation('2024-02-01', '2024-03-01', 29),
    observation('2024-03-01', '2024-04-01', 31, { low: 31, high: 62 }),
    observation('2024-04-01', '2024-05-01', 30, { low: 30, high: 60 }),
  ]);
  const { bands, lines } = countMarks(series, look, { start: '2024-01-01', end: '2024-05-01' }, 'rate');

  test('is drawn apart from an interval of ours', () => {
    expect(bands.map(({ style }) => style)).toEqual(expect.arrayContaining(['sourceRange']));
    expect(bands.some(({ style }) => style === 'interval')).toBe(false);
    expect(lines).toHaveLength(1);
  });

  test('is not drawn over a month for which none was printed', () => {
    const overFebruary = bands.filter(
      ({ points }) => points[0]!.ms < Date.UTC(2024, 1, 15) && points.at(-1)!.ms > Date.UTC(2024, 1, 15),
    );
    expect(overFebruary).toEqual([]);
  });
});

test('a provisional month is reached by a dashed line, the months before by a solid one', () => {
  // claims-tracker-syria: October 2025 to March 2026 final, April 2026 provisional
  const { lines, dots } = countMarks(
    alignSeries(definitionOf('claims-tracker-syria'), observationsOf('claims-tracker-syria')),
    look,
    { start: '2025-10-01', end: '2026-05-01' },
    'rate',
  );
  expect(lines.map(({ style, points }) => [style, points.length])).toEqual([
    ['solid', 6],
    ['dashed', 2],
  ]);
  expect(dots.map(({ hollow }) => hollow)).toEqual([false, false, false, false, false, false, true]);
  expect(dots.at(-1)!.tip.at(-1)).toBe('Provisional: still being revised');
});
