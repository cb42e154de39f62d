import { aggregateSeries, sumParts } from '@/lib/series/aggregateSeries';
import { alignSeries } from '@/lib/series/alignSeries';
import type { Observation, SeriesDefinition } from '@/lib/types/record';
import type { SeriesPeriod } from '@/lib/types/series';
import { definitionOf, observationsOf, record } from '@/__tests__/fixtures/record';
import { definition, observation } from '@/__tests__/fixtures/smallSeries';

const align = (id: string) => alignSeries(definitionOf(id), observationsOf(id));
const summed = (
  changes: Partial<SeriesDefinition>,
  observations: readonly Observation[],
  interval: 'quarter' | 'year' = 'quarter',
) => aggregateSeries(alignSeries(definition(changes), observations), interval).periods;
const countOf = (period: SeriesPeriod) => (period.state === 'counted' || period.state === 'zero' ? period.count : null);

const firstQuarter = [
  observation('2024-01-01', '2024-02-01', 3),
  observation('2024-02-01', '2024-03-01', 0),
  observation('2024-03-01', '2024-04-01', 4),
];

test('a quarter is the sum of its months, on its own days', () => {
  // ucdp-ged-21-1-syria, 2019: 87 + 60 + 76, 50 + 23 + 24, 32 + 32 + 27, 19 + 13 + 15
  const quarters = aggregateSeries(align('ucdp-ged-21-1-syria'), 'quarter').periods.filter(({ period }) =>
    period.start.startsWith('2019'),
  );
  expect(quarters.map((one) => [one.period.start, one.period.end, one.days, countOf(one)])).toEqual([
    ['2019-01-01', '2019-04-01', 90, 223],
    ['2019-04-01', '2019-07-01', 91, 97],
    ['2019-07-01', '2019-10-01', 92, 91],
    ['2019-10-01', '2020-01-01', 92, 47],
  ]);
});

test('a year is the sum of its months and of its quarters', () => {
  const [months, quarters, years] = [
    align('ucdp-ged-21-1-syria'),
    ...(['quarter', 'year'] as const).map((interval) => aggregateSeries(align('ucdp-ged-21-1-syria'), interval)),
  ];
  const total = (periods: readonly SeriesPeriod[]) => periods.reduce((sum, period) => sum + countOf(period)!, 0);
  expect(years!.periods.map(({ period }) => period.start)).toEqual(
    [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020].map((year) => `${year}-01-01`),
  );
  expect(countOf(years!.periods[6]!)).toBe(458); // 223 + 97 + 91 + 47
  expect([total(quarters!.periods), total(years!.periods)]).toEqual([total(months!.periods), total(months!.periods)]);
  expect(aggregateSeries(quarters!, 'year').periods.map(countOf)).toEqual(years!.periods.map(countOf));
});

describe('what is not known stays not known', () => {
  test('a quarter with a missing month is a gap that says how much is known', () => {
    const periods = summed({}, firstQuarter.slice(0, 2));
    expect(periods.map((period) => period.state === 'gap' && period.reason)).toEqual([
      '2 of 3 months known',
      '0 of 3 months known',
    ]);
    expect(periods[0]).toEqual({
      seriesId: 'made-up',
      period: { start: '2024-01-01', end: '2024-04-01' },
      days: 91,
      state: 'gap',
      reason: '2 of 3 months known',
    });
  });

  test('a year with a missing month or quarter', () => {
    // cep-central-syria 2023: January, May and November were not found; 2024: February and August, and it ends in November.
    const years = aggregateSeries(align('cep-central-syria'), 'year').periods;
    expect(years.map((year) => year.state === 'gap' && year.reason)).toEqual([
      '5 of 12 months known',
      '8 of 12 months known',
      '8 of 12 months known',
      '9 of 12 months known',
      '9 of 12 months known',
    ]);
    // ctc-iraq-quarterly has the first three quarters of 2020.
    expect(aggregateSeries(align('ctc-iraq-quarterly'), 'year').periods).toMatchObject([
      { state: 'gap', reason: '3 of 4 quarters known' },
    ]);
  });

  test('a month that is only an average cannot be summed', () => {
    const periods = summed({ coverage: { start: '2024-01-01', end: '2024-04-01' } }, [
      ...firstQuarter.slice(0, 2),
      observation('2024-03-01', '2024-04-01', null),
    ]);
    expect(periods).toMatchObject([{ state: 'gap', reason: '2 of 3 months known' }]);
  });

  test('a cut-off month does not make a quarter, and is not scaled up to one', () => {
    // December 2025 of SOHR ends with the 27th, October with the 30th.
    const last = aggregateSeries(align('sohr-northeast-syria-monthly'), 'quarter').periods.at(-1);
    expect(last).toMatchObject({
      period: { start: '2025-10-01', end: '2026-01-01' },
      state: 'gap',
      reason: '1 of 3 months known',
    });
  });

  test('a coverage that begins inside a quarter leaves that quarter a gap, exhaustive or not', () => {
    const [first] = summed(
      { exhaustive: true, coverage: { start: '2024-02-01', end: '2024-07-01' } },
      firstQuarter.slice(1),
    );
    expect(first).toMatchObject({ state: 'gap', reason: '2 of 3 months known' });
  });
});

