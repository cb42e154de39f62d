import { stepStandardError } from '@/lib/stats/stepStandardError';

const months = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({ exposure: 1, time: from + i }));

test('the standard error of a step equals generalised least squares', () => {
  // R: mu <- c(rep(20, 24), rep(10, 12)); v <- mu + 0.1 * mu^2; X <- cbind(1, 1:36, step) * mu
  //    S <- outer(1:36, 1:36, function(i, j) .4^abs(i - j)) * sqrt(outer(v, v)); sqrt(diag(solve(t(X) %*% solve(S) %*% X)))
  const noise = { rate: 20, dispersion: 3, autocorrelation: 0.4 };
  expect(stepStandardError(months(0, 24), months(24, 36), noise, 0.5, false)).toBeCloseTo(0.2123123328, 9);
  expect(stepStandardError(months(0, 24), months(24, 36), noise, 0.5, true)).toBeCloseTo(0.3188080993, 9);
});

test('counting noise alone: by hand √(1/50 + 1/25) for half as many after 50', () => {
  expect(
    stepStandardError(months(0, 5), months(5, 10), { rate: 10, dispersion: 1, autocorrelation: 0 }, 0.5, false),
  ).toBeCloseTo(Math.sqrt(1 / 50 + 1 / 25), 12);
});

test('two periods with a trend leave nothing to tell a step by', () => {
  expect(
    stepStandardError(months(0, 1), months(1, 2), { rate: 10, dispersion: 1, autocorrelation: 0 }, 0.5, true),
  ).toBe(Infinity);
});

test('a side without periods is refused', () => {
  expect(() =>
    stepStandardError(months(0, 3), [], { rate: 10, dispersion: 1, autocorrelation: 0 }, 0.5, false),
  ).toThrow('got 3 and 0');
});
