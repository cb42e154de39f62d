import { logLinearFit } from '@/lib/stats/logLinearFit';
import { regressionInput } from '@/lib/stats/regressionInput';
import { scaledCholesky } from '@/lib/stats/scaledCholesky';

test('the examples', () => {
  const fit = logLinearFit({
    counts: Float64Array.of(1, 2, 6),
    columns: Float64Array.of(1, 1, 1),
    logExposures: new Float64Array(3),
  });
  expect([...fit.fitted]).toEqual([3, 3, 3].map((value) => expect.closeTo(value, 10)));
  expect([...scaledCholesky(Float64Array.of(4, 0, 0, 9), 2)!.solve(Float64Array.of(8, 9))]).toEqual([
    expect.closeTo(2, 12),
    expect.closeTo(1, 12),
  ]);
  expect(regressionInput('poissonRegression', { counts: [3, null, 5] }).rows).toEqual([0, 2]);
});

test('the inverse undoes the matrix, whatever the units', () => {
  const matrix = Float64Array.of(4e8, 0, 0, 2e4, 9, 0, 1e4, 1, 5);
  const full = [
    [4e8, 2e4, 1e4],
    [2e4, 9, 1],
    [1e4, 1, 5],
  ];
  const inverse = scaledCholesky(matrix, 3)!.inverse();
  full.forEach((row, i) => {
    for (let j = 0; j < 3; j += 1) {
      const product = row.reduce((sum, value, k) => sum + value * inverse[k * 3 + j]!, 0);
      expect(product).toBeCloseTo(i === j ? 1 : 0, 7);
    }
  });
  expect(scaledCholesky(Float64Array.of(1, 0, 1, 1), 2)).toBeNull();
  expect(scaledCholesky(Float64Array.of(-1), 1)).toBeNull();
});

test('a year as a column costs no digits', () => {
  const counts = Float64Array.of(12, 15, 11, 19, 22, 18, 25, 30);
  const logExposures = new Float64Array(8);
  const years = (origin: number) => Float64Array.from({ length: 16 }, (_, i) => (i < 8 ? 1 : origin + i - 8));
  const near = logLinearFit({ counts, columns: years(0), logExposures });
  const far = logLinearFit({ counts, columns: years(2014), logExposures });
  expect(far.coefficients[1]).toBeCloseTo(near.coefficients[1]!, 9);
  expect(Math.sqrt(far.covariance[3]!)).toBeCloseTo(Math.sqrt(near.covariance[3]!), 9);
});
