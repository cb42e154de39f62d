import fc from 'fast-check';
import { drawCounts } from '@/lib/stats/drawCounts';
import { randomStream } from '@/lib/stats/randomStream';
import { stepEffect, type StepEffectInput } from '@/lib/stats/stepEffect';
import { readGolden } from './readGolden';

const boston = readGolden('boston-homicides.csv').map((row) => row.homicides!);
const sicily = readGolden('sicily.csv');

/** A result that is not a refusal. */
function answered(input: StepEffectInput) {
  const result = stepEffect({ replicates: 99, ...input });
  if (result.refusal !== null) throw new Error(result.refusal);
  return result;
}

/** Every number in a result is one: JSON would turn NaN and Infinity into null. */
const isPlain = (value: unknown) => expect(JSON.parse(JSON.stringify(value))).toEqual(value);

test('the example', () => {
  const result = answered({ counts: [10, 12, 9, 11, 8, 10, 4, 6, 5, 5, 4, 6], at: 6 });
  expect(result.ratio).toBeCloseTo(0.5, 12);
  expect(result.high).toBeLessThan(1);
});

// k <- glm.control(epsilon = 1e-14, maxit = 50); st <- as.integer(seq_along(b) > 54)
// g <- glm(b ~ st, poisson, control = k); exp(coef(g)); exp(confint.default(g)["st", ])
// q <- update(g, family = quasipoisson); exp(confint.default(q)["st", ]); coef(summary(q)); summary(q)$dispersion
test('Boston: the plain values beside the bootstrap', () => {
  const result = answered({ counts: boston, at: 54, replicates: 499 });
  expect(result.ratio).toBeCloseTo(0.355346651, 9);
  expect(result.standardError).toBeCloseTo(0.208684940643304 / Math.sqrt(1.05908880308919), 9);
  expect(result.quasiStandardError).toBeCloseTo(0.208684940643304, 9);
  expect(result.dispersion).toBeCloseTo(1.05908880308919, 9);
  expect(result.poisson).toEqual({
    low: expect.closeTo(0.238806231943853, 9),
    high: expect.closeTo(0.528760247788545, 9),
  });
  expect(result.quasi).toEqual({
    low: expect.closeTo(0.236058304372111, 9),
    high: expect.closeTo(0.534915485019466, 9),
    pValue: expect.closeTo(4.30513491451295e-6, 12),
  });
  expect(result).toMatchObject({ observationsBefore: 54, observationsAfter: 23 });
  expect(result.pValue).toBeLessThan(0.02);
  expect(result.high).toBeLessThan(0.65);
});

// f <- glm(aces ~ offset(log(stdpop)) + smokban + time, quasipoisson, sicily, control = k)
test('Sicily: trend and population; the bootstrap is wider than the quasi-Poisson interval', () => {
  const result = answered({
    counts: sicily.map((row) => row.aces!),
    exposures: sicily.map((row) => row.stdpop!),
    at: 36,
    trend: true,
    replicates: 499,
  });
  expect(result.ratio).toBeCloseTo(0.894376508014402, 9);
  expect(result.poisson).toEqual({
    low: expect.closeTo(0.864686388701911, 9),
    high: expect.closeTo(0.925086075760808, 9),
  });
  expect(result.quasi).toEqual({
    low: expect.closeTo(0.839189011507263, 9),
    high: expect.closeTo(0.95319329390565, 9),
    pValue: expect.closeTo(0.00112213559067725, 9),
  });
  expect(result.dispersion).toBeCloseTo(3.55918676377028, 8);
  expect(result.low).toBeLessThan(result.quasi!.low);
  expect(result.high).toBeGreaterThan(result.quasi!.high);
  expect(result.high).toBeLessThan(1);
});

// h <- function(k) cbind(sin(2 * pi * k * month / 12), cos(2 * pi * k * month / 12)); update(f, . ~ . + h(1) + h(2))
test('Sicily with season as covariates', () => {
  const result = answered({
    counts: sicily.map((row) => row.aces!),
    exposures: sicily.map((row) => row.stdpop!),
    at: 36,
    trend: true,
    covariates: sicily.map((row) =>
      [1, 2].flatMap((k) => [Math.sin((Math.PI * k * row.month!) / 6), Math.cos((Math.PI * k * row.month!) / 6)]),
    ),
  });
  expect(result.ratio).toBeCloseTo(0.885071547243836, 9);
  expect(result.quasi).toMatchObject({
    low: expect.closeTo(0.83940096962572, 9),
    high: expect.closeTo(0.933226994114488, 9),
  });
});

