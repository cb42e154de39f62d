import fc from 'fast-check';
import { poissonRateRatio } from '@/lib/stats/poissonRateRatio';

const of = (count: number, exposure: number) => ({ count, exposure });

test('the example', () => {
  expect(poissonRateRatio(of(30, 90), of(660, 335)).ratio).toBeCloseTo(0.16919, 5);
});

// options(digits = 16); poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878))   (help page)
// poisson.test(c(60, 30), c(51477.5, 54308.7)); poisson.test(c(30, 660), c(90, 335))
// poisson.test(c(56, 36), c(31, 31)); poisson.test(c(26, 16), c(29, 31)); poisson.test(c(1e6, 1002000))
test.each([
  [of(11, 800), of(21, 3011), 1.971488095238095, 0.8584264033916396, 4.277265943654073, 0.07966863303332951],
  [of(60, 51477.5), of(30, 54308.7), 2.10999757175465, 1.33973572177265, 3.38836557361625, 0.000675182658686],
  [of(30, 90), of(660, 335), 0.169191919191919, 0.113237153453909, 0.243869269774315, 2.25383596226609e-36],
  [of(56, 31), of(36, 31), 1.55555555555556, 1.00548974842697, 2.43432338010789, 0.047011561644854],
  [of(26, 29), of(16, 31), 1.73706896551724, 0.897372971330816, 3.465919249769097, 0.0896292279537104],
])('%o over %o as R', (first, second, ratio, low, high, pValue) => {
  const result = poissonRateRatio(first, second);
  expect(result.ratio! / ratio).toBeCloseTo(1, 12);
  expect(result.low! / low).toBeCloseTo(1, 10);
  expect(result.high! / high).toBeCloseTo(1, 10);
  expect(result.pValue! / pValue).toBeCloseTo(1, 8);
});

// statsmodels.stats.rates.test_poisson_2indep(60, 51477.5, 30, 54308.7, method='cond-midp').pvalue
test('mid-p as statsmodels', () => {
  expect(poissonRateRatio(of(60, 51477.5), of(30, 54308.7)).midPValue).toBeCloseTo(0.000557262406619052, 14);
});

// poisson.test(c(42, 120), c(6, 12))$p.value; 2 * pbinom(42, 162, 1/3)
test('the two exact p-values can fall on different sides of 0.05, and the interval sides with the central one', () => {
  const result = poissonRateRatio(of(42, 6), of(120, 12));
  expect(result.pValue).toBeCloseTo(0.0456674299286708, 10);
  expect(result.centralPValue).toBeCloseTo(0.05167196110118711, 10);
  expect(result.high).toBeGreaterThan(1);
});

// poisson.test(c(1e6, 1002000)); poisson.test(c(0, 30)); poisson.test(c(7, 0), c(1, 10))
test('counts of a million, and none on one side', () => {
  const many = poissonRateRatio(of(1e6, 1), of(1002000, 1));
  expect(many.low).toBeCloseTo(0.995241928781154, 10);
  expect(many.high).toBeCloseTo(1.000773718822175, 10);
  expect(many.pValue).toBeCloseTo(0.15771445281312, 8);
  const none = poissonRateRatio(of(0, 1), of(30, 1));
  expect(none).toMatchObject({ ratio: 0, low: 0, refusal: null });
  expect(none.high).toBeCloseTo(0.130842181473498, 12);
  expect(none.pValue).toBeCloseTo(1.86264514923096e-9, 20);
  const infinite = poissonRateRatio(of(7, 1), of(0, 10));
  expect(infinite).toMatchObject({ ratio: null, high: null, refusal: null });
  expect(infinite.low).toBeCloseTo(14.4130851883524, 10);
  expect(infinite.pValue).toBeCloseTo(5.13158118230707e-8, 18);
});

test('two zero counts are refused in words', () => {
  expect(poissonRateRatio(of(0, 1), of(0, 3))).toMatchObject({
    ratio: null,
    pValue: null,
    refusal: expect.stringContaining('zero'),
  });
});

const counts = fc.integer({ min: 1, max: 3000 });
const exposures = fc.double({ min: 0.1, max: 100, noNaN: true });

test('a ratio and its inverse', () => {
  fc.assert(
    fc.property(counts, counts, exposures, exposures, (a, b, s, t) => {
      const there = poissonRateRatio(of(a, s), of(b, t));
      const back = poissonRateRatio(of(b, t), of(a, s));
      expect(there.low! * back.high!).toBeCloseTo(1, 8);
      expect(there.high! * back.low!).toBeCloseTo(1, 8);
      expect(there.midPValue).toBeCloseTo(back.midPValue!, 8);
      expect(there.centralPValue).toBeCloseTo(back.centralPValue!, 8);
    }),
  );
});

test('both exposures in another unit change nothing, and p lies between 0 and 1', () => {
  fc.assert(
    fc.property(counts, counts, exposures, exposures, exposures, (a, b, s, t, unit) => {
      const plain = poissonRateRatio(of(a, s), of(b, t));
      const scaled = poissonRateRatio(of(a, s * unit), of(b, t * unit));
      expect(scaled.low! / plain.low!).toBeCloseTo(1, 8);
      expect(scaled.high! / plain.high!).toBeCloseTo(1, 8);
      expect(plain.pValue! >= 0 && plain.pValue! <= 1 && plain.midPValue! <= plain.pValue!).toBe(true);
    }),
  );
});

test('the minimum-likelihood p is the sum over outcomes no likelier than the one seen', () => {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
  for (let x = 0; x <= 12; x += 1) {
    const share = 0.3 / 1.3;
    const pmf = (k: number) => choose(12, k) * share ** k * (1 - share) ** (12 - k);
    const brute = Array.from({ length: 13 }, (_, k) => pmf(k)).reduce(
      (sum, p) => (p <= pmf(x) * (1 + 1e-7) ? sum + p : sum),
      0,
    );
    expect(poissonRateRatio(of(x, 0.3), of(12 - x, 1)).pValue).toBeCloseTo(brute, 12);
  }
});

test.each([
  [of(-1, 1), of(1, 1), 0.95],
  [of(1, 1), of(1.5, 1), 0.95],
  [of(1, 0), of(1, 1), 0.95],
  [of(1, 1), of(1, 1), 0],
])('misuse throws', (first, second, confidence) => {
  expect(() => poissonRateRatio(first, second, confidence)).toThrow(RangeError);
});
