import { alignSeries } from '@/lib/series/alignSeries';
import { rateOfCount, sourceRangePer30Days } from '@/lib/series/rateOfPeriod';
import { isKnown, statusOf } from '@/lib/series/periodState';
import type { Day } from '@/lib/types/time';
import { aligned } from '@/__tests__/fixtures/aligned';
import { observationsOf, record } from '@/__tests__/fixtures/record';
import { definition, observation } from '@/__tests__/fixtures/smallSeries';

function rateIn(id: string, start: Day) {
  const period = aligned(id).periods.find((one) => one.period.start === start);
  if (!period) throw new Error(`${id} has no period from ${start}`);
  return isKnown(period) ? period.rate : null;
}

// R: t <- poisson.test(count, days / 30); c(t$estimate, t$conf.int)
test.each([
  // cep-central-syria,2024-03-01,2024-03-31,69
  [
    '69 confirmed attacks in central Syria in March 2024',
    'cep-central-syria',
    '2024-03-01',
    66.7741935483871,
    51.9543082808176,
    84.5070155758503,
  ],
  // karam-shaar-syria,2024-01-01,2024-11-30,660
  [
    '660 attacks in Syria in the 335 days to 1 December 2024',
    'karam-shaar-syria',
    '2024-01-01',
    59.1044776119403,
    54.6807183422994,
    63.7908251740085,
  ],
  // claims-tracker-iraq,2026-01-01,2026-01-31,0
  [
    'no claim in Iraq in January 2026: a rate of 0 with an upper end',
    'claims-tracker-iraq',
    '2026-01-01',
    0,
    0,
    3.5698833426909,
  ],
  // ric-northeast-syria-isil,2025-02-01,2025-02-28,7
  [
    '7 attacks in the 28 days of February 2025',
    'ric-northeast-syria-isil',
    '2025-02-01',
    7.5,
    3.01538898377129,
    15.45286645896683,
  ],
  // ric-northeast-syria-isil,2025-01-01,2025-01-31,11
  [
    '11 attacks in the 31 days of January 2025',
    'ric-northeast-syria-isil',
    '2025-01-01',
    10.6451612903226,
    5.3140261618421,
    19.0471340451309,
  ],
] as const)('%s', (_, id, start, rate, low, high) => {
  const found = rateIn(id, start)!;
  expect(found.rate).toBeCloseTo(rate, 10);
  expect(found.low).toBeCloseTo(low, 8);
  expect(found.high).toBeCloseTo(high, 8);
});

test('the same count is a higher rate in February than in March', () => {
  const [february, march] = alignSeries(definition({ coverage: { start: '2025-02-01', end: '2025-04-01' } }), [
    observation('2025-02-01', '2025-03-01', 28),
    observation('2025-03-01', '2025-04-01', 28),
  ]).periods.filter(isKnown);
  expect(february!.rate.rate).toBeCloseTo(30, 12); // 28 in 28 days
  expect(march!.rate.rate).toBeCloseTo(27.096774193548388, 12); // 28 * 30 / 31
});

describe('a published average', () => {
  test.each([
    // karam-shaar-syria,2025-01-01,2025-03-31: 10 a month * 3 months = 30 in 90 days
    ['karam-shaar-syria', '2025-01-01', 10],
    // mei-lister-syria-average,2024-12-08,2025-04-16: 12 a month * (24/31 + 3 + 16/30) in 130 days
    ['mei-lister-syria-average', '2024-12-08', (12 * (24 / 31 + 3 + 16 / 30) * 30) / 130],
    // carter-center-syria,2016-01-01,2016-12-31: 208 a month * 12 in 366 days
    ['carter-center-syria', '2016-01-01', (208 * 12 * 30) / 366],
  ] as const)('%s from %s is turned from months to days, and has no interval', (id, start, rate) => {
    const found = rateIn(id, start)!;
    expect(found.rate).toBeCloseTo(rate, 10);
    expect([found.low, found.high]).toEqual([null, null]);
  });

  test('10 a month in January to March 2025 is 10.0 per 30 days', () => {
    expect(rateIn('karam-shaar-syria', '2025-01-01')!.rate.toFixed(1)).toBe('10.0');
  });
});

