import { latentNoise, type LatentNoise } from './latentNoise';
import { overdispersion } from './overdispersion';
import { serialLikelihoodRatio, type SerialLikelihoodRatio } from './serialLikelihoodRatio';

/** Noise of counts round fitted means, and the evidence of residuals on its scale. */
export interface ResidualNoise {
  /** Standard deviations round the means. */
  readonly deviations: Float64Array;
  /** Counts less means, over the deviations. */
  readonly residuals: Float64Array;
  readonly evidence: SerialLikelihoodRatio;
  /** Lag-1 autocorrelation of the residuals. */
  readonly autocorrelation: number;
  readonly noise: LatentNoise;
}

/**
 * Overdispersion and autocorrelation of counts round fitted means.
 *
 * @remarks
 * Units: counts; the noise on the log scale of the mean. Shape: n counts, n means, p columns of n, n times -> one result.
 * Missing: leave periods out before.
 * Method: overdispersion by moments, autocorrelation of the standardised residuals by restricted likelihood (overdispersion,
 * serialLikelihoodRatio), and the latent series that would show both (latentNoise). Columns act on the residuals as they do on counts
 * near these means, times mean / deviation.
 * Assumes: the noise of drawCounts.
 *
 * @param counts - in order of time
 * @param means - fitted with the columns
 * @param columns - of the model, one after another
 * @param times - increasing, in periods
 * @param asked - a column beyond the model, for which `evidence` speaks
 * @example
 * residualNoise(Float64Array.of(10, 30), Float64Array.of(20, 20), Float64Array.of(1, 1), Float64Array.of(0, 1)).deviations // [14.14, 14.14]
 */
export function residualNoise(
  counts: Float64Array,
  means: Float64Array,
  columns: Float64Array,
  times: Float64Array,
  asked?: Float64Array,
): ResidualNoise {
  const n = counts.length;
  const excess = overdispersion(counts, means, columns.length / n);
  const variances = means.map((mu) => mu + excess * mu * mu);
  const deviations = variances.map(Math.sqrt);
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const residuals = counts.map((count, i) => (count - means[i]!) / deviations[i]!);
  // serialLikelihoodRatio leaves its last column out of the autocorrelation: where nothing is asked, zeros take its place.
  const scaled = new Float64Array(columns.length + n);
  scaled.set(columns);
  if (asked) scaled.set(asked, columns.length);
  for (let at = 0; at < scaled.length; at += 1) scaled[at] = (scaled[at]! * means[at % n]!) / deviations[at % n]!;
  const evidence = serialLikelihoodRatio(scaled, times, sum(means) / sum(variances));
  const autocorrelation = evidence.autocorrelation(residuals);
  return { deviations, residuals, evidence, autocorrelation, noise: latentNoise(excess, autocorrelation, means) };
}
