const MAX_ITERATIONS = 60;

/**
 * Overdispersion of counts round known means: variance = mean + overdispersion × mean².
 *
 * @remarks
 * Units: a pure number, 1 / theta of the negative binomial. Shape: n counts, n means -> one number >= 0.
 * Missing: none. Counts that scatter no more than a Poisson's give 0.
 * Method: the moment equation of Breslow (1984), Pearson's chi-square Σ (y − mu)² / (mu + k mu²) = n − p, solved by Newton's
 * steps from below, where the left side is convex and falling, so they never overshoot.
 * Assumes: means fitted with p coefficients.
 *
 * @param counts - integers >= 0
 * @param means - fitted means, > 0
 * @param parameters - p
 * @example
 * overdispersion(Float64Array.of(10, 30), Float64Array.of(20, 20), 1) // 0.45
 */
export function overdispersion(counts: Float64Array, means: Float64Array, parameters: number): number {
  const target = counts.length - parameters;
  let k = 0;
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration += 1) {
    let sum = 0;
    let slope = 0;
    for (let i = 0; i < counts.length; i += 1) {
      const mu = means[i]!;
      const scale = 1 + k * mu;
      const term = (counts[i]! - mu) ** 2 / (mu * scale);
      sum += term;
      slope += (term * mu) / scale;
    }
    if (!(sum > target) || !(slope > 0)) return k;
    const step = (sum - target) / slope;
    k += step;
    if (step <= 1e-10 * k) return k;
  }
  return k;
}
