import { slopeChange } from '@/lib/stats/slopeChange';
import { readGolden } from './readGolden';

const boston = readGolden('boston-homicides.csv').map((row) => row.homicides!);

// library(strucchange); data(BostonHomicide); y <- as.numeric(BostonHomicide$homicides); t <- 1:77
// f <- glm(y ~ t + I(t > 54) + pmax(0, t - 55), quasipoisson); exp(coef(f))
//   step 0.484190538992, slope 0.965690638900; step SE 0.3798795830, slope SE 0.0304501783
test('Boston: level and slope as R has them, and the slope no clearer than there', () => {
  const found = slopeChange({ counts: boston, at: 54, replicates: 199 });
  expect(found.levelRatio).toBeCloseTo(0.484190538992, 10);
  expect(found.factorPerPeriod).toBeCloseTo(0.9656906389, 10);
  // exp(-0.0349 ± 1.96 · 0.0305) is 0.910 to 1.025
  expect(found.low).toBeGreaterThan(0.88);
  expect(found.low).toBeLessThan(0.93);
  expect(found.high).toBeGreaterThan(1);
  expect(found.high).toBeLessThan(1.06);
  expect(found.pValue).toBeGreaterThan(0.1);
});

test('a trend that turns round is seen, one that goes on is not', () => {
  const months = Array.from({ length: 48 }, (_, i) => i);
  const wobble = [2, -3, 1, 4, -2, 0, -4, 3, -1];
  const turning = months.map((i) => Math.round(60 * Math.exp(-0.05 * Math.abs(i - 24)) + wobble[i % 9]!));
  const straight = months.map((i) => Math.round(60 * Math.exp(-0.03 * i) + wobble[i % 9]!));
  const [turned, same] = [turning, straight].map((counts) => slopeChange({ counts, at: 24, replicates: 99 }));
  expect(turned!.high).toBeLessThan(1);
  // from +5 to −5 % a month
  expect(turned!.factorPerPeriod).toBeCloseTo(Math.exp(-0.1), 1);
  expect(same!.low).toBeLessThan(1);
  expect(same!.high).toBeGreaterThan(1);
});

test('less than a year on a side is refused, and so is what stepEffect refuses', () => {
  expect(slopeChange({ counts: boston.slice(0, 60), at: 54 })).toMatchObject({
    factorPerPeriod: null,
    refusal: 'only 6 counted periods on one side: a change of trend needs 12 on each',
  });
  expect(slopeChange({ counts: new Array<number>(30).fill(0), at: 15 }).refusal).toBe('all counts are zero');
});

test('settings out of range are told', () => {
  expect(() => slopeChange({ counts: boston, at: 54, confidence: 95 })).toThrow(
    'slopeChange requires a confidence between 0 and 1, got 95',
  );
  expect(() => slopeChange({ counts: boston, at: 54, replicates: 0 })).toThrow(
    'slopeChange requires at least 19 replicates, got 0',
  );
});
