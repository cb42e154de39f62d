import fc from 'fast-check';
import airquality from '@/data/reference/airquality-temp.json';
import rainfall from '@/data/reference/mann-kendall-360.json';
import nhtemp from '@/data/reference/nhtemp.json';
import nile from '@/data/reference/nile.json';
import { theilSenSlope } from '@/lib/stats/theilSenSlope';

test('the example', () => {
  expect(theilSenSlope([1, 2, null, 4, 9])).toEqual({ slope: 1.5, low: 1, high: 5 });
});

// import pymannkendall as mk; mk.sens_slope(rainfall).slope                                     -0.0063694268
// mk.sens_slope(rainfall[~np.isnan(rainfall)]).slope                                            -0.0064516129032258064
test('series of pymannkendall: a gap keeps its length', () => {
  expect(theilSenSlope(rainfall).slope).toBeCloseTo(-0.0063694268, 10);
  expect(theilSenSlope(rainfall.filter((value) => value !== null)).slope).toBeCloseTo(-0.0064516129032258064, 15);
});

// sen <- function(x) { n <- length(x); d <- sort(unlist(lapply(1:(n - 1), function(i) (x[(i + 1):n] - x[i]) / (1:(n - i)))))
//   N <- length(d); C <- qnorm(0.975) * sqrt(mk(x)[2]); c(median(d), d[round((N - C) / 2)], d[round((N + C) / 2 + 1)]) }
// with mk as in mannKendall.test.ts; sen(as.numeric(Nile)); sen(as.numeric(nhtemp)); sen(airquality$Temp)
test.each([
  ['Nile', nile, -2.6, -3.6279069767441858, -1.4285714285714286],
  ['nhtemp', nhtemp, 0.034482758620689655, 0.020408163265306121, 0.050000000000000121],
  ['airquality Temp', airquality, 0.081967213114754092, 0.043165467625899283, 0.121212121212121215],
])('%s', (_, values, slope, low, high) => {
  const result = theilSenSlope(values);
  expect(result.slope).toBeCloseTo(slope, 14);
  expect(result.low).toBeCloseTo(low, 14);
  expect(result.high).toBeCloseTo(high, 14);
});

test('a line is found through any gap, at any times, in any order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 25 }),
      fc.integer({ min: -9, max: 9 }),
      (times, slope) => {
        const result = theilSenSlope(
          times.map((time) => 3 + slope * time),
          times,
        );
        for (const value of Object.values(result)) expect(value).toBeCloseTo(slope, 9);
      },
    ),
    { numRuns: 200, seed: 7 },
  );
});

test('time reversed mirrors the interval; a scale scales it; a constant changes nothing', () => {
  const { slope, low, high } = theilSenSlope(nile);
  const reversed = theilSenSlope([...nile].reverse());
  expect([reversed.slope, reversed.low, reversed.high]).toEqual([-slope, -high, -low]);
  expect(theilSenSlope(nile.map((value) => value + 1e6)).slope).toBeCloseTo(slope, 9);
  expect(theilSenSlope(nile.map((value) => 4 * value))).toEqual({ slope: 4 * slope, low: 4 * low, high: 4 * high });
  expect(
    theilSenSlope(
      nile,
      nile.map((_, i) => i / 12),
    ).slope,
  ).toBeCloseTo(12 * slope, 9);
});

test('less confidence, a narrower interval', () => {
  const wide = theilSenSlope(nile, undefined, 0.99);
  const narrow = theilSenSlope(nile, undefined, 0.5);
  expect(wide.low).toBeLessThan(narrow.low);
  expect(wide.high).toBeGreaterThan(narrow.high);
});

test('corners', () => {
  expect(theilSenSlope([1, 3])).toEqual({ slope: 2, low: 2, high: 2 });
  expect(theilSenSlope([5, 5, 5])).toEqual({ slope: 0, low: 0, high: 0 });
  expect(theilSenSlope([1, 2, 9])).toEqual({ slope: 4, low: 1, high: 7 });
  expect(theilSenSlope([1e6, null, 3e6]).slope).toBe(1e6);
  expect(theilSenSlope([1, 5, 2], [0, 0, 1]).slope).toBe(-1);
  expect(theilSenSlope(Array.from({ length: 5000 }, (_, i) => 2 * i + (i % 2))).slope).toBe(2);
});

test('refuses', () => {
  expect(() => theilSenSlope([4])).toThrow(new RangeError('theilSenSlope requires at least two points, got 1'));
  expect(() => theilSenSlope([4, 5], [1, 1])).toThrow(
    new RangeError('theilSenSlope requires at least two different times'),
  );
  expect(() => theilSenSlope([4, 5], [1])).toThrow(
    new RangeError('theilSenSlope requires as many times as values, got 1 and 2'),
  );
  expect(() => theilSenSlope([4, Infinity])).toThrow(
    new RangeError('theilSenSlope requires finite values and times, got Infinity at 1'),
  );
  expect(() => theilSenSlope([4, 5], undefined, 1)).toThrow(
    new RangeError('theilSenSlope requires a confidence between 0 and 1, got 1'),
  );
  expect(() => theilSenSlope(Array(5001).fill(1) as number[])).toThrow(
    new RangeError('theilSenSlope takes at most 5000 points, got 5001'),
  );
});
