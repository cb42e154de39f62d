import { leastRefused } from '@/lib/stats/leastRefused';

test('finds the lowest place of a parabola, between places and at an end', () => {
  expect(leastRefused((x) => (x - 1) ** 2, 0, 4)).toBeCloseTo(1, 12);
  expect(leastRefused((x) => (x - 1.234) ** 2, -3, 5)).toBeCloseTo(1.234, 12);
  expect(leastRefused((x) => (x + 9) ** 2, 0, 4)).toBe(0);
});

test('of two valleys the deeper; places without an answer are passed over', () => {
  expect(leastRefused((x) => Math.min((x + 2) ** 2 + 1, (x - 2) ** 2), -4, 4)).toBeCloseTo(2, 1);
  expect(leastRefused((x) => (x < 1 ? null : x), 0, 4)).toBeCloseTo(1, 9);
  expect(leastRefused(() => null, 0, 4)).toBeNull();
});
