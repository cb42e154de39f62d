import type { LatentNoise } from './latentNoise';
import type { RandomStream } from './randomStream';

/** Looked up once: simulations come through here millions of times. */
const { exp, sqrt } = Math;

/**
 * Prepares draws of count series with a latent first-order autoregression on the log scale.
 *
 * @remarks
 * Units: counts. Shape: n means, n times -> a function that fills n counts from a stream.
 * Missing: leave periods out; the correlation of neighbours is correlation^(distance in time).
 * Method: the parameter-driven model of Zeger (1988): counts are Poisson with mean mu · exp(u − v/2), u a stationary Gaussian AR(1)
 * of variance v, so that the expected count is mu and the variance mu + (exp(v) − 1) mu².
 * Assumes: times increase.
 *
 * @param means - expected counts, > 0
 * @param times - increasing, in periods
 * @param noise - variance and correlation of the latent series
 * @example
 * const counts = new Float64Array(2);
 * drawCounts(Float64Array.of(5, 5), [0, 1], { variance: 0, correlation: 0 })(randomStream(1), counts);
 * counts.every(Number.isInteger) // true
 */
export function drawCounts(
  means: Float64Array,
  times: ArrayLike<number>,
  { variance, correlation }: LatentNoise,
): (stream: RandomStream, counts: Float64Array) => void {
  const n = means.length;
  if (variance === 0) {
    return (stream, counts) => {
      for (let i = 0; i < n; i += 1) counts[i] = stream.poisson(means[i]!);
    };
  }
  const decay = new Float64Array(n);
  const spread = new Float64Array(n);
  const centred = means.map((mu) => mu * exp(-variance / 2));
  spread[0] = sqrt(variance);
  for (let i = 1; i < n; i += 1) {
    decay[i] = correlation ** (times[i]! - times[i - 1]!);
    spread[i] = sqrt(variance * (1 - decay[i]! ** 2));
  }
  return (stream, counts) => {
    let latent = 0;
    for (let i = 0; i < n; i += 1) {
      latent = decay[i]! * latent + spread[i]! * stream.normal();
      counts[i] = stream.poisson(centred[i]! * exp(latent));
    }
  };
}
