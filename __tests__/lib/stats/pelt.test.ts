import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { pelt } from '@/lib/stats/pelt';
import { randomStream } from '@/lib/stats/randomStream';

const coal = readFileSync(join(__dirname, '../../../data/reference/coal.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => Number(line.split(',')[1]));
const years = (breaks: number[]) => breaks.map((breakAfter) => 1850 + breakAfter);

/** −2·log-likelihood of counts[from..to) with their own rate, without terms that no break changes. */
const cost = (counts: number[], exposures: number[], from: number, to: number) => {
  let sum = 0;
  let exposure = 0;
  for (let i = from; i < to; i++) {
    sum += counts[i]!;
    exposure += exposures[i]!;
  }
  return sum === 0 ? 0 : -2 * sum * Math.log(sum / exposure);
};

const total = (counts: number[], exposures: number[], penalty: number, breaks: number[]) => {
  const edges = [0, ...breaks, counts.length];
  return edges.slice(1).reduce((sum, to, i) => sum + cost(counts, exposures, edges[i]!, to), penalty * breaks.length);
};

/** The full dynamic programme of Jackson et al. (2005), nothing dropped. */
const optimalPartitioning = (counts: number[], exposures: number[], penalty: number) => {
  const best = [-penalty];
  const last = [0];
  for (let t = 1; t <= counts.length; t++) {
    best[t] = Infinity;
    for (let s = 0; s < t; s++) {
      const value = best[s]! + cost(counts, exposures, s, t) + penalty;
      if (value < best[t]!) [best[t], last[t]] = [value, s];
    }
  }
  const breaks = [];
  for (let t = last[counts.length]!; t > 0; t = last[t]!) breaks.unshift(t);
  return breaks;
};

const expectOptimal = (counts: number[], exposures: number[], penalty: number) => {
  const found = pelt({ counts, exposures, penalty });
  const exact = total(counts, exposures, penalty, optimalPartitioning(counts, exposures, penalty));
  const difference = Math.abs(total(counts, exposures, penalty, found) - exact);
  expect(difference).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(exact)));
  expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
  expect(found.every((breakAfter) => breakAfter > 0 && breakAfter < counts.length)).toBe(true);
};

test('the example', () => {
  expect(pelt({ counts: [2, 3, 2, 20, 22, 19], penalty: 3.6 })).toEqual([3]);
});

// x <- table(factor(floor(boot::coal$date), levels = 1851:1962))
// cpts(changepoint::cpt.meanvar(as.numeric(x), penalty = "Manual", pen.value = P, method = "PELT", test.stat = "Poisson", minseglen = 1)) + 1850
test.each([
  [2 * Math.log(112), [1891, 1947]],
  [Math.log(112), [1891, 1929, 1942, 1945, 1947]],
  [4, [1853, 1855, 1886, 1896, 1904, 1910, 1929, 1942, 1945, 1947]],
  [69, [1891]],
  [70, []],
])('coal disasters at penalty %p', (penalty, expected) => {
  expect(coal.reduce((sum, count) => sum + count, 0)).toBe(191);
  expect(years(pelt({ counts: coal, penalty }))).toEqual(expected);
});

test('equals the full dynamic programme on random series with unequal exposures', () => {
  const series = fc.array(fc.tuple(fc.oneof(fc.nat(4), fc.nat(60), fc.constant(0)), fc.constantFrom(1, 0.5, 3, 10)), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(series, fc.double({ min: 0.05, max: 30, noNaN: true }), (rows, penalty) => {
      expectOptimal(
        rows.map(([count]) => count),
        rows.map(([, exposure]) => exposure),
        penalty,
      );
    }),
    { numRuns: 600, seed: 4 },
  );
});

test('equals the full dynamic programme on longer series that step, rise, and stay at zero', () => {
  const { poisson } = randomStream(11);
  const rates = [
    (i: number) => (i % 100 < 50 ? 3 : 8),
    (i: number) => i / 10,
    (i: number) => (i % 120 < 40 ? 0 : 1),
    () => 0.3,
    (i: number) => (i < 150 ? 1e6 : 1.001e6),
  ];
  for (const rate of rates) {
    const counts = Array.from({ length: 300 }, (_, i) => poisson(rate(i)));
    for (const penalty of [2, 6, 12])
      expectOptimal(
        counts,
        counts.map(() => 1),
        penalty,
      );
  }
});

