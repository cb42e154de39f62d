import fc from 'fast-check';
import { poissonRateInterval } from '@/lib/stats/poissonRateInterval';

test('the example', () => {
  const { rate, low, high } = poissonRateInterval(12, 3);
  expect(rate).toBe(4);
  expect(low).toBeCloseTo(2.0669, 4);
  expect(high).toBeCloseTo(6.9872, 4);
});

// poisson.test(137, 24.19893)$conf.int  (help page)
// for (k in c(1, 5, 1000, 1e4, 1e6, 1e9)) cat(qgamma(.025, k), qgamma(.975, k + 1), "\n")
test.each([
  [137, 24.19893, 4.753124804848751, 6.692709334176073],
  [15, 400, 0.0209884653319583, 0.0618505471787146],
  [1, 1, 0.02531780798428988, 5.571643390938899],
  [5, 1, 1.623486390118421, 11.66833207932267],
  [1000, 1, 938.9730184076952, 1063.952136016302],
  [1e4, 1, 9804.952467260184, 10197.95162466147],
  [1e6, 1, 998040.983340294, 1001961.911945432],
  [1e9, 1, 999938021.4439279, 1000061981.450409],
])('%d in %d as R', (count, exposure, low, high) => {
  const result = poissonRateInterval(count, exposure);
  expect(result.rate).toBeCloseTo(count / exposure, 12);
  expect(result.low / low).toBeCloseTo(1, 10);
  expect(result.high / high).toBeCloseTo(1, 10);
});

// qgamma(.9995, c(1001, 1e6 + 1))
test('far out in the tail of large counts, where the gamma quantile of the library is off', () => {
  expect(poissonRateInterval(1000, 1, 0.999).high).toBeCloseTo(1108.394021157006, 8);
  expect(poissonRateInterval(1e6, 1, 0.999).high / 1003294.80458149).toBeCloseTo(1, 12);
});

test('zero is a count with an upper limit, missing is not', () => {
  expect(poissonRateInterval(0, 2)).toEqual({ rate: 0, low: 0, high: expect.closeTo(-Math.log(0.025) / 2, 12) });
  expect(poissonRateInterval(null, 2)).toBeNull();
});

test('exposure only changes the unit', () => {
  fc.assert(
    fc.property(fc.nat(100000), fc.double({ min: 0.01, max: 1000, noNaN: true }), (count, exposure) => {
      const plain = poissonRateInterval(count, 1);
      const scaled = poissonRateInterval(count, exposure);
      expect(scaled.low * exposure).toBeCloseTo(plain.low, 6);
      expect(scaled.high * exposure).toBeCloseTo(plain.high, 6);
      expect(plain.low <= count && count < plain.high).toBe(true);
    }),
  );
});

test.each([
  [-1, 1, 0.95, 'count'],
  [1.5, 1, 0.95, 'count'],
  [1, 0, 0.95, 'exposure'],
  [1, Infinity, 0.95, 'exposure'],
  [1, 1, 1, 'confidence'],
])('refuses count %d, exposure %d, confidence %d', (count, exposure, confidence, word) => {
  expect(() => poissonRateInterval(count, exposure, confidence)).toThrow(RangeError);
  expect(() => poissonRateInterval(count, exposure, confidence)).toThrow(word);
});
