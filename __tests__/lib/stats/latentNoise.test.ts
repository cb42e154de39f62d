import { drawCounts } from '@/lib/stats/drawCounts';
import { laggedCorrelation } from '@/lib/stats/laggedCorrelation';
import { latentNoise } from '@/lib/stats/latentNoise';
import { overdispersion } from '@/lib/stats/overdispersion';
import { randomStream } from '@/lib/stats/randomStream';

const indices = (n: number) => Float64Array.from({ length: n }, (_, i) => i);

test('the examples', () => {
  expect(overdispersion(Float64Array.of(10, 30), Float64Array.of(20, 20), 1)).toBeCloseTo(0.45, 10);
  const noise = latentNoise(0.2, 0.3, Float64Array.of(20, 20));
  expect(noise.variance).toBeCloseTo(0.1823, 4);
  expect(noise.correlation).toBeCloseTo(0.3967, 4);
  expect(
    laggedCorrelation(Float64Array.of(1, 1, 1, 1, -1, -1, -1, -1), new Float64Array(8).fill(1), indices(8)),
  ).toBeCloseTo(0.99, 10);
  const counts = new Float64Array(2);
  drawCounts(Float64Array.of(5, 5), [0, 1], { variance: 0, correlation: 0 })(randomStream(1), counts);
  expect(counts.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
});

test('overdispersion solves its equation with unequal means, and is 0 for calm counts', () => {
  const counts = Float64Array.of(3, 60, 11, 2, 90);
  const means = Float64Array.of(6, 40, 9, 5, 70);
  const k = overdispersion(counts, means, 2);
  expect(counts.reduce((sum, y, i) => sum + (y - means[i]!) ** 2 / (means[i]! + k * means[i]! ** 2), 0)).toBeCloseTo(
    3,
    8,
  );
  expect(overdispersion(Float64Array.of(5, 5, 5), Float64Array.of(5, 5, 5), 1)).toBe(0);
});

test('no overdispersion, nothing to correlate; the latent correlation is bounded', () => {
  expect(latentNoise(0, 0.5, Float64Array.of(20))).toEqual({ variance: 0, correlation: 0 });
  expect(latentNoise(0.01, 0.9, Float64Array.of(2)).correlation).toBe(0.97);
  expect(latentNoise(0.2, -0.3, Float64Array.of(20)).correlation).toBe(0);
});

test('the corrected lag-1 correlation is all but unbiased', () => {
  const stream = randomStream(6);
  const n = 36;
  const columns = Float64Array.from({ length: 2 * n }, (_, i) => (i < n ? 1 : i - n < 24 ? 0 : 1));
  for (const rho of [0, 0.4]) {
    let mean = 0;
    for (let run = 0; run < 2000; run += 1) {
      let latent = stream.normal();
      const z = Float64Array.from({ length: n }, () => {
        const value = latent;
        latent = rho * latent + Math.sqrt(1 - rho * rho) * stream.normal();
        return value;
      });
      const sums = [0, 0];
      z.forEach((value, i) => (sums[i < 24 ? 0 : 1]! += value));
      const residuals = z.map((value, i) => value - (i < 24 ? sums[0]! / 24 : sums[1]! / 12));
      mean += laggedCorrelation(residuals, columns, indices(n))! / 2000;
    }
    expect(Math.abs(mean - rho)).toBeLessThan(0.03);
  }
});

test('strangers are not paired, and nothing is said of nothing', () => {
  const z = Float64Array.of(1, -1, 2, -2, 1, 1, -1, 2, -2, -1);
  const ones = new Float64Array(10).fill(1);
  expect(
    laggedCorrelation(
      z,
      ones,
      indices(10).map((time) => 3 * time),
    ),
  ).toBeNull();
  expect(laggedCorrelation(new Float64Array(10), ones, indices(10))).toBeNull();
  expect(laggedCorrelation(z.slice(0, 5), ones.slice(0, 5), indices(5))).toBeNull();
});
