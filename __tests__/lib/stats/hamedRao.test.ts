import rainfall from '@/data/reference/mann-kendall-360.json';
import nile from '@/data/reference/nile.json';
import { hamedRao } from '@/lib/stats/hamedRao';
import { mannKendall } from '@/lib/stats/mannKendall';

test('the example', () => {
  expect(hamedRao([5, 4, 6, 5, 7, 6, 8, 7, 9], { lags: 1 }).s).toBe(25);
});

// import pymannkendall as mk; mk.hamed_rao_modification_test(rainfall); mk.hamed_rao_modification_test(rainfall, lag=3)
test('series of pymannkendall: the number of lags decides', () => {
  expect(hamedRao(rainfall).pValue).toBeCloseTo(0.000122, 6);
  expect(hamedRao(rainfall, { lags: 3 }).pValue).toBeCloseTo(0.6037, 4);
});

// The same with the missing values taken out first, printed in full by pymannkendall's own tests.
test('the same series closed up', () => {
  const closed = rainfall.filter((value) => value !== null);
  const all = hamedRao(closed);
  expect(all.pValue).toBeCloseTo(0.00011372459883540742, 14);
  expect(all.z).toBeCloseTo(-3.859273515045842, 10);
  expect(all.variance).toBeCloseTo(257403.38678462413, 6);
  const three = hamedRao(closed, { lags: 3 });
  expect(three.pValue).toBeCloseTo(0.603684460662274, 12);
  expect(three.z).toBeCloseTo(-0.5191093899188985, 12);
  expect(three.variance).toBeCloseTo(14226812.425138814, 5);
});

test('no lag is the plain test; reversed time turns the sign', () => {
  const plain = mannKendall(nile);
  expect(hamedRao(nile, { lags: 0 })).toEqual({ ...plain, correction: 1 });
  const reversed = hamedRao([...nile].reverse(), { lags: 3 });
  expect(reversed.z).toBeCloseTo(-hamedRao(nile, { lags: 3 }).z!, 10);
  expect(
    hamedRao(
      nile.map((value) => 4 * value + 8),
      { lags: 3 },
    ).z,
  ).toBeCloseTo(-reversed.z!, 10);
});

test('corners', () => {
  expect(hamedRao([2, 2, 2, 2])).toMatchObject({ s: 0, correction: 1, z: 0, pValue: 1 });
  const none = hamedRao([5, 4, 6, 5, 7, 6, 8, 7, 9], { lags: 1 });
  expect(none.correction).toBeLessThan(0);
  expect([none.z, none.pValue]).toEqual([null, null]);
  expect(hamedRao([1, 2, 4]).s).toBe(3);
  expect(hamedRao(nile, { lags: 1000 })).toEqual(hamedRao(nile));
});

test('refuses', () => {
  expect(() => hamedRao([1, null, 2])).toThrow(new RangeError('hamedRao requires at least three values, got 2'));
  expect(() => hamedRao(nile, { lags: 1.5 })).toThrow(
    new RangeError('hamedRao requires a whole number of lags, got 1.5'),
  );
  expect(() => hamedRao(nile, { significance: 0 })).toThrow(
    new RangeError('hamedRao requires a significance between 0 and 1, got 0'),
  );
});
