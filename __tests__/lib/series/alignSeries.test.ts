import { alignSeries, requireSeries } from '@/lib/series/alignSeries';
import { rateOfCount } from '@/lib/series/rateOfPeriod';
import { daysIn } from '@/lib/time/period';
import { definitionOf, observationsOf, record } from '@/__tests__/fixtures/record';
import { definition, observation } from '@/__tests__/fixtures/smallSeries';

const align = (id: string) => alignSeries(definitionOf(id), observationsOf(id));

describe('what a covered month without a figure is', () => {
  const known = [observation('2024-02-01', '2024-03-01', 5), observation('2024-04-01', '2024-05-01', 0)];

  test('a gap where the source does not list everything', () => {
    const { periods } = alignSeries(definition(), known);
    expect(periods.map(({ period, state }) => [period.start, state])).toEqual([
      ['2024-01-01', 'gap'],
      ['2024-02-01', 'counted'],
      ['2024-03-01', 'gap'],
      ['2024-04-01', 'zero'],
      ['2024-05-01', 'gap'],
      ['2024-06-01', 'gap'],
    ]);
    expect(periods[0]).toEqual({
      seriesId: 'made-up',
      period: { start: '2024-01-01', end: '2024-02-01' },
      days: 31,
      state: 'gap',
      reason: 'no figure found for this period',
    });
  });

  test('a zero where it does; a gap never becomes a zero', () => {
    const { periods } = alignSeries(definition({ exhaustive: true }), known);
    expect(periods.map(({ state }) => state)).toEqual(['zero', 'counted', 'zero', 'zero', 'zero', 'zero']);
    expect(periods[0]).toMatchObject({
      count: 0,
      days: 31,
      provisional: false,
      countKind: 'exact',
      sourceRange: { low: null, high: null },
      provenance: [],
    });
  });

  test('nothing outside the coverage is said at all', () => {
    const { periods } = alignSeries(definition({ exhaustive: true }), known);
    expect([periods[0]!.period.start, periods.at(-1)!.period.end]).toEqual(['2024-01-01', '2024-07-01']);
    expect(periods.some(({ state }) => state === 'notCovered')).toBe(false);
  });

  test('no observation at all', () => {
    expect(alignSeries(definition(), []).periods.map(({ state }) => state)).toEqual(Array(6).fill('gap'));
  });
});

test('the order of the observations does not matter, and they are not changed', () => {
  const observations = observationsOf('cep-central-syria');
  const reversed = Object.freeze(observations.toReversed());
  expect(alignSeries(definitionOf('cep-central-syria'), reversed)).toEqual(align('cep-central-syria'));
});

describe('windows of any length', () => {
  test('a stretch between windows is one gap, however long', () => {
    const windows = definition({ cadence: 'window', coverage: { start: '2023-10-01', end: '2024-11-01' } });
    const { periods, interval } = alignSeries(windows, [
      observation('2023-11-15', '2024-01-20', 30),
      observation('2024-03-01', '2024-03-11', 4),
    ]);
    expect(interval).toBeNull();
    expect(periods.map(({ period, days, state }) => [period.start, days, state])).toEqual([
      ['2023-10-01', 45, 'gap'],
      ['2023-11-15', 66, 'counted'],
      ['2024-01-20', 41, 'gap'],
      ['2024-03-01', 10, 'counted'],
      ['2024-03-11', 235, 'gap'],
    ]);
  });

  test('an average is known, but it is no count', () => {
    // karam-shaar-syria: 660 in 2024-01-01..2024-11-30, December 2024 not published, 10 a month in 2025-01-01..2025-03-31
    expect(align('karam-shaar-syria').periods).toMatchObject([
      { state: 'counted', count: 660, days: 335, countKind: 'at_least' },
      { state: 'gap', days: 31 },
      { state: 'averaged', ratePerMonth: 10, days: 90, countKind: 'rate_only' },
    ]);
  });
});

describe('exposure', () => {
  test('each month has its own days', () => {
    const days = new Map(
      align('cep-central-syria').periods.map(({ period, days: exposure }) => [period.start, exposure]),
    );
    expect([days.get('2023-02-01'), days.get('2024-02-01'), days.get('2024-03-01'), days.get('2024-04-01')]).toEqual([
      28, 29, 31, 30,
    ]);
  });

  test('a month that is cut off has only the days that were counted', () => {
    // sohr-northeast-syria-monthly,2025-12-01,2025-12-27,13: the year's last days are outside the coverage
    expect(align('sohr-northeast-syria-monthly').periods.at(-1)).toMatchObject({
      period: { start: '2025-12-01', end: '2025-12-28' },
      days: 27,
      count: 13,
    });
  });

  test('a coverage that begins inside a month begins inside that month', () => {
    const { periods } = alignSeries(definition({ coverage: { start: '2024-01-20', end: '2024-03-05' } }), []);
    expect(periods.map(({ period, days }) => [period.start, period.end, days])).toEqual([
      ['2024-01-20', '2024-02-01', 12],
      ['2024-02-01', '2024-03-01', 29],
      ['2024-03-01', '2024-03-05', 4],
    ]);
  });
});

