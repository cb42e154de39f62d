import fc from 'fast-check';
import { poissonRegression } from '@/lib/stats/poissonRegression';
import { readGolden } from './readGolden';

const boston = readGolden('boston-homicides.csv').map((row) => row.homicides!);
const sicily = readGolden('sicily.csv');

test('the example', () => {
  const { coefficients } = poissonRegression({
    counts: [2, 4, 6, 12],
    design: [
      [1, 0],
      [1, 0],
      [1, 1],
      [1, 1],
    ],
  });
  expect(coefficients).toEqual([expect.closeTo(Math.log(3), 10), expect.closeTo(Math.log(3), 10)]);
});

const waldOf = (fit: ReturnType<typeof poissonRegression>, j: number, errors = fit.standardErrors!) =>
  [-1, 0, 1].map((side) => Math.exp(fit.coefficients![j]! + side * 1.959963984540054 * errors[j]!));

// k <- glm.control(epsilon = 1e-14, maxit = 50)
// f <- glm(aces ~ offset(log(stdpop)) + smokban + time, quasipoisson, sicily, control = k)
// exp(coef(f)["smokban"]); exp(confint.default(f)["smokban", ]); summary(f)$dispersion; deviance(f)
// exp(confint.default(update(f, family = poisson))["smokban", ])
test('Sicily, smoking ban', () => {
  const fit = poissonRegression({
    counts: sicily.map((row) => row.aces!),
    design: sicily.map((row) => [1, row.smokban!, row.time!]),
    exposures: sicily.map((row) => row.stdpop!),
  });
  expect(waldOf(fit, 1)).toEqual(
    [0.864686388701911, 0.894376508014402, 0.925086075760808].map((v) => expect.closeTo(v, 8)),
  );
  expect(waldOf(fit, 1, fit.quasiStandardErrors!)).toEqual(
    [0.839189011507263, 0.894376508014402, 0.95319329390565].map((v) => expect.closeTo(v, 9)),
  );
  expect(fit.dispersion).toBeCloseTo(3.55918676377028, 9);
  expect(fit.deviance).toBeCloseTo(197.309612511853, 8);
});

// h <- function(k) cbind(sin(2 * pi * k * month / 12), cos(2 * pi * k * month / 12)); update(f, . ~ . + h(1) + h(2))
test('Sicily with two harmonics', () => {
  const season = (month: number) =>
    [1, 2].flatMap((k) => [Math.sin((Math.PI * k * month) / 6), Math.cos((Math.PI * k * month) / 6)]);
  const fit = poissonRegression({
    counts: sicily.map((row) => row.aces!),
    design: sicily.map((row) => [1, row.smokban!, row.time!, ...season(row.month!)]),
    exposures: sicily.map((row) => row.stdpop!),
  });
  expect(waldOf(fit, 1, fit.quasiStandardErrors!)).toEqual(
    [0.83940096962572, 0.885071547243836, 0.933226994114488].map((v) => expect.closeTo(v, 9)),
  );
  expect(fit.dispersion).toBeCloseTo(2.26218264050476, 9);
});

// st <- as.integer(seq_along(b) > 54); g <- glm(b ~ st, poisson, control = k); exp(confint.default(g)["st", ])
// deviance(g); logLik(g); t <- seq_along(b); coef(summary(glm(b ~ t + st + I(st * (t - 55)), quasipoisson, control = k)))
test('Boston, step after 54 months, and with slopes', () => {
  const after = boston.map((_, i) => (i < 54 ? 0 : 1));
  const fit = poissonRegression({ counts: boston, design: after.map((x) => [1, x]) });
  expect(waldOf(fit, 1)).toEqual(
    [0.238806231943853, 0.355346650999309, 0.528760247788545].map((v) => expect.closeTo(v, 8)),
  );
  expect(fit.deviance).toBeCloseTo(82.4748122524252, 9);
  expect(fit.logLikelihood).toBeCloseTo(-140.641911900576588, 9);
  expect(fit.dispersion).toBeCloseTo(1.05908880308919, 9);
  const slopes = poissonRegression({ counts: boston, design: after.map((x, i) => [1, i + 1, x, x * (i + 1 - 55)]) });
  expect(slopes.coefficients![2]).toBeCloseTo(-0.725276774109441, 8);
  expect(slopes.quasiStandardErrors![2]).toBeCloseTo(0.379879308826516, 8);
  expect(slopes.standardErrors![2]).toBeCloseTo(0.366, 3);
});

// w <- c(3,0,7,12,4,4,9,1,15,22,6,5); e <- c(28,31,30,31,31,28,31,30,31,30,31,31); x <- rep(0:1, each = 6)
// p <- glm(w ~ x, poisson, offset = log(e), weights = rep(c(1, 2, .5), 4), control = k)
// deviance(p); sum(rep(c(1, 2, .5), 4) * dpois(w, fitted(p), log = TRUE)); sum(residuals(p, "pearson")^2) / 10
test('exposures and prior weights', () => {
  const fit = poissonRegression({
    counts: [3, 0, 7, 12, 4, 4, 9, 1, 15, 22, 6, 5],
    design: Array.from({ length: 12 }, (_, i) => [1, i < 6 ? 0 : 1]),
    exposures: [28, 31, 30, 31, 31, 28, 31, 30, 31, 30, 31, 31],
    weights: Array.from({ length: 12 }, (_, i) => [1, 2, 0.5][i % 3]!),
  });
  expect(fit.coefficients).toEqual([-2.00668218739741, 0.648039357608027].map((v) => expect.closeTo(v, 9)));
  expect(fit.standardErrors).toEqual([0.187317162314617, 0.230801944271282].map((v) => expect.closeTo(v, 9)));
  expect(fit.deviance).toBeCloseTo(67.9797717805291, 9);
  expect(fit.logLikelihood).toBeCloseTo(-54.8500820444552, 9);
  expect(fit.dispersion).toBeCloseTo(6.72485721145484, 9);
});

