import fc from 'fast-check';
import { seriesOfFigure } from '@/lib/charts/figureCatalogue';
import { parseFigureQuery } from '@/__tests__/fixtures/parseQuery';
import { MOST_SERIES } from '@/lib/site/parameters';
import { writeFigureQuery } from '@/lib/site/figureAddress';
import type { FigureState } from '@/lib/types/figure';
import type { Day } from '@/lib/types/time';
import { record } from '@/__tests__/fixtures/record';
import { figureState } from '@/__tests__/fixtures/figureState';

const dayFrom = (from: Day, days: number) =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10) as Day;
const month = fc
  .tuple(fc.integer({ min: 2014, max: 2025 }), fc.integer({ min: 0, max: 11 }))
  .map(([year, index]) => new Date(Date.UTC(year, index)).toISOString().slice(0, 10) as Day);
const someRange = fc.oneof(
  fc
    .tuple(month, month)
    .map((ends) => ends.toSorted())
    .filter(([start, end]) => start! < end!)
    .map(([start, end]) => ({ start: start!, end: end! })),
  fc
    .tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 4000 }))
    .map(([from, days]) => ({ start: dayFrom('2013-01-01', from), end: dayFrom('2013-01-01', from + days) })),
);

// Made once: to make them takes longer than to draw from them.
const someRelease = fc.stringMatching(/^[0-9a-f]{10}$/);
const someTitle = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 120 })
  .filter((text) => /^.{1,120}$/u.test(text));

const someState: fc.Arbitrary<FigureState> = fc
  .constantFrom('attacks' as const, 'incidents' as const, 'deaths' as const, 'operations' as const, 'strength' as const)
  .chain((figure) => {
    const ids = figure === 'strength' ? [] : seriesOfFigure(figure, record.series).map(({ id }) => id);
    return fc.record({
      figure: fc.constant(figure),
      series:
        ids.length === 0
          ? fc.constant(null)
          : fc.option(fc.subarray(ids, { minLength: 1, maxLength: Math.min(ids.length, MOST_SERIES) })),
      range: fc.option(someRange),
      interval: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
      value: fc.constantFrom('rate' as const, 'count' as const),
      events: fc.option(fc.subarray(record.events.map(({ id }) => id))),
      effect:
        figure === 'strength' ? fc.constant(null) : fc.option(fc.constantFrom(...record.events.map(({ id }) => id))),
      breaks: figure === 'strength' ? fc.constant(false) : fc.boolean(),
      theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const, 'print' as const),
      release: fc.option(someRelease),
      title: fc.option(someTitle),
      outliers: fc.boolean(),
      axis: fc.constantFrom('linear' as const, 'log' as const),
    });
  });

test('a state that is written and read again is the same state', () => {
  fc.assert(
    fc.property(someState, (state) => {
      expect(parseFigureQuery(state.figure, writeFigureQuery(state).slice(1), record)).toEqual({
        state,
        problems: [],
      });
    }),
    { numRuns: 80 },
  );
});

test('a state has one spelling', () => {
  fc.assert(
    fc.property(someState, (state) => {
      const query = writeFigureQuery(state);
      expect(writeFigureQuery(parseFigureQuery(state.figure, query.slice(1), record).state!)).toBe(query);
    }),
    { numRuns: 40 },
  );
});

describe('the spelling', () => {
  test('of the default view is nothing', () => {
    expect(writeFigureQuery(figureState('attacks'))).toBe('');
  });

  test.each<[Partial<FigureState>, string]>([
    [{ range: { start: '2022-01-01', end: '2025-05-01' } }, '?from=2022-01&to=2025-04'],
    [{ range: { start: '2024-01-01', end: '2025-01-01' } }, '?from=2024-01&to=2024-12'],
    [{ range: { start: '2024-03-31', end: '2024-04-01' } }, '?from=2024-03-31&to=2024-03'],
    [{ range: { start: '2024-02-01', end: '2024-02-29' } }, '?from=2024-02&to=2024-02-28'],
    [{ range: { start: '2024-02-01', end: '2024-03-01' } }, '?from=2024-02&to=2024-02'],
    [
      { series: ['cep-central-syria', 'ric-northeast-syria-isil'] },
      '?series=cep-central-syria,ric-northeast-syria-isil',
    ],
    [{ events: [] }, '?events=none'],
    [{ events: ['assad-falls', 'syria-joins-coalition'] }, '?events=assad-falls,syria-joins-coalition'],
    [{ interval: 'year', value: 'count' }, '?interval=year&value=count'],
    [{ outliers: true, axis: 'log', theme: 'print' }, '?axis=log&outliers=on&theme=print'],
    [{ title: 'A & B = 100 %? #1 + "2"' }, '?title=A%20%26%20B%20%3D%20100%20%25%3F%20%231%20%2B%20%222%22'],
    [{ release: '0123456789' }, '?release=0123456789'],
  ])('%j is %s', (changes, query) => {
    expect(writeFigureQuery(figureState('attacks', changes))).toBe(query);
  });
});