test('what the source said of its own figure comes along', () => {
  const [first] = alignSeries(definition(), [
    observation('2024-01-01', '2024-02-01', 700, {
      low: 650,
      high: 720,
      countKind: 'approx',
      status: 'provisional',
      note: 'Rounded.',
    }),
  ]).periods;
  expect(first).toEqual({
    seriesId: 'made-up',
    period: { start: '2024-01-01', end: '2024-02-01' },
    days: 31,
    state: 'counted',
    count: 700,
    provisional: true,
    countKind: 'approx',
    rate: rateOfCount(700, 31, 'attacks'),
    ratePerMonth: null,
    sourceRange: { low: 650, high: 720 },
    provenance: [{ document: 'Report of 2024-01-01', url: 'https://example.org/2024-01-01', note: 'Rounded.' }],
  });
});

describe('two series are never combined', () => {
  test('an observation of another series throws, with both ids in its words', () => {
    // 491 of SOHR and 660 of Karam Shaar Advisory are both "attacks in Syria in 2024", and do not count the same thing.
    const mixed = [...observationsOf('karam-shaar-syria'), ...observationsOf('sohr-syria-yearly')];
    expect(() => alignSeries(definitionOf('karam-shaar-syria'), mixed)).toThrow(
      new RangeError(
        'karam-shaar-syria and sohr-syria-yearly do not count the same thing: figures of two series are never combined',
      ),
    );
  });

  test('requireSeries says nothing where the series is the same', () => {
    expect(() => requireSeries('cep-central-syria', 'cep-central-syria')).not.toThrow();
    expect(() => requireSeries('cep-central-syria', 'ric-northeast-syria-isil')).toThrow(
      /cep-central-syria and ric-northeast-syria-isil/,
    );
  });
});

describe.each(record.series.map((series) => [series.id, series] as const))('%s', (id, series) => {
  const { periods } = align(id);

  test('counts and averages are the rows of observations.csv, one to one', () => {
    const rows = record.rows.observations
      .filter((row) => row.series_id === id)
      .toSorted((a, b) => a.start!.localeCompare(b.start!));
    const known = periods.flatMap((period) => {
      if (period.state === 'averaged') return [[period.period.start, '', String(period.ratePerMonth)]];
      const written = (period.state === 'counted' || period.state === 'zero') && period.provenance.length > 0;
      return written ? [[period.period.start, String(period.count), null]] : [];
    });
    expect(known).toEqual(
      rows.map((row) => (row.count === '' ? [row.start, '', row.rate_per_month] : [row.start, row.count, null])),
    );
  });

  test('no day of the coverage is missing or doubled', () => {
    expect(periods[0]!.period.start).toBe(series.coverage.start);
    expect(periods.at(-1)!.period.end).toBe(series.coverage.end);
    expect(periods.slice(1).map(({ period }) => period.start)).toEqual(
      periods.slice(0, -1).map(({ period }) => period.end),
    );
    expect(periods.reduce((sum, { days }) => sum + days, 0)).toBe(daysIn(series.coverage));
  });

  test('only a source that lists everything has zeros of ours, only one that does not has gaps', () => {
    expect(periods.some(({ state }) => state === 'gap') && series.exhaustive).toBe(false);
    expect(
      periods.some((period) => period.state === 'zero' && period.provenance.length === 0) && !series.exhaustive,
    ).toBe(false);
  });
});

test('months that the notes call missing are gaps', () => {
  // The 16 months of CEP that were not found.
  const missing = [
    '2020-06',
    '2020-10',
    '2020-11',
    '2021-02',
    '2021-08',
    '2021-11',
    '2021-12',
    '2022-02',
    '2022-05',
    '2022-06',
    '2022-08',
    '2023-01',
    '2023-05',
    '2023-11',
    '2024-02',
    '2024-08',
  ];
  const gaps = align('cep-central-syria').periods.filter(({ state }) => state === 'gap');
  expect(gaps.map(({ period }) => period.start.slice(0, 7))).toEqual(missing);
});
