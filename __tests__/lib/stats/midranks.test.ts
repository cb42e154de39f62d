import { midranks } from '@/lib/stats/midranks';

test('the example', () => {
  expect(midranks([10, 30, 10])).toEqual([1.5, 3, 1.5]);
});

// rank(c(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5))   4.5 1.5 6.0 1.5 8.0 11.0 3.0 10.0 8.0 4.5 8.0
test('as rank', () => {
  expect(midranks([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5])).toEqual([4.5, 1.5, 6, 1.5, 8, 11, 3, 10, 8, 4.5, 8]);
  expect(midranks([])).toEqual([]);
  expect(() => midranks([1, Infinity])).toThrow(new RangeError('midranks requires finite values, got Infinity'));
});
