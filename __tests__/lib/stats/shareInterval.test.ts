import { shareInterval } from '@/lib/stats/shareInterval';

test.each([
  // R: prop.test(8, 10, correct = FALSE)$conf.int
  [8, 10, 0.4901625, 0.9433178],
  // By hand: without any, the upper limit is z²/(n + z²) = 3.841459/13.841459.
  [0, 10, 0, 0.2775328],
  [10, 10, 1 - 0.2775328, 1],
])('%i of %i', (count, total, low, high) => {
  const interval = shareInterval(count, total);
  expect(interval.low).toBeCloseTo(low, 6);
  expect(interval.high).toBeCloseTo(high, 6);
});

test.each([
  [11, 10],
  [-1, 10],
  [0, 0],
  [NaN, 10],
  [1, Infinity],
])('%d of %d is refused', (count, total) => {
  expect(() => shareInterval(count, total)).toThrow(
    new RangeError(`shareInterval requires a count from 0 to a total above 0, got ${count} of ${total}`),
  );
});