test('a constant exposure factor moves the intercept alone; a count split in two moves nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 6, maxLength: 20 }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      (counts, factor) => {
        const design = counts.map((_, i) => [1, i % 2]);
        const plain = poissonRegression({ counts, design });
        const scaled = poissonRegression({ counts, design, exposures: counts.map(() => factor) });
        expect(scaled.coefficients![0]).toBeCloseTo(plain.coefficients![0]! - Math.log(factor), 8);
        expect(scaled.coefficients![1]).toBeCloseTo(plain.coefficients![1]!, 8);
        expect(scaled.deviance).toBeCloseTo(plain.deviance!, 6);
        const first = Math.floor(counts[0]! / 2);
        const split = poissonRegression({
          counts: [first, counts[0]! - first, ...counts.slice(1)],
          design: [design[0]!, ...design],
          exposures: [0.5, 0.5, ...counts.slice(1).map(() => 1)],
        });
        expect(split.coefficients).toEqual(plain.coefficients!.map((value) => expect.closeTo(value, 8)));
        expect(split.standardErrors).toEqual(plain.standardErrors!.map((value) => expect.closeTo(value, 8)));
      },
    ),
    { numRuns: 40 },
  );
});

test('missing counts and rows of weight 0 are left out, the rest keep their place', () => {
  const fit = poissonRegression({ counts: [3, null, 5, 100], weights: [1, 1, 1, 0] });
  expect(fit.fitted).toEqual([expect.closeTo(4, 10), null, expect.closeTo(4, 10), null]);
});

test.each<[string, Parameters<typeof poissonRegression>[0], string]>([
  ['all zero', { counts: [0, 0, 0] }, 'zero'],
  ['nothing', { counts: [] }, '0 counts'],
  ['all missing', { counts: [null, null] }, '0 counts'],
  [
    'separation',
    {
      counts: [3, 4, 5, 0, 0, 0],
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
  ['separated trend', { counts: [0, 0, 0, 0, 5], design: [0, 1, 2, 3, 4].map((t) => [1, t]) }, 'separation'],
  [
    'dependent columns',
    {
      counts: [3, 4, 5],
      design: [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
    },
    'depend',
  ],
  ['more columns than rows', { counts: [3], design: [[1, 2]] }, 'cannot settle'],
])('%s is refused in words, with nothing else', (_, input, word) => {
  const { refusal, ...rest } = poissonRegression(input);
  expect(refusal).toContain(word);
  expect(new Set(Object.values(rest))).toEqual(new Set([null]));
});

test('hard corners give finite numbers', () => {
  const decay = Array.from({ length: 60 }, (_, i) => Math.round(1000 * 2 ** -i));
  const corners = [
    { counts: [5] },
    { counts: [7, 7, 7, 7] },
    { counts: [1e6, 1.001e6, 0.998e6] },
    { counts: [1, 2, 3] },
    { counts: decay, design: decay.map((_, i) => [1, i]) },
    { counts: [1, 20, 2, 19], exposures: [1, 10, 1, 10] },
    {
      counts: Array.from({ length: 5000 }, (_, i) => (i * 7919) % 23),
      design: Array.from({ length: 5000 }, (_, i) => [1, 2014 + i / 12]),
    },
  ];
  for (const corner of corners) {
    const fit = poissonRegression(corner);
    expect(fit.refusal).toBeNull();
    const { fitted, ...numbers } = fit;
    expect(JSON.stringify(numbers)).toBe(JSON.stringify(JSON.parse(JSON.stringify(numbers))));
    for (const value of [...fit.coefficients!, ...fit.standardErrors!, fit.deviance!, fit.logLikelihood!, ...fitted!])
      expect(Number.isFinite(value)).toBe(true);
  }
  expect(poissonRegression({ counts: [5] })).toMatchObject({ dispersion: null, quasiStandardErrors: null });
});

test.each<[Parameters<typeof poissonRegression>[0], string]>([
  [{ counts: [1, -2] }, 'got -2'],
  [{ counts: [1, NaN] }, 'got NaN'],
  [{ counts: [1, 2], exposures: [1] }, 'exposures'],
  [{ counts: [1, 2], exposures: [1, 0] }, 'positive'],
  [{ counts: [1, 2], weights: [1, -1] }, 'weights'],
  [{ counts: [1, 2], design: [[1], [1, 2]] }, 'one width'],
  [{ counts: [1, 2], design: [[1], [Infinity]] }, 'finite'],
])('misuse throws', (input, word) => {
  expect(() => poissonRegression(input)).toThrow(RangeError);
  expect(() => poissonRegression(input)).toThrow(word);
});
