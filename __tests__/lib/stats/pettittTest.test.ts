import airquality from '@/data/reference/airquality-temp.json';
import nhtemp from '@/data/reference/nhtemp.json';
import nile from '@/data/reference/nile.json';
import { pettittTest } from '@/lib/stats/pettittTest';

test('the example', () => {
  expect(pettittTest([1, 2, 1, 9, 8, 9])).toEqual({ k: 9, at: 3, pValue: 0.2907114024676932 });
});

// pt <- function(x) { n <- length(x); U <- 2 * cumsum(rank(x)) - (1:n) * (n + 1); K <- max(abs(U))
//   c(K, which.max(abs(U)), 2 * exp(-6 * K^2 / (n^3 + n^2))) }
// pt(as.numeric(Nile)); pt(as.numeric(nhtemp)); pt(airquality$Temp)
test.each([
  ['Nile', nile, 1617, 28, 3.5910221769362927e-7],
  ['nhtemp', nhtemp, 567, 32, 3.0637360221613278e-4],
  ['airquality Temp', airquality, 3460, 34, 4.4430566461718937e-9],
])('%s', (_, values, k, at, pValue) => {
  const result = pettittTest(values);
  expect([result.k, result.at]).toEqual([k, at]);
  expect(result.pValue / pValue).toBeCloseTo(1, 12);
});

test('time reversed mirrors the place; scale and constant change nothing', () => {
  const { k, at, pValue } = pettittTest(nile);
  expect(pettittTest([...nile].reverse())).toEqual({ k, at: 100 - at, pValue });
  expect(pettittTest(nile.map((value) => 3 * value + 1e6))).toEqual({ k, at, pValue });
});

test('missing values keep their place, and a change beside a gap comes before it', () => {
  expect(pettittTest([1, 2, null, 1, null, null, 9, 8, 9])).toEqual({ ...pettittTest([1, 2, 1, 9, 8, 9]), at: 4 });
});

test('corners', () => {
  expect(pettittTest([0, 0, 0])).toEqual({ k: 0, at: 0, pValue: 1 });
  expect(pettittTest([1, 2])).toEqual({ k: 1, at: 1, pValue: 1 });
  const step = pettittTest(Array.from({ length: 5000 }, (_, i) => (i < 2000 ? 1e6 : 1e6 + 1)));
  expect([step.k, step.at, step.pValue]).toEqual([6e6, 2000, 0]);
});

test('refuses', () => {
  expect(() => pettittTest([3, null])).toThrow(new RangeError('pettittTest requires at least two values, got 1'));
  expect(() => pettittTest([3, NaN])).toThrow(new RangeError('pettittTest requires finite values, got NaN'));
});
