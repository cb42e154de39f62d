import { upperQuantile } from '@/lib/stats/upperQuantile';

const nine = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

// k = floor(0.2 · 10) = 2: the second from the top. 8.5 has p (1 + 1) / 10 = 0.2 and is beyond; 8 has (1 + 2) / 10 = 0.3 and is not.
test('the example', () => {
  expect(upperQuantile(nine, 0.8)).toBe(8);
});

// k = floor(0.1 · 10) = 1, although 1 − 0.9 is a little less than 0.1 in floating point.
test('the largest value where one place is allowed', () => {
  expect(upperQuantile(nine, 0.9)).toBe(9);
});

// k = floor(0.05 · 10) = 0: the smallest p-value of nine simulations is 1 / 10.
test('too few values: nothing can exceed it', () => {
  expect(upperQuantile(nine, 0.95)).toBe(Infinity);
  expect(upperQuantile(new Float64Array(0), 0.95)).toBe(Infinity);
});

// k = floor(0.05 · 500) = 25 of 499, 10 of 199, 1 of 19
test.each([
  [499, 474],
  [199, 189],
  [19, 18],
])('of %d values at 95 %% the one in place %d', (n, place) => {
  expect(
    upperQuantile(
      Float64Array.from({ length: n }, (_, i) => i),
      0.95,
    ),
  ).toBe(place);
});
