import { number, shortNumber } from '@/lib/marks/pixelNumbers';

test.each([
  [1, '1'],
  [1.005, '1'],
  [1.2345, '1.23'],
  [-0.001, '0'],
  [100.999, '101'],
  [0.1 + 0.2, '0.3'],
])('%d is written %s', (px, text) => {
  expect(number(px)).toBe(text);
});

test.each([
  [1, '1'],
  [1.25, '1.3'],
  [-0.04, '0'],
  [0.1 + 0.2, '0.3'],
])('%d is written %s where bytes count', (px, text) => {
  expect(shortNumber(px)).toBe(text);
});
