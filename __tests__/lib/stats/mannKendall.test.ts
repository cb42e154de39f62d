import fc from 'fast-check';
import airquality from '@/data/reference/airquality-temp.json';
import rainfall from '@/data/reference/mann-kendall-360.json';
import nhtemp from '@/data/reference/nhtemp.json';
import nile from '@/data/reference/nile.json';
import { mannKendall } from '@/lib/stats/mannKendall';

test('the example', () => {
  expect(mannKendall([1, 3, null, 2, 4]).s).toBe(4);
});

// import pymannkendall as mk; mk.original_test(rainfall)
test('series of pymannkendall, 7 of 360 missing', () => {
  const result = mannKendall(rainfall);
  expect(result.s).toBe(-1959);
  expect(result.variance).toBeCloseTo(4889800.333333333, 8);
  expect(result.z).toBeCloseTo(-0.8854562842589916, 14);
  expect(result.pValue).toBeCloseTo(0.37591058740506833, 14);
  expect(result.tau).toBeCloseTo(-0.03153167653875869, 15);
});

// mk <- function(x) { n <- length(x); S <- 0
//   for (i in 1:(n - 1)) S <- S + sum(sign(x[(i + 1):n] - x[i]))
//   t <- table(x); v <- (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5))) / 18
//   z <- (S - sign(S)) / sqrt(v); c(S, v, z, 2 * pnorm(-abs(z))) }
// mk(as.numeric(Nile)); mk(as.numeric(nhtemp)); mk(airquality$Temp)
test.each([
  ['Nile', nile, -1387, 112728.33333333333, -4.1280665228441009, 3.6582629216643283e-5],
  ['nhtemp', nhtemp, 624, 24530, 3.9777663778439871, 6.9565670550501846e-5],
  ['airquality Temp', airquality, 2544, 401133.33333333331, 4.0151519363898496, 5.9407511702889021e-5],
])('%s', (_, values, s, variance, z, pValue) => {
  const result = mannKendall(values);
  expect(result.s).toBe(s);
  expect(result.variance).toBeCloseTo(variance, 8);
  expect(result.z).toBeCloseTo(z, 13);
  expect(result.pValue / pValue).toBeCloseTo(1, 11);
});

test('S is the sum of signs over pairs', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: -4, max: 4 })), { minLength: 6, maxLength: 30 }), (values) => {
      const present = values.filter((value) => value !== null);
      fc.pre(present.length > 1);
      let s = 0;
      present.forEach((a, i) => present.slice(i + 1).forEach((b) => (s += Math.sign(b - a))));
      expect(mannKendall(values).s).toBe(s);
    }),
    { numRuns: 300, seed: 6 },
  );
});

test('time reversed turns the sign; a constant added or a scale changes nothing', () => {
  const plain = mannKendall(nile);
  const reversed = mannKendall([...nile].reverse());
  expect([reversed.s, reversed.z, reversed.tau]).toEqual([-plain.s, -plain.z, -plain.tau]);
  expect(reversed.pValue).toBe(plain.pValue);
  expect(mannKendall(nile.map((value) => 1e6 + 10 * value))).toEqual(plain);
});

test('corners', () => {
  expect(mannKendall([5, 5, 5])).toEqual({ s: 0, variance: 0, z: 0, pValue: 1, tau: 0 });
  expect(mannKendall([0, 0, 0, 0]).pValue).toBe(1);
  expect(mannKendall([1, 2])).toEqual({ s: 1, variance: 1, z: 0, pValue: 1, tau: 1 });
  const three = mannKendall([1, 2, 3]);
  expect(three.s).toBe(3);
  expect(three.z).toBeCloseTo(2 / Math.sqrt(66 / 18), 14);
  const rising = mannKendall(Array.from({ length: 5000 }, (_, i) => i * 1e6));
  expect(rising.tau).toBe(1);
  expect(rising.pValue).toBe(0);
});

test('refuses', () => {
  expect(() => mannKendall([1])).toThrow(new RangeError('mannKendall requires at least two values, got 1'));
  expect(() => mannKendall([null, null])).toThrow(new RangeError('mannKendall requires at least two values, got 0'));
  expect(() => mannKendall([1, NaN])).toThrow(new RangeError('mannKendall requires finite values, got NaN'));
});
