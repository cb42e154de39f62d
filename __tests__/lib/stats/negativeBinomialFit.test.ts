import fc from 'fast-check';
import quine from '@/data/reference/quine.json';
import { negativeBinomialFit } from '@/lib/stats/negativeBinomialFit';
import { negativeBinomialTheta } from '@/lib/stats/negativeBinomialTheta';
import { poissonRegression } from '@/lib/stats/poissonRegression';

test('the examples', () => {
  expect(negativeBinomialFit({ counts: [0, 1, 1, 2, 9, 14] }).theta).toBeCloseTo(0.7368, 4);
  expect(negativeBinomialTheta(Float64Array.of(0, 9))(Float64Array.of(4.5, 4.5))?.theta).toBeCloseTo(0.3252, 4);
});

// y <- rep(0:5, c(213, 128, 37, 18, 3, 1)); f <- MASS::glm.nb(y ~ 1)
// options(digits = 15); coef(summary(f)); f$theta; f$SE.theta; f$twologlik
test('yeast cells', () => {
  const counts = [213, 128, 37, 18, 3, 1].flatMap((times, value) => new Array<number>(times).fill(value));
  const fit = negativeBinomialFit({ counts });
  expect(fit.coefficients![0]).toBeCloseTo(-0.381992751923034, 10);
  expect(fit.standardErrors![0]).toBeCloseTo(0.066031373337392, 8);
  expect(fit.theta).toBeCloseTo(3.58608742799936, 7);
  expect(fit.thetaStandardError).toBeCloseTo(1.74960929699568, 7);
  expect(fit.twoLogLikelihood).toBeCloseTo(-893.063152391429, 9);
});

// k <- glm.control(epsilon = 1e-14, maxit = 100); m1 <- glm.nb(Days ~ Sex/(Age + Eth*Lrn), data = quine, control = k)
// m2 <- update(m1, . ~ . + Sex:Age:Lrn); m3 <- update(m2, Days ~ .^4); theta, SE.theta, twologlik of each
test.each([
  ['nested', 1.59799073531568, 0.212865444825501, -1063.02502241555],
  ['withAgeLrn', 1.68689936114574, 0.226767335383537, -1055.39774314367],
  ['fourWay', 1.92836014510702, 0.268896758603762, -1039.32402051837],
] as const)('quine, %s', (model, theta, standardError, twoLogLikelihood) => {
  const fit = negativeBinomialFit({ counts: quine.days, design: quine[model] });
  expect(fit.theta).toBeCloseTo(theta, 8);
  expect(fit.thetaStandardError).toBeCloseTo(standardError, 8);
  expect(fit.twoLogLikelihood).toBeCloseTo(twoLogLikelihood, 8);
});

// w <- c(3,0,7,12,4,4,9,1,15,22,6,5); e <- c(28,31,30,31,31,28,31,30,31,30,31,31); x <- rep(0:1, each = 6)
// f <- glm.nb(w ~ x + offset(log(e)), control = k)
test('exposures', () => {
  const fit = negativeBinomialFit({
    counts: [3, 0, 7, 12, 4, 4, 9, 1, 15, 22, 6, 5],
    design: Array.from({ length: 12 }, (_, i) => [1, i < 6 ? 0 : 1]),
    exposures: [28, 31, 30, 31, 31, 28, 31, 30, 31, 30, 31, 31],
  });
  expect(fit.coefficients).toEqual([-1.79044024617892, 0.63785738908229].map((v) => expect.closeTo(v, 8)));
  expect(fit.standardErrors).toEqual([0.338080411655252, 0.460743239695501].map((v) => expect.closeTo(v, 8)));
  expect(fit.theta).toBeCloseTo(2.06336758291014, 8);
  expect(fit.thetaStandardError).toBeCloseTo(1.16337406298893, 8);
  expect(fit.twoLogLikelihood).toBeCloseTo(-70.532001485928, 9);
});

