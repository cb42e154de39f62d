import { interpolateLinearly } from '@/lib/stats/interpolateLinearly';

const known = [
  { at: 2, value: 5 },
  { at: 0, value: 1 },
  { at: 4, value: 4 },
];

// From (0, 1) to (2, 5) the line rises 2 a unit: 1 + 2 · 0.5 = 2; from (2, 5) to (4, 4) it falls ½: 5 − ½ · 1 = 4.5.
test.each([
  [0.5, 2],
  [3, 4.5],
  [2, 5],
  [0, 1],
])('between known values, at %d: %d', (at, value) => {
  expect(interpolateLinearly(known, at)).toBe(value);
});

test.each([
  [-1, 1],
  [9, 4],
])('level beyond them, at %d: %d', (at, value) => {
  expect(interpolateLinearly(known, at)).toBe(value);
});

test('a single value holds everywhere', () => {
  expect(interpolateLinearly([{ at: 0, value: 7 }], -3)).toBe(7);
});
