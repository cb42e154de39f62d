/** The noise of the calibration: Poisson counts round a mean that wanders on the log scale. */
export interface LatentNoise {
  /** Variance of the log of the mean, log(1 + overdispersion). */
  readonly variance: number;
  /** Its correlation one period apart. */
  readonly correlation: number;
}

/** Chosen: beyond this a latent series hardly moves within any series we meet. */
const LARGEST_CORRELATION = 0.97;

/**
 * The latent noise whose counts would show a given overdispersion and a given correlation of neighbours.
 *
 * @remarks
 * Units: pure numbers; the variance is that of the log of the mean. Shape: two numbers, n means -> one noise.
 * Missing: none. Without overdispersion there is nothing to correlate: variance 0, correlation 0.
 * Method: the moments of Zeger's (1988) model, a Poisson count round exp(u): overdispersion = exp(v) − 1, and neighbours have covariance
 * (exp(v · correlation) − 1) mu². Counting noise dilutes the correlation that counts show, so the latent one is larger.
 * Assumes: the model of drawCounts. The latent correlation is held between 0 and 0.97.
 *
 * @param overdispersed - 1 / theta, >= 0
 * @param correlation - of the residuals of neighbouring counts
 * @param means - fitted means
 * @example
 * latentNoise(0.2, 0.3, Float64Array.of(20, 20)) // { variance: 0.1823, correlation: 0.3967 }
 */
export function latentNoise(overdispersed: number, correlation: number, means: Float64Array): LatentNoise {
  if (!(overdispersed > 1e-9)) return { variance: 0, correlation: 0 };
  let variances = 0;
  let squares = 0;
  for (const mu of means) {
    variances += mu + overdispersed * mu * mu;
    squares += mu * mu;
  }
  const variance = Math.log1p(overdispersed);
  const latent = Math.log1p((correlation * variances) / squares) / variance;
  return { variance, correlation: Math.max(0, Math.min(LARGEST_CORRELATION, latent)) };
}
