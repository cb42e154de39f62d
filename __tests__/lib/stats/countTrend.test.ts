import fc from 'fast-check';
import nile from '@/data/reference/nile.json';
import { countTrend } from '@/lib/stats/countTrend';
import { mannKendall } from '@/lib/stats/mannKendall';
import { theilSenSlope } from '@/lib/stats/theilSenSlope';

const months = (length: number, countOf: (i: number) => number) => Array.from({ length }, (_, i) => countOf(i));
const wobble = [3, -2, 4, 0, -4, 1, -1, 2, -3, 0];

test('the example', () => {
  expect(countTrend({ counts: [20, 19, 21, 16, 17, 15, 14, 15, 11, 12, 9, 10] }).slope).toBe(-1);
});

test('S, tau and slope are those of the plain methods; the flow of the Nile falls', () => {
  const found = countTrend({ counts: nile });
  const { s, tau } = mannKendall(nile);
  expect(found).toMatchObject({ s, tau, slope: theilSenSlope(nile).slope });
  expect(found.autocorrelation).toBeGreaterThan(0.3);
  expect(found.pValue).toBeGreaterThan(mannKendall(nile).pValue);
  expect(found.pValue).toBeLessThanOrEqual(0.05);
  expect(found.high).toBeLessThan(0);
});

test('a fall without any noise is a fall, however short', () => {
  for (const counts of [months(36, (i) => 60 - i), months(12, (i) => 40 - i)]) {
    const { pValue, slope, low, high } = countTrend({ counts });
    expect(pValue).toBeLessThan(0.01);
    expect(slope).toBe(-1);
    expect(low).toBeCloseTo(-1, 9);
    expect(high).toBeCloseTo(-1, 9);
  }
});

test('the same seed gives the same answer, another about the same', () => {
  const counts = months(30, (i) => 20 + wobble[i % 10]! - Math.floor(i / 6));
  expect(countTrend({ counts, seed: 4 })).toEqual(countTrend({ counts, seed: 4 }));
  expect(countTrend({ counts, seed: 5 }).pValue).toBeCloseTo(countTrend({ counts, seed: 4 }).pValue, 1);
});

test('time reversed turns the slope round; ten times the exposure divides it by ten', () => {
  const counts = months(24, (i) => 12 + wobble[(i * 7) % 10]! + Math.floor(i / 4));
  const found = countTrend({ counts });
  const reversed = countTrend({ counts: counts.toReversed() });
  expect(reversed.slope).toBe(-found.slope);
  expect(reversed.pValue).toBeCloseTo(found.pValue, 1);
  const longer = countTrend({ counts, exposures: counts.map(() => 10) });
  expect(longer.slope).toBeCloseTo(found.slope / 10, 12);
  expect(longer.low).toBeCloseTo(found.low! / 10, 9);
  expect(longer.pValue).toBe(found.pValue);
});

// The interval is the test turned round: it leaves out 0 exactly where p is at most 5 %, unless Sen's slope itself is its end.
test('interval and p-value agree', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 40 }),
      fc.integer({ min: -1, max: 1 }),
      (noise, slope) => {
        const counts = noise.map((value, i) => Math.max(0, value + slope * i));
        const { pValue, low, high, slope: found } = countTrend({ counts, replicates: 99 });
        const isZeroIn = (low ?? -Infinity) <= 0 && 0 <= (high ?? Infinity);
        if (low !== found && high !== found) expect(isZeroIn).toBe(pValue > 0.05);
        expect(low ?? -Infinity).toBeLessThanOrEqual(found);
        expect(high ?? Infinity).toBeGreaterThanOrEqual(found);
      },
    ),
    { numRuns: 60, seed: 3 },
  );
});

describe('corners give a number', () => {
  test.each([
    ['all equal', { counts: new Array<number>(20).fill(7) }],
    ['a single attack', { counts: [0, 0, 0, 0, 0, 0, 1, 0] }],
    ['counts of a million', { counts: months(24, (i) => 1e6 + 1000 * ((i * 7) % 11)) }],
    ['a gap in the middle', { counts: [9, 8, null, null, null, 9, 4, 5, null, 2, 3, 1] }],
    [
      'exposures that differ tenfold',
      { counts: [9, 80, 7, 75, 6, 62, 5, 53, 6, 44], exposures: [1, 10, 1, 10, 1, 10, 1, 10, 1, 10] },
    ],
    ['nothing from one month on', { counts: [20, 20, 20, 20, 20, 20, 0, 0, 0, 0, 0, 0] }],
    ['5,000 points', { counts: months(5000, (i) => 10 + ((i * 7919) % 7)), replicates: 19 }],
  ])('%s', (_, input) => {
    const { pValue, slope, low, high } = countTrend(input);
    expect(pValue).toBeGreaterThan(0);
    expect(pValue).toBeLessThanOrEqual(1);
    expect(Number.isFinite(slope)).toBe(true);
    for (const end of [low, high]) expect(end === null || Number.isFinite(end)).toBe(true);
  });

  test('all zero: no direction, and a slope that could be anything', () => {
    expect(countTrend({ counts: [0, 0, 0, 0, 0, 0] })).toEqual({
      s: 0,
      tau: 0,
      pValue: 1,
      slope: 0,
      low: null,
      high: null,
      autocorrelation: 0,
    });
  });
});

test('refuses', () => {
  expect(() => countTrend({ counts: [1, 2, 3, 4] })).toThrow(
    new RangeError('countTrend requires at least five counts, got 4'),
  );
  expect(() => countTrend({ counts: [1, 2, 3, 4, 1.5] })).toThrow(
    new RangeError('countTrend requires whole counts of 0 or more or null, got 1.5'),
  );
  expect(() => countTrend({ counts: [1, 2, 3, 4, 5], exposures: [1, 1, 1, 0, 1] })).toThrow(
    new RangeError('countTrend requires positive exposures, got 0'),
  );
  expect(() => countTrend({ counts: [1, 2, 3, 4, 5], times: [0, 1, 1, 2, 3] })).toThrow(
    new RangeError('countTrend requires times that increase, got 1 at place 2'),
  );
  expect(() => countTrend({ counts: [1, 2, 3, 4, 5], times: [0, 1] })).toThrow(
    new RangeError('countTrend requires as many times as counts, got 2 for 5'),
  );
  expect(() => countTrend({ counts: [1, 2, 3, 4, 5], replicates: 9 })).toThrow(
    new RangeError('countTrend requires at least 19 replicates, got 9'),
  );
});
