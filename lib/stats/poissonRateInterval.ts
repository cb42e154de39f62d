import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import poissonCdf from '@stdlib/stats-base-dists-poisson-cdf';
import poissonPmf from '@stdlib/stats-base-dists-poisson-pmf';

/** A rate per unit of exposure with its confidence interval. */
export interface PoissonRateInterval {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The mean at which `count` or fewer has probability `tail`. The gamma quantile of the library is off by up
 * to 2e-4 of itself in the upper half once the shape passes 200; its Poisson distribution is not, so a few
 * Newton steps on that one put it right.
 */
function upperMean(count: number, tail: number): number {
  let mean = gammaQuantile(1 - tail, count + 1, 1);
  for (let step = 0; step < 8; step += 1) {
    const change = (poissonCdf(count, mean) - tail) / poissonPmf(count, mean);
    if (!Number.isFinite(change)) break;
    mean += change;
    if (Math.abs(change) <= 1e-13 * mean) break;
  }
  return mean;
}

/**
 * Exact Poisson confidence interval for a rate.
 *
 * @remarks
 * Units: counts per unit of exposure. Shape: one count, one exposure -> {rate, low, high}.
 * Missing: count null -> null; count 0 is a real zero and has low 0.
 * Method: Garwood (1936), Biometrika 28, 437-442, by gamma quantiles: low = G(a/2; c) / e,
 * high = G(1 - a/2; c + 1) / e with a = 1 - confidence; equals R poisson.test().
 * Assumes: independent counts; too narrow when over-dispersed. It speaks of the rate in this
 * window alone, and being exact it covers more than it promises for small counts.
 *
 * @param count - events counted, integer >= 0
 * @param exposure - time or population observed, > 0
 * @param confidence - between 0 and 1
 * @throws RangeError if the count, the exposure or the confidence is out of range
 * @example
 * poissonRateInterval(12, 3) // { rate: 4, low: 2.0669, high: 6.9872 }
 */
export function poissonRateInterval(count: number, exposure: number, confidence?: number): PoissonRateInterval;
export function poissonRateInterval(
  count: number | null,
  exposure: number,
  confidence?: number,
): PoissonRateInterval | null;
export function poissonRateInterval(
  count: number | null,
  exposure: number,
  confidence = 0.95,
): PoissonRateInterval | null {
  if (!(exposure > 0 && Number.isFinite(exposure))) {
    throw new RangeError(`poissonRateInterval requires a positive exposure, got ${exposure}`);
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`poissonRateInterval requires a confidence between 0 and 1, got ${confidence}`);
  }
  if (count === null) return null;
  if (!(Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`poissonRateInterval requires a whole count of 0 or more, got ${count}`);
  }
  const tail = (1 - confidence) / 2;
  return {
    rate: count / exposure,
    low: count === 0 ? 0 : gammaQuantile(tail, count, 1) / exposure,
    high: upperMean(count, tail) / exposure,
  };
}
