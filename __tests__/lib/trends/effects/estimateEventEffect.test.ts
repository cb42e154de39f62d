import { estimateEventEffect } from '@/lib/trends/effects/estimateEventEffect';
import type { EventEffect } from '@/lib/types/eventEffect';
import { aligned, eventOf, madeUpEvent, madeUpMonths, monthStart } from '@/__tests__/fixtures/aligned';
import { record } from '@/__tests__/fixtures/record';

const recordEnd = '2026-09-01';
const effect = (seriesId: string, eventId: string): EventEffect =>
  estimateEventEffect(aligned(seriesId), eventOf(eventId), { recordEnd, otherEvents: record.events });

describe('RIC in the north-east and the fall of Assad', () => {
  const found = effect('ric-northeast-syria-isil', 'assad-falls');

  test('the ratio, its plain intervals and the calibrated one', () => {
    // R: glm(count ~ step, quasipoisson, offset = log(days / 30)) over 22 months before and January to April 2025
    expect(found.answer!.ratio).toBeCloseTo(0.7000571, 6);
    expect(found.answer!.poisson!.low).toBeCloseTo(0.5288889, 5);
    expect(found.answer!.poisson!.high).toBeCloseTo(0.9266217, 5);
    expect(found.answer!.quasi!.low).toBeCloseTo(0.4956715, 5);
    expect(found.answer!.quasi!.high).toBeCloseTo(0.9887191, 5);
    expect(found.dispersion).toBeCloseTo(1.516207, 5);
    // an earlier restricted bootstrap gave about 0.43 to 1.5
    expect(found.answer!.low).toBeGreaterThan(0.35);
    expect(found.answer!.low).toBeLessThan(0.5);
    expect(found.answer!.high).toBeGreaterThan(1.1);
    expect(found.answer!.high).toBeLessThan(1.7);
    expect(found.direction).toBe('cannotTell');
  });

  test('22 months are too few for the trend to come first; it stands beside', () => {
    expect(found).toMatchObject({
      periodsBefore: 22,
      periodsAfter: 4,
      answer: { model: 'step', trendPerYear: null },
      beside: { model: 'stepAndTrend' },
    });
    // R: glm(count ~ month + step): step 0.6125064, month 1.007646
    expect(found.beside!.ratio).toBeCloseTo(0.6125, 3);
    expect(found.beside!.trendPerYear).toBeCloseTo(1.007646 ** 12, 2);
  });

  test('December 2024 contains the event and is on neither side', () => {
    expect(found.leftOut).toEqual([{ start: '2024-12-01', end: '2025-01-01' }]);
    expect(found.warnings).toContain('December 2024 contains the event and is left out.');
  });

  test('no other date of 19 shows more', () => {
    expect(found.placebos).toMatchObject({ rank: 1, of: 19 });
    expect(found.placebos!.dates).toHaveLength(19);
    expect(found.placebos!.dates.filter((date) => date.isTheEvent)).toEqual([
      { day: '2024-12-08', ratio: found.answer!.ratio, isTheEvent: true },
    ]);
  });

  test('the expected level goes on as before', () => {
    expect(found.expected.map((one) => one.period.start)).toEqual([
      '2025-01-01',
      '2025-02-01',
      '2025-03-01',
      '2025-04-01',
    ]);
    // 434 attacks in 22 months before; 7 in February 2025
    const [, february] = found.expected;
    expect(february!.observed).toBeCloseTo((7 * 30) / 28, 9);
    expect(february!.expected).toBeCloseTo(19.6413, 3);
    expect(february!.low).toBeLessThan(19.6);
    expect(february!.high).toBeGreaterThan(19.7);
  });

  test('what else happened, and that the observers changed, is said', () => {
    expect(found.warnings.join(' ')).toMatch(/HTS-led offensive/);
    expect(found.warnings.join(' ')).toMatch(/who observes and reports/);
  });

  test('four months bear no change of trend and no season', () => {
    expect(found.seasonal).toBeNull();
    expect(found.slopeChange).toEqual({
      answer: null,
      refusal: 'A change of trend cannot be told: 4 months on one side, and a trend needs 12 on each.',
    });
  });

  test('it is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

test('SOHR in the north-east: windows of unequal length, each with its own exposure', () => {
  // R: glm(count ~ step, quasipoisson, offset = log(days / 30)) without the window of 5 November to 18 December 2024
  const found = effect('sohr-northeast-syria', 'assad-falls');
  expect(found).toMatchObject({
    periodsBefore: 11,
    periodsAfter: 11,
    leftOut: [{ start: '2024-11-05', end: '2024-12-19' }],
  });
  expect(found.monthsBefore).toBeCloseTo(674 / (365.25 / 12), 9);
  expect(found.answer!.ratio).toBeCloseTo(1.1674312, 6);
  expect(found.answer!.quasi!.low).toBeCloseTo(0.9189951, 5);
  expect(found.dispersion).toBeCloseTo(2.305846, 5);
  expect(found.direction).toBe('cannotTell');
});

describe('refusals', () => {
  test('a series that ended before the event never answers', () => {
    expect(effect('cep-central-syria', 'assad-falls')).toMatchObject({
      answer: null,
      placebos: null,
      refusal: { kind: 'seriesEnded', reason: expect.stringContaining('November 2024') },
    });
  });

  test('a series that begins after the event never answers', () => {
    expect(effect('claims-tracker-syria', 'assad-falls').refusal).toMatchObject({ kind: 'notCovered' });
  });

  test('one month before is too few, and stays so', () => {
    expect(effect('claims-tracker-syria', 'syria-joins-coalition')).toMatchObject({
      refusal: { kind: 'tooFewBefore' },
      power: { answer: 'tooFewBefore' },
    });
  });

  test('averages without counts bear no interval', () => {
    expect(effect('mei-lister-syria-average', 'assad-falls').refusal).toMatchObject({ kind: 'averagesOnly' });
  });

  test('two points are too few', () => {
    expect(effect('sdf-wsj-northeast-syria', 'assad-falls').refusal).toMatchObject({ kind: 'tooFewBefore' });
  });

  test('too early names the first month in which a halving could be seen', () => {
    const found = effect('sohr-northeast-syria', 'syria-joins-coalition');
    expect(found.refusal!.kind).toBe('tooFewAfter');
    expect(found.power.firstMonth).toMatch(/^2026-\d\d$/);
    expect(found.refusal!.reason).toMatch(
      /Too early: two windows known after the event\. The first month in which a halving could be seen, at 80 % power, is \w+ 2026/,
    );
  });

  test('an event with one month after it', () => {
    const series = madeUpMonths([10, 12, 9, 11, 8, 10, 11, 9, 12, 10, 9, 11, 4]);
    const found = estimateEventEffect(series, madeUpEvent(monthStart(12)), { recordEnd: monthStart(13) });
    // February 2020 to January 2021 before, February 2021 after: 122 attacks in 366 days, 10.3 to be expected in 31
    expect(found).toMatchObject({
      refusal: { kind: 'tooFewAfter' },
      periodsBefore: 12,
      periodsAfter: 1,
      power: { fallAtMost: 3, riseAtLeast: 19, answer: 'firstMonth' },
    });
  });

  test('the same series a year later has ended', () => {
    const series = madeUpMonths([10, 12, 9, 11, 8, 10, 11, 9, 12, 10, 9, 11, 4]);
    const found = estimateEventEffect(series, madeUpEvent(monthStart(12)), { recordEnd: monthStart(25) });
    expect(found).toMatchObject({
      refusal: { kind: 'seriesEnded', reason: expect.stringContaining('only one month') },
      power: { firstMonth: null },
    });
  });

  test('a few wild months cannot show a halving within five years', () => {
    const series = madeUpMonths([1, 90, 2, 1, 120, 3, 0, 2, 60]);
    const found = estimateEventEffect(series, madeUpEvent(monthStart(8)), { recordEnd: monthStart(9) });
    expect(found).toMatchObject({ refusal: { kind: 'notWithinFiveYears' }, power: { answer: 'notWithinFiveYears' } });
  });

  test('more gaps than months', () => {
    const rare = [...Array.from({ length: 21 }, (_, i) => (i % 4 === 0 ? 10 : null)), 9, 8, 10];
    const found = estimateEventEffect(madeUpMonths(rare), madeUpEvent(monthStart(21)), { recordEnd: monthStart(24) });
    expect(found.refusal).toMatchObject({ kind: 'gaps' });
  });

  test('nothing but zeros', () => {
    const found = estimateEventEffect(madeUpMonths(new Array<number>(16).fill(0)), madeUpEvent(monthStart(10)), {
      recordEnd: monthStart(16),
    });
    expect(found).toMatchObject({ refusal: { kind: 'cannotSettle' }, power: { answer: 'unknown' } });
  });
});

describe('a made-up halving', () => {
  const noisy = (level: number, i: number) => level + [0, 2, -2, 1, -1][i % 5]!;
  const halved = Array.from({ length: 42 }, (_, i) => noisy(i < 30 ? 20 : 10, i));

  test('from 24 months before on the trend is taken out first', () => {
    const found = estimateEventEffect(madeUpMonths(halved), madeUpEvent(monthStart(30)), {
      recordEnd: monthStart(42),
      declaredBeforehand: true,
    });
    expect(found).toMatchObject({
      answer: { model: 'stepAndTrend' },
      beside: { model: 'step' },
      direction: 'lower',
      declaredBeforehand: true,
      leftOut: [],
      power: { answer: 'inReach' },
    });
    expect(found.beside!.ratio).toBeGreaterThan(0.47);
    expect(found.beside!.ratio).toBeLessThan(0.53);
    expect(found.warnings.join(' ')).not.toMatch(/Not declared/);
  });

  test('a month with gaps round it, and provisional months, are left out', () => {
    const withGaps = halved.map((count, i) => (i === 5 || i === 6 || i === 33 ? null : count));
    const series = madeUpMonths(withGaps);
    const periods = series.periods.map((part, i) =>
      i >= 40 && 'provisional' in part ? { ...part, provisional: true } : part,
    );
    const found = estimateEventEffect({ ...series, periods }, madeUpEvent(monthStart(30)), {
      recordEnd: monthStart(42),
    });
    expect(found).toMatchObject({ periodsBefore: 28, periodsAfter: 9, direction: 'lower' });
    expect(found.warnings).toContain('Provisional figures are left out.');
  });

  test('a span leaves out every month that it touches', () => {
    const event = madeUpEvent(monthStart(29), { period: { start: '2022-06-20', end: '2022-08-03' } });
    const found = estimateEventEffect(madeUpMonths(halved), event, { recordEnd: monthStart(42), tests: 'powerOnly' });
    expect(found.leftOut.map((period) => period.start)).toEqual(['2022-06-01', '2022-07-01', '2022-08-01']);
    expect(found).toMatchObject({ periodsBefore: 29, periodsAfter: 10, answer: null, refusal: null });
  });

  test('no attack at all afterwards leaves the lower end open', () => {
    const gone = Array.from({ length: 24 }, (_, i) => (i < 16 ? noisy(10, i) : 0));
    const found = estimateEventEffect(madeUpMonths(gone), madeUpEvent(monthStart(16)), { recordEnd: monthStart(24) });
    expect(found.answer).toMatchObject({ ratio: 0, low: 0 });
    expect(found.answer!.high).toBeLessThan(0.5);
    expect(found).toMatchObject({ direction: 'lower', expected: [] });
  });
});

describe('60 months with a wave a year that fall by half', () => {
  const wave = Array.from({ length: 60 }, (_, i) =>
    Math.round((i < 30 ? 40 : 20) * (1 + 0.4 * Math.sin((2 * Math.PI * i) / 12)) + [2, -1, 0, 1, -2][i % 5]!),
  );
  const found = estimateEventEffect(madeUpMonths(wave), madeUpEvent(monthStart(30)), { recordEnd: '2025-01-01' });

  test('with the season taken out the interval is narrower and holds the half', () => {
    const { seasonal, answer } = found;
    expect(seasonal!.low).toBeLessThan(0.5);
    expect(seasonal!.high).toBeGreaterThan(0.5);
    expect(seasonal!.high! / seasonal!.low).toBeLessThan(answer!.high! / answer!.low);
  });

  test('the trend did not change with the level', () => {
    const { answer } = found.slopeChange;
    expect(answer!.low).toBeLessThan(1);
    expect(answer!.high).toBeGreaterThan(1);
  });
});

test('an estimate at the end of its own interval says why, and what the figures next to the event fit', () => {
  const { answer, warnings } = effect('ucdp-ged-21-1-syria', 'palmyra-lost-2016');
  const inside = (ratio: number) => Math.log(ratio / answer!.low) / Math.log(answer!.high! / answer!.low);
  expect(inside(answer!.ratio!)).toBeLessThan(0.15);
  expect(inside(answer!.leastRefused!)).toBeGreaterThan(0.25);
  expect(inside(answer!.leastRefused!)).toBeLessThan(0.75);
  expect(warnings.join(' ')).toMatch(
    /lies at the lower end of its interval: neighbouring figures are so alike .* fit best with a rate \d+ % higher\./,
  );
  expect(effect('ric-northeast-syria-isil', 'assad-falls').warnings.join(' ')).not.toContain('end of its interval');
});