describe('what is known of the parts is carried to the sum', () => {
  test('three zeros are a zero, not a gap', () => {
    const [first, second] = summed({ exhaustive: true }, []);
    expect([first, second]).toMatchObject([
      { state: 'zero', count: 0, days: 91 },
      { state: 'zero', count: 0, days: 91 },
    ]);
  });

  test('one provisional month makes the quarter provisional', () => {
    const [final] = summed({}, firstQuarter);
    const [provisional] = summed({}, [
      ...firstQuarter.slice(0, 2),
      observation('2024-03-01', '2024-04-01', 4, { status: 'provisional' }),
    ]);
    expect([final, provisional]).toMatchObject([
      { count: 7, provisional: false },
      { count: 7, provisional: true },
    ]);
  });

  test.each([
    [['exact', 'exact', 'exact'], 'exact'],
    [['exact', 'derived', 'exact'], 'derived'],
    [['derived', 'exact', 'approx'], 'approx'],
    [['approx', 'derived', 'at_least'], 'at_least'],
  ] as const)('months that are %j make a quarter that is %s', (kinds, expected) => {
    const [first] = summed(
      {},
      firstQuarter.map((month, index) => ({ ...month, countKind: kinds[index]! })),
    );
    expect(first).toMatchObject({ state: 'counted', count: 7, countKind: expected });
  });

  test('printed ranges add up only where every month printed one', () => {
    const ranges = firstQuarter.map((month, index) => ({ ...month, low: index, high: index === 1 ? null : 10 }));
    expect(summed({}, ranges)[0]).toMatchObject({ sourceRange: { low: 3, high: null } });
    expect(
      summed(
        {},
        ranges.map((month) => ({ ...month, high: 10 })),
      )[0],
    ).toMatchObject({ sourceRange: { low: 3, high: 30 } });
  });

  test('every document of the parts is named once', () => {
    const same = firstQuarter.map((month) => ({ ...month, document: 'Yearbook', url: null }));
    expect(summed({}, same)[0]).toMatchObject({ provenance: [{ document: 'Yearbook' }] });
    expect(summed({}, firstQuarter)[0]).toMatchObject({
      provenance: firstQuarter.map(({ document }) => ({ document })),
    });
  });
});

describe('what is not finer than asked stays as published', () => {
  test.each([
    ['sohr-northeast-syria', 'year'], // windows of unequal length
    ['karam-shaar-syria', 'quarter'],
    ['sohr-northeast-syria-yearly', 'quarter'],
    ['sohr-northeast-syria-yearly', 'year'],
    ['ctc-iraq-quarterly', 'quarter'],
    ['cep-central-syria', 'month'],
  ] as const)('%s by %s', (id, interval) => {
    const series = align(id);
    expect(aggregateSeries(series, interval)).toEqual(series);
  });
});

test('no series of the record gains or loses a count by being summed', () => {
  for (const { id } of record.series) {
    const series = align(id);
    for (const interval of ['quarter', 'year'] as const) {
      for (const whole of aggregateSeries(series, interval).periods.filter((period) => countOf(period) !== null)) {
        const parts = series.periods.filter(
          ({ period }) => period.start >= whole.period.start && period.end <= whole.period.end,
        );
        expect([id, whole.period.start, parts.reduce((sum, part) => sum + countOf(part)!, 0)]).toEqual([
          id,
          whole.period.start,
          countOf(whole),
        ]);
        expect(parts.reduce((sum, { days }) => sum + days, 0)).toBe(whole.days);
      }
    }
  }
});

test('parts of two series throw, with both ids in the words', () => {
  const [part] = align('cep-central-syria').periods;
  expect(() => sumParts(definitionOf('ric-northeast-syria-isil'), part!.period, 'month', [part!])).toThrow(
    new RangeError(
      'ric-northeast-syria-isil and cep-central-syria do not count the same thing: figures of two series are never combined',
    ),
  );
});
