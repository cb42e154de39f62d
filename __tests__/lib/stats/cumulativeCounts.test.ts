import { cumulativeCounts } from '@/lib/stats/cumulativeCounts';

test('the example', () => {
  expect(cumulativeCounts([2, null, 3]).ends).toEqual([1, 3]);
});

test('sums leave a missing count out with its exposure', () => {
  const { count, exposure } = cumulativeCounts([2, null, 3], [31, 28, 30]);
  expect([...count]).toEqual([0, 2, 5]);
  expect([...exposure]).toEqual([0, 31, 61]);
  expect(() => cumulativeCounts([1.5])).toThrow(
    new RangeError('cumulativeCounts requires counts that are integers >= 0, got 1.5'),
  );
});
