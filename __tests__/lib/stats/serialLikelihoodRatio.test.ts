import { minusTwoLogLikelihood } from '@/lib/stats/minusTwoLogLikelihood';
import { orthonormalise } from '@/lib/stats/orthonormalise';
import { randomStream } from '@/lib/stats/randomStream';
import { serialBreakScan } from '@/lib/stats/serialBreakScan';
import { serialLikelihoodRatio } from '@/lib/stats/serialLikelihoodRatio';
import { serialTransforms } from '@/lib/stats/serialTransforms';
import { serialWhitening } from '@/lib/stats/serialWhitening';
import { whiten } from '@/lib/stats/whiten';

test('the examples', () => {
  expect(minusTwoLogLikelihood(4, 4, 1)).toBe(4);
  const column = Float64Array.of(3, 4);
  expect(orthonormalise(column, [])).toBeCloseTo(Math.log(25), 12);
  expect([...column]).toEqual([0.6, 0.8]);
  const first = serialTransforms([0, 1])[0]!;
  expect(first).toEqual({ rho: 0, decay: Float64Array.of(0, 0), spread: Float64Array.of(1, 1), logDeterminant: 0 });
  expect([...whiten(Float64Array.of(2, 3), first)]).toEqual([2, 3]);
  const whitening = serialWhitening(Float64Array.of(1, 1), [0, 1])[0]!;
  expect(whitening.rho).toBe(0);
  expect([...whitening.weights]).toEqual(
    [1, 1, 0, 0, Math.SQRT1_2, Math.SQRT1_2].map((value) => expect.closeTo(value, 12)),
  );
  const columns = Float64Array.of(1, 1, 1, 1, 0, 0, 1, 1);
  const times = [0, 1, 2, 3];
  expect(serialLikelihoodRatio(columns, times, 1).statistic(Float64Array.of(-1, -1, 1, 1))).toBeCloseTo(3.97, 2);
  const scan = serialBreakScan(new Float64Array(4).fill(1), new Float64Array(4).fill(1), times, 1, 1, 3);
  const statistics = [...scan.statistics(Float64Array.of(-1, -1, 1, 1))];
  expect(statistics).toEqual([1.31, 3.97, 1.31].map((value) => expect.closeTo(value, 2)));
});

test('a column that depends on earlier ones is gone', () => {
  const first = Float64Array.of(1, 1);
  orthonormalise(first, []);
  expect(orthonormalise(Float64Array.of(0, 0), [first])).toBe(-Infinity);
});

/** Twice the gain by brute force: correlation matrix inverted, generalised least squares, grid over rho. */
function bruteForce(
  columns: readonly number[][],
  times: readonly number[],
  z: readonly number[],
  floor: number,
): number {
  const best = (used: readonly number[][]) => {
    let lowest = Infinity;
    for (const { rho } of serialTransforms(times)) {
      const rows = z.map((_, i) =>
        z.map((__, j) => (i === j ? 1 : rho === 0 ? 0 : rho ** Math.abs(times[i]! - times[j]!))),
      );
      const { inverse, logDeterminant } = invert(rows);
      const form = (a: readonly number[], b: readonly number[]) =>
        a.reduce((sum, value, i) => sum + value * b.reduce((inner, other, j) => inner + inverse[i]![j]! * other, 0), 0);
      const gram = invert(used.map((a) => used.map((b) => form(a, b)))).inverse;
      const right = used.map((a) => form(a, z));
      const squares =
        form(z, z) -
        right.reduce((sum, a, i) => sum + a * right.reduce((inner, b, j) => inner + gram[i]![j]! * b, 0), 0);
      lowest = Math.min(
        lowest,
        minusTwoLogLikelihood(squares, z.length, (floor * (1 + rho)) / (1 - rho)) + logDeterminant,
      );
    }
    return lowest;
  };
  return best(columns.slice(0, -1)) - best(columns);
}

/** Gauss-Jordan. */
function invert(matrix: readonly (readonly number[])[]) {
  const n = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  let logDeterminant = 0;
  for (let i = 0; i < n; i += 1) {
    const pivot = work[i]![i]!;
    logDeterminant += Math.log(pivot);
    work[i] = work[i]!.map((value) => value / pivot);
    for (let j = 0; j < n; j += 1) {
      const factor = work[j]![i]!;
      if (j !== i) work[j] = work[j]!.map((value, k) => value - factor * work[i]![k]!);
    }
  }
  return { inverse: work.map((row) => row.slice(n)), logDeterminant };
}

test('equals generalised least squares by brute force, with a trend and gaps, for one place and for all', () => {
  const stream = randomStream(3);
  const times = [0, 1, 2, 4, 5, 6, 7, 10, 11, 12, 13, 14];
  const scale = times.map(() => 1 + stream.uniform());
  const level = scale;
  const trend = scale.map((value, i) => value * (times[i]! / 14 - 0.5));
  for (let run = 0; run < 5; run += 1) {
    let latent = 0;
    const z = times.map((_, i) => (latent = 0.6 * latent + stream.normal()) + (i < 7 ? 0 : 1.5));
    const flat = (columns: number[][]) => Float64Array.from(columns.flat());
    const scan = serialBreakScan(flat([level, trend]), Float64Array.from(scale), times, 0.3, 3, 9);
    const all = scan.statistics(Float64Array.from(z));
    for (let k = 3; k <= 9; k += 1) {
      const step = scale.map((value, i) => (i < k ? 0 : value));
      const expected = bruteForce([level, trend, step], times, z, 0.3);
      expect(serialLikelihoodRatio(flat([level, trend, step]), times, 0.3).statistic(Float64Array.from(z))).toBeCloseTo(
        expected,
        8,
      );
      expect(all[k - 3]).toBeCloseTo(expected, 8);
    }
    const { largest, atBreak } = scan.largest(Float64Array.from(z), 7);
    expect(largest).toBeCloseTo(Math.max(...all), 10);
    expect(atBreak).toBeCloseTo(all[4]!, 10);
  }
});

test('the restricted correlation is all but unbiased where the plain one is not', () => {
  const stream = randomStream(4);
  const times = Array.from({ length: 36 }, (_, i) => i);
  const columns = new Float64Array(72).fill(1);
  const evidence = serialLikelihoodRatio(columns, times, 0.05);
  let restricted = 0;
  let plain = 0;
  for (let run = 0; run < 400; run += 1) {
    let latent = stream.normal();
    const z = Float64Array.from(times, () => {
      const value = latent;
      latent = 0.6 * latent + 0.8 * stream.normal();
      return value;
    });
    restricted += evidence.autocorrelation(z) / 400;
    const mean = z.reduce((sum, value) => sum + value, 0) / 36;
    let products = 0;
    for (let i = 1; i < 36; i += 1) products += (z[i]! - mean) * (z[i - 1]! - mean);
    plain += products / z.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 400;
  }
  expect(Math.abs(restricted - 0.6)).toBeLessThan(0.04);
  expect(plain).toBeLessThan(0.54);
});
