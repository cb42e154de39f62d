import fc from 'fast-check';
import { holm } from '@/lib/stats/holm';

test('the example', () => {
  expect(holm([0.01, 0.04, 0.03])).toEqual({ adjusted: [0.03, 0.06, 0.06], threshold: 0.025 });
});

// p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.2, 0.04), "holm")   0.05 0.12 0.12 0.03 0.20 0.12
test('as p.adjust', () => {
  const { adjusted, threshold } = holm([0.01, 0.04, 0.03, 0.005, 0.2, 0.04]);
  [0.05, 0.12, 0.12, 0.03, 0.2, 0.12].forEach((p, i) => expect(adjusted[i]).toBeCloseTo(p, 14));
  expect(threshold).toBeCloseTo(0.0125, 14);
});

test('a p-value stands exactly when it is within the threshold, and order does not matter', () => {
  const list = fc.array(
    fc.double({ min: 0, max: 1, noNaN: true }).map((p) => p ** 3),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(list, (pValues) => {
      const { adjusted, threshold } = holm(pValues);
      pValues.forEach((p, i) => {
        expect(adjusted[i]! <= 0.05).toBe(p <= threshold);
        expect(adjusted[i]).toBeGreaterThanOrEqual(p);
        expect(adjusted[i]).toBeLessThanOrEqual(1);
      });
      expect(holm([...pValues].reverse())).toEqual({ adjusted: [...adjusted].reverse(), threshold });
    }),
    { seed: 8 },
  );
});

test('corners', () => {
  expect(holm([])).toEqual({ adjusted: [], threshold: 0.05 });
  expect(holm([0.05])).toEqual({ adjusted: [0.05], threshold: 0.05 });
  expect(holm([1, 1, 1])).toEqual({ adjusted: [1, 1, 1], threshold: 0.05 / 3 });
  expect(holm([0, 0], 0.01)).toEqual({ adjusted: [0, 0], threshold: 0.01 });
  expect(holm(Array(5000).fill(0.00002) as number[]).threshold).toBe(0.05 / 5000);
});

test('refuses', () => {
  expect(() => holm([0.2, NaN])).toThrow(new RangeError('holm requires p-values between 0 and 1, got NaN'));
  expect(() => holm([1.2])).toThrow(new RangeError('holm requires p-values between 0 and 1, got 1.2'));
  expect(() => holm([0.2], 0)).toThrow(new RangeError('holm requires a level between 0 and 1, got 0'));
});
