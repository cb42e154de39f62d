import { latentNoise } from '@/lib/stats/latentNoise';
import { residualNoise } from '@/lib/stats/residualNoise';
import { serialLikelihoodRatio } from '@/lib/stats/serialLikelihoodRatio';

// Σ (y − mu)² / (mu + k mu²) = 200 / (20 + 400 k) = 2 − 1 gives k = 0.45: variance 20 + 0.45 · 400 = 200, residuals ∓10 / √200.
test('the example: deviations and residuals by hand', () => {
  const found = residualNoise(
    Float64Array.of(10, 30),
    Float64Array.of(20, 20),
    Float64Array.of(1, 1),
    Float64Array.of(0, 1),
  );
  found.deviations.forEach((deviation) => expect(deviation).toBeCloseTo(Math.sqrt(200), 8));
  expect([...found.residuals]).toEqual([expect.closeTo(-Math.SQRT1_2, 8), expect.closeTo(Math.SQRT1_2, 8)]);
});

// With equal means every column is scaled by 20 / √(20 + 400 k), and the floor is 20 / (20 + 400 k).
test('autocorrelation, latent noise and evidence are those of the parts it is made of', () => {
  const counts = Float64Array.of(9, 12, 24, 29, 33, 30, 26, 18, 11, 8);
  const [ones, times] = [new Float64Array(10).fill(1), Float64Array.from(counts.keys())];
  const means = ones.map(() => 20);
  const late = times.map((time) => (time < 5 ? 0 : 1));
  const found = residualNoise(counts, means, ones, times, late);
  // Σ (y − 20)² = 816, nine degrees of freedom: variance 816 / 9, and k = (816 / 9 − 20) / 400.
  const variance = 816 / 9;
  const parts = serialLikelihoodRatio(
    Float64Array.of(...ones, ...late).map((value) => (value * 20) / Math.sqrt(variance)),
    times,
    20 / variance,
  );
  const z = counts.map((count) => (count - 20) / Math.sqrt(variance));
  expect(found.autocorrelation).toBeCloseTo(parts.autocorrelation(z), 8);
  expect(found.autocorrelation).toBeGreaterThan(0.5);
  expect(found.evidence.statistic(found.residuals)).toBeCloseTo(parts.statistic(z), 8);
  const latent = latentNoise((variance - 20) / 400, found.autocorrelation, means);
  expect(found.noise.variance).toBeCloseTo(latent.variance, 8);
  expect(found.noise.correlation).toBeCloseTo(latent.correlation, 8);
});