test('time reversed mirrors the breaks, and exposure in other units changes nothing', () => {
  const { poisson } = randomStream(12);
  const counts = Array.from({ length: 200 }, (_, i) => poisson(i < 70 ? 5 : i < 140 ? 12 : 3));
  const exposures = counts.map((_, i) => 28 + (i % 4));
  const breaks = pelt({ counts, exposures, penalty: 12 });
  expect(breaks.length).toBe(2);
  const mirrored = pelt({ counts: [...counts].reverse(), exposures: [...exposures].reverse(), penalty: 12 });
  expect(mirrored).toEqual(breaks.map((breakAfter) => 200 - breakAfter).reverse());
  expect(pelt({ counts, exposures: exposures.map((days) => days / 30.4375), penalty: 12 })).toEqual(breaks);
});

test('a tenfold exposure with a tenfold count is no break; with the same count it is', () => {
  const counts = [...Array(20).fill(10), ...Array(20).fill(100)] as number[];
  const exposures = counts.map((count) => count / 10);
  expect(pelt({ counts, exposures, penalty: 8 })).toEqual([]);
  expect(pelt({ counts, penalty: 8 })).toEqual([20]);
  expect(pelt({ counts: Array(40).fill(10) as number[], exposures, penalty: 8 })).toEqual([20]);
});

test('a gap keeps its length and a break beside it comes before it', () => {
  expect(pelt({ counts: [4, 5, 4, 5, null, null, 40, 44, 41], penalty: 8 })).toEqual([4]);
  expect(pelt({ counts: [null, 4, 5, 4, 40, null, 44, 41, null], penalty: 8 })).toEqual([4]);
});

test.each([
  ['nothing', []],
  ['one observation', [5]],
  ['all missing', [null, null]],
  ['all zero', Array(50).fill(0) as number[]],
  ['all equal', Array(50).fill(7) as number[]],
  ['three points', [1, 2, 1]],
])('%s: no break', (_, counts) => {
  expect(pelt({ counts, penalty: 4 })).toEqual([]);
});

test('5,000 counts of a million with one small step', () => {
  const { poisson } = randomStream(13);
  const counts = Array.from({ length: 5000 }, (_, i) => poisson(i < 2500 ? 1e6 : 1.0005e6));
  const breaks = pelt({ counts, penalty: 2 * Math.log(5000) });
  expect(breaks).toHaveLength(1);
  expect(Math.abs(breaks[0]! - 2500)).toBeLessThan(40);
});

test('100,000 points without a break, and with 1,999', () => {
  const { poisson } = randomStream(14);
  const flat = Array.from({ length: 100000 }, () => poisson(5));
  expect(pelt({ counts: flat, penalty: 3 * Math.log(100000) })).toEqual([]);
  const steps = Array.from({ length: 100000 }, (_, i) => (Math.floor(i / 50) % 2 === 0 ? 4 : 12));
  expect(pelt({ counts: steps, penalty: 20 })).toEqual(Array.from({ length: 1999 }, (_, i) => 50 * (i + 1)));
});

test.each([
  [{ counts: [1, 2], penalty: 0 }, 'pelt requires a positive penalty, got 0'],
  [{ counts: [1, 2], penalty: NaN }, 'pelt requires a positive penalty, got NaN'],
  [{ counts: [1, -2], penalty: 1 }, 'pelt requires counts that are integers >= 0, got -2'],
  [{ counts: [1, 2.5], penalty: 1 }, 'pelt requires counts that are integers >= 0, got 2.5'],
  [{ counts: [1, 2], exposures: [1], penalty: 1 }, 'pelt requires as many exposures as counts, got 1 and 2'],
  [{ counts: [1, 2], exposures: [1, 0], penalty: 1 }, 'pelt requires positive exposures, got 0'],
])('refuses %j', (input, message) => {
  expect(() => pelt(input)).toThrow(new RangeError(message));
});