test('people are not counted as happenings: deaths and arrests have a rate, but no interval', () => {
  // ric-northeast-syria-arrests,2024-02-01,2024-02-29,101: 101 * 30 / 29
  expect(rateIn('ric-northeast-syria-arrests', '2024-02-01')).toEqual({ rate: 3030 / 29, low: null, high: null });
  // claims-tracker-syria-deaths,2026-04-01,2026-04-30,2
  expect(rateIn('claims-tracker-syria-deaths', '2026-04-01')).toEqual({ rate: 2, low: null, high: null });
  // Raids are happenings.
  expect(rateIn('ric-northeast-syria-raids', '2024-02-01')?.low).toEqual(expect.any(Number));
});

test('a gap has no rate, not even 0', () => {
  const gap = aligned('cep-central-syria').periods.find(({ period }) => period.start === '2024-02-01');
  expect(gap).not.toHaveProperty('rate');
});

test('the measure decides whether a count has an interval', () => {
  expect([rateOfCount(31, 31, 'attacks').low, rateOfCount(31, 31, 'deaths').low]).toEqual([expect.any(Number), null]);
});

describe('every known period of the record', () => {
  const periods = record.series.flatMap((series) =>
    alignSeries(series, observationsOf(series.id)).periods.map((period) => ({ series, period })),
  );

  test('a count of happenings has an interval around its rate; nothing else has one', () => {
    for (const { series, period } of periods) {
      expect('rate' in period).toBe(isKnown(period));
      if (!isKnown(period)) continue;
      const { rate } = period;
      const happenings = period.state !== 'averaged' && !['deaths', 'arrests'].includes(series.measure);
      expect(rate.low !== null && rate.high !== null).toBe(happenings);
      if (happenings) expect(rate.low! <= rate.rate && rate.rate < rate.high!).toBe(true);
      if (period.state !== 'averaged') expect(rate.rate).toBeCloseTo((period.count * 30) / period.days, 10);
    }
  });
});

describe('what the source printed as its range', () => {
  const range = (changes: object, count: number | null = 62) =>
    sourceRangePer30Days(
      alignSeries(definition({ coverage: { start: '2024-01-01', end: '2024-02-01' } }), [
        observation('2024-01-01', '2024-02-01', count, changes),
      ]).periods[0]!,
    );

  test('is brought to 30 days like the rate', () => {
    expect(range({ low: 31, high: 93 })).toEqual({ low: 30, high: 90 });
  });

  test('is none where one end is missing, or where there is no count', () => {
    expect(range({ low: 31 })).toBeNull();
    expect(range({ high: 93 })).toBeNull();
    expect(range({}, null)).toBeNull();
  });
});

test('the word for each state in tables and files', () => {
  const base = { seriesId: 'made-up', period: { start: '2024-01-01', end: '2024-02-01' }, days: 31 } as const;
  const rate = { rate: 0, low: 0, high: 4 };
  const known = {
    ...base,
    rate,
    ratePerMonth: null,
    countKind: 'exact',
    provenance: [],
    sourceRange: { low: null, high: null },
  } as const;
  expect(statusOf({ ...base, state: 'gap', reason: '' })).toBe('gap');
  expect(statusOf({ ...base, state: 'notCovered' })).toBe('not_covered');
  expect(statusOf({ ...known, state: 'zero', count: 0, provisional: false })).toBe('final');
  expect(statusOf({ ...known, state: 'counted', count: 3, provisional: true })).toBe('provisional');
  expect([
    isKnown({ ...base, state: 'gap', reason: '' }),
    isKnown({ ...base, state: 'notCovered' }),
    isKnown({ ...known, state: 'zero', count: 0, provisional: false }),
  ]).toEqual([false, false, true]);
});