test('under-dispersed counts fall back to the Poisson and say so', () => {
  const counts = [5, 5, 6, 5, 4, 5];
  const fit = negativeBinomialFit({ counts });
  const poisson = poissonRegression({ counts });
  expect(fit).toMatchObject({ theta: null, thetaStandardError: null, underdispersed: true, refusal: null });
  expect(fit.coefficients).toEqual(poisson.coefficients);
  expect(fit.standardErrors).toEqual(poisson.standardErrors);
  expect(fit.twoLogLikelihood).toBeCloseTo(2 * poisson.logLikelihood!, 10);
});

test('an exposure factor moves the intercept alone, and no theta does better', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(60), { minLength: 8, maxLength: 40 }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      (counts, factor) => {
        const fit = negativeBinomialFit({ counts });
        if (fit.refusal !== null) return expect(counts.every((count) => count === 0)).toBe(true);
        const scaled = negativeBinomialFit({ counts, exposures: counts.map(() => factor) });
        expect(scaled.coefficients![0]).toBeCloseTo(fit.coefficients[0]! - Math.log(factor), 6);
        if (fit.theta === null) return expect(scaled.theta).toBeNull();
        expect(scaled.theta! / fit.theta).toBeCloseTo(1, 5);
        // The log-likelihood of theta alone, from its definition as a sum of logs.
        const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
        const heightOf = (theta: number) =>
          counts.reduce((sum, count) => {
            let own = count * Math.log(mean / (theta + mean)) - theta * Math.log1p(mean / theta);
            for (let k = 0; k < count; k += 1) own += Math.log((theta + k) / (k + 1));
            return sum + own;
          }, 0);
        expect(2 * heightOf(fit.theta)).toBeCloseTo(fit.twoLogLikelihood, 6);
        for (const nearby of [0.97, 1.03])
          expect(heightOf(fit.theta * nearby)).toBeLessThanOrEqual(heightOf(fit.theta) + 1e-9);
      },
    ),
    { numRuns: 60 },
  );
});

test.each<[string, Parameters<typeof negativeBinomialFit>[0], string]>([
  ['all zero', { counts: [0, 0, 0] }, 'zero'],
  ['nothing', { counts: [] }, '0 counts'],
  [
    'separation',
    {
      counts: [3, 40, 5, 0, 0, 0],
      design: [
        [1, 0],
        [1, 0],
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    },
    'separation',
  ],
])('%s is refused in words', (_, input, word) => {
  const { refusal, ...rest } = negativeBinomialFit(input);
  expect(refusal).toContain(word);
  expect(new Set(Object.values(rest))).toEqual(new Set([null]));
});

test('hard corners give finite numbers', () => {
  const corners: [Parameters<typeof negativeBinomialFit>[0], boolean][] = [
    [{ counts: [5] }, true],
    [{ counts: [7, 7, 7] }, true],
    [{ counts: [0, 0, 0, 0, 0, 0, 0, 500] }, false],
    [{ counts: [1e6, 1.001e6, 0.998e6, 1.003e6] }, false],
    [{ counts: [1e6, 3, 0, 40000] }, false],
    [{ counts: [1, 9, null, null, 2] }, false],
    [{ counts: [1, 200, 2, 90], exposures: [1, 10, 1, 10] }, false],
    [{ counts: Array.from({ length: 5000 }, (_, i) => (i * 7919) % 23) }, false],
  ];
  for (const [corner, underdispersed] of corners) {
    const fit = negativeBinomialFit(corner);
    expect(fit).toMatchObject({ refusal: null, underdispersed });
    for (const value of [
      ...fit.coefficients!,
      ...fit.standardErrors!,
      fit.twoLogLikelihood,
      fit.theta ?? 1,
      fit.thetaStandardError ?? 1,
    ]) {
      expect(Number.isFinite(value)).toBe(true);
    }
  }
});

test('misuse throws', () => {
  expect(() => negativeBinomialFit({ counts: [1, -1] })).toThrow('negativeBinomialFit requires counts of 0 or more');
});