test('the same seed gives the same answer, another seed nearly the same', () => {
  const counts = boston.slice(20);
  const first = answered({ counts, at: 34, replicates: 499 });
  expect(answered({ counts, at: 34, replicates: 499 })).toEqual(first);
  const other = answered({ counts, at: 34, replicates: 499, seed: 77 });
  expect(other.low).not.toBe(first.low);
  expect(Math.log(other.low / first.low)).toBeCloseTo(0, 0);
});

const series = fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 8, maxLength: 30 });

test('the interval holds the estimate, and holds 1 exactly where the p-value says so', () => {
  fc.assert(
    fc.property(series, fc.double({ min: 0.2, max: 0.8, noNaN: true }), fc.boolean(), (counts, where, trend) => {
      const at = Math.max(2, Math.min(counts.length - 2, Math.round(where * counts.length)));
      const result = answered({ counts, at, trend });
      isPlain(result);
      expect(result.low).toBeLessThanOrEqual(result.ratio!);
      expect(result.high ?? Infinity).toBeGreaterThanOrEqual(result.ratio!);
      expect(result.low > 1 || (result.high !== null && result.high < 1)).toBe(result.pValue <= 0.05);
    }),
    { numRuns: 40 },
  );
});

test('a constant exposure factor changes nothing; tenfold exposures are taken out of the ratio', () => {
  const counts = [21, 18, 25, 17, 22, 19, 24, 12, 9, 14, 11, 10];
  const plain = answered({ counts, at: 7 });
  const scaled = answered({ counts, at: 7, exposures: counts.map(() => 30) });
  expect(scaled.ratio).toBeCloseTo(plain.ratio!, 10);
  expect(scaled.pValue).toBe(plain.pValue);
  expect(scaled.low).toBeCloseTo(plain.low, 6);
  const tenfold = answered({
    counts: counts.map((count, i) => (i % 3 ? count : count * 10)),
    at: 7,
    exposures: counts.map((_, i) => (i % 3 ? 1 : 10)),
  });
  const weighted = (from: number, to: number) => {
    const rows = counts
      .slice(from, to)
      .map((count, i) => [(from + i) % 3 ? count : count * 10, (from + i) % 3 ? 1 : 10] as const);
    return rows.reduce((sum, [count]) => sum + count, 0) / rows.reduce((sum, [, exposure]) => sum + exposure, 0);
  };
  expect(tenfold.ratio).toBeCloseTo(weighted(7, 12) / weighted(0, 7), 10);
  isPlain(tenfold);
});

test('time reversed gives the inverse', () => {
  const counts = [21, 18, 25, 17, 22, 19, 24, 20, 9, 14, 11, 10];
  const there = answered({ counts, at: 8, replicates: 999 });
  const back = answered({ counts: [...counts].reverse(), at: 4, replicates: 999 });
  expect(back.ratio).toBeCloseTo(1 / there.ratio!, 10);
  expect(back.statistic).toBeCloseTo(there.statistic, 8);
  expect(Math.log(back.high! * there.low)).toBeCloseTo(0, 0);
});

test('missing periods keep their place in time and in every list', () => {
  const counts = [21, 18, null, 17, 22, 19, null, null, 9, 14, 11, 10];
  const result = answered({ counts, at: 7 });
  expect(result).toMatchObject({ observationsBefore: 5, observationsAfter: 4 });
  expect(result.fitted!.map((value) => value === null)).toEqual(counts.map((count) => count === null));
  const kept = counts.filter((count) => count !== null);
  const closed = answered({ counts: kept, at: 5 });
  const timed = answered({ counts: kept, at: 5, times: [0, 1, 3, 4, 5, 8, 9, 10, 11] });
  expect(timed.pValue).toBe(result.pValue);
  expect(timed.ratio).toBe(result.ratio);
  // Closing the gap up makes strangers neighbours.
  expect(closed.autocorrelation).not.toBeCloseTo(result.autocorrelation!, 6);
});

test('the counterfactual is the fit without the step', () => {
  const result = answered({ counts: [20, 22, 19, 21, 23, 20, 10, 12, 9, 11], at: 6, trend: true });
  result.counterfactual!.forEach((value, i) =>
    expect(value! * (i < 6 ? 1 : result.ratio!)).toBeCloseTo(result.fitted![i]!, 9),
  );
  expect(result.counterfactualLogErrors!.every((error) => error! > 0)).toBe(true);
  const slope = Math.log(result.counterfactual![9]! / result.counterfactual![0]!) / 9;
  expect(result.trendPerPeriod).toBeCloseTo(slope, 9);
});

test('no events on one side: the open end is 0 or null, the other is finite', () => {
  const after = answered({ counts: [10, 12, 9, 11, 8, 10, 0, 0, 0], at: 6 });
  expect(after).toMatchObject({ ratio: 0, low: 0, logRatio: null, poisson: null });
  expect(after.high).toBeGreaterThan(0);
  expect(after.high).toBeLessThan(0.5);
  const before = answered({ counts: [0, 0, 0, 8, 9, 10, 7], at: 3 });
  expect(before).toMatchObject({ ratio: null, high: null });
  expect(before.low).toBeGreaterThan(1);
  isPlain(after);
  isPlain(before);
});

test('less scatter than chance is not taken for precision', () => {
  const equal = answered({ counts: [10, 10, 10, 10, 10, 10], at: 3, replicates: 499 });
  expect(equal.ratio).toBeCloseTo(1, 9);
  expect(equal.pValue).toBe(1);
  // exp(1.96 * sqrt(2 / 30)) = 1.66 for Poisson counts
  expect(equal.high).toBeGreaterThan(1.4);
  expect(equal.low).toBeLessThan(1 / 1.4);
  expect(equal.quasi!.pValue).toBe(1);
});

test('hard corners give finite numbers', () => {
  const wave = Array.from({ length: 5000 }, (_, i) => Math.round(20 + 8 * Math.sin(i * i)));
  const corners: StepEffectInput[] = [
    { counts: [1e6, 1.003e6, 0.998e6, 1e6, 9e5, 9.1e5], at: 4 },
    { counts: [1, 0, 0, 0, 0, 1], at: 3 },
    { counts: [0, 0, 500, 0, 0, 0, 1], at: 3 },
    { counts: wave, at: 3000, replicates: 39 },
  ];
  for (const corner of corners) isPlain(answered(corner));
  expect(answered(corners[3]!).calibration.replicates).toBe(39);
});

test.each<[string, StepEffectInput, string]>([
  ['all zero', { counts: [0, 0, 0, 0, 0], at: 2 }, 'all counts are zero'],
  ['one count left before', { counts: [1, null, 0, 0, 3], at: 2 }, 'only 1 counted period before'],
  ['too short for a trend', { counts: [3, 4, 5, 6], at: 2, trend: true }, 'cannot settle'],
  [
    'a covariate that is the level',
    { counts: [3, 4, 5, 6, 4, 5], at: 2, covariates: [[1], [1], [1], [1], [1], [1]] },
    'cannot settle',
  ],
])('%s is refused in words', (_, input, word) => {
  const result = stepEffect(input);
  expect(result).toMatchObject({ ratio: null, low: null, high: null, pValue: null });
  expect(result.refusal).toContain(word);
});

test.each<[StepEffectInput, string]>([
  [{ counts: [1, 2, 3], at: 2 }, 'stepEffect requires at least two periods on each side, got 1 after'],
  [{ counts: [1, 2, 3], at: 0 }, 'got 0 before'],
  [{ counts: [1, 2, 3, 4], at: 2.5 }, 'whole number'],
  [{ counts: [1, 2, -3, 4], at: 2 }, 'got -3'],
  [{ counts: [1, 2, 3, 4], at: 2, exposures: [1, 1, 0, 1] }, 'positive exposures'],
  [{ counts: [1, 2, 3, 4], at: 2, exposures: [1] }, 'as many exposures'],
  [{ counts: [1, 2, 3, 4], at: 2, times: [0, 2, 2, 3] }, 'times that increase'],
  [{ counts: [1, 2, 3, 4], at: 2, covariates: [[1], [1, 2], [1], [1]] }, 'covariate rows'],
  [{ counts: [1, 2, 3, 4], at: 2, confidence: 1 }, 'confidence'],
  [{ counts: [1, 2, 3, 4], at: 2, replicates: 5 }, 'replicates'],
  [{ counts: [1, 2, 3, 4], at: 2, seed: 0.5 }, 'seed'],
])('misuse throws', (input, word) => {
  expect(() => stepEffect(input)).toThrow(RangeError);
  expect(() => stepEffect(input)).toThrow(word);
});

// 200 series a cell: the Monte-Carlo error of a rate of 5 % is 1.5 points, and 12 % is more than four of them away.
test.each([
  [0, false],
  [0.4, false],
  [0.4, true],
])('few false alarms at latent correlation %d, trend %s', (correlation, trend) => {
  const stream = randomStream(42);
  const draw = drawCounts(
    new Float64Array(36).fill(20),
    Array.from({ length: 36 }, (_, i) => i),
    { variance: Math.log(1.2), correlation },
  );
  const counts = new Float64Array(36);
  let alarms = 0;
  for (let run = 0; run < 200; run += 1) {
    draw(stream, counts);
    if (answered({ counts: [...counts], at: 24, trend, seed: run }).pValue <= 0.05) alarms += 1;
  }
  expect(alarms).toBeLessThanOrEqual(24);
});
