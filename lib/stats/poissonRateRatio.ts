import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import binomialLogpmf from '@stdlib/stats-base-dists-binomial-logpmf';

/** A count and the exposure it was collected over. */
export interface CountWithExposure {
  readonly count: number;
  readonly exposure: number;
}

/** The first rate over the second. A null bound is infinite; all is null where both counts are zero. */
export type PoissonRateRatio =
  | {
      readonly ratio: number | null;
      readonly low: number;
      readonly high: number | null;
      readonly pValue: number;
      readonly midPValue: number;
      readonly centralPValue: number;
      readonly refusal: null;
    }
  | {
      readonly ratio: null;
      readonly low: null;
      readonly high: null;
      readonly pValue: null;
      readonly midPValue: null;
      readonly centralPValue: null;
      readonly refusal: string;
    };

/** R's binom.test counts an outcome as equally likely within this relative error. */
const EQUALLY_LIKELY = 1 + 1e-7;

/**
 * Probability of every outcome no likelier than x. The binomial falls away on both sides of its
 * mode, so the outcomes on the far side begin at one place, found by bisection.
 */
function minimumLikelihoodP(x: number, n: number, share: number): number {
  const limit = binomialLogpmf(x, n, share) + Math.log(EQUALLY_LIKELY);
  const isUnlikely = (k: number) => binomialLogpmf(k, n, share) <= limit;
  const mean = n * share;
  if (x === mean) return 1;
  const isBelow = x < mean;
  let near = isBelow ? Math.ceil(mean) : Math.floor(mean);
  let far = isBelow ? n + 1 : -1;
  if (isUnlikely(near)) far = near;
  while (Math.abs(far - near) > 1) {
    const middle = Math.floor((near + far) / 2);
    if (isUnlikely(middle)) far = middle;
    else near = middle;
  }
  const lower = isBelow ? x : far;
  const upper = isBelow ? far : x;
  return Math.min(1, atMost(lower, n, share) + atLeast(upper, n, share));
}

const atMost = (k: number, n: number, share: number) => (k < 0 ? 0 : binomialCdf(k, n, share));

/** The upper tail counted from the other end keeps its digits when it is tiny. */
const atLeast = (k: number, n: number, share: number) => (k > n ? 0 : atMost(n - k, n, 1 - share));

function requireCount({ count, exposure }: CountWithExposure): void {
  if (!(Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`poissonRateRatio requires whole counts of 0 or more, got ${count}`);
  }
  if (!(exposure > 0 && Number.isFinite(exposure))) {
    throw new RangeError(`poissonRateRatio requires positive exposures, got ${exposure}`);
  }
}

/**
 * Exact ratio of two Poisson rates, first over second, with interval and p-values.
 *
 * @remarks
 * Units: ratio of counts per unit of exposure. Shape: two counts with exposures -> one result.
 * Missing: two zero counts say nothing of a ratio -> refusal; one zero count gives an interval
 * with one open side, whose infinite end (and ratio) is null.
 * Method: given the total, the first count is binomial with share e1 r / (e1 r + e2); Clopper and
 * Pearson's limits (beta quantiles) for that share, turned into ratios; equals R poisson.test().
 * pValue sums every outcome no likelier than the one seen (R); centralPValue is twice the smaller
 * tail and agrees with the interval; midPValue is pValue less half the probability of the outcome
 * seen (statsmodels, "cond-midp").
 * Assumes: independent counts. Exact, so conservative for small counts; too narrow when over-dispersed.
 *
 * @param first - count (integer >= 0) and exposure (> 0) of the numerator
 * @param second - the same for the denominator
 * @param confidence - between 0 and 1
 * @throws RangeError if a count, an exposure or the confidence is out of range
 * @example
 * poissonRateRatio({ count: 30, exposure: 90 }, { count: 660, exposure: 335 }).ratio // 0.16919
 */
export function poissonRateRatio(
  first: CountWithExposure,
  second: CountWithExposure,
  confidence = 0.95,
): PoissonRateRatio {
  requireCount(first);
  requireCount(second);
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`poissonRateRatio requires a confidence between 0 and 1, got ${confidence}`);
  }
  const total = first.count + second.count;
  if (total === 0) return refuse('both counts are zero: the ratio could be anything');

  const exposureRatio = second.exposure / first.exposure;
  const tail = (1 - confidence) / 2;
  const toRatio = (share: number) => (share / (1 - share)) * exposureRatio;
  const share = first.exposure / (first.exposure + second.exposure);
  const pValue = minimumLikelihoodP(first.count, total, share);
  const smallerTail = Math.min(atMost(first.count, total, share), atLeast(first.count, total, share));
  return {
    ratio: second.count === 0 ? null : (first.count / second.count) * exposureRatio,
    low: first.count === 0 ? 0 : toRatio(betaQuantile(tail, first.count, second.count + 1)),
    high: second.count === 0 ? null : toRatio(betaQuantile(1 - tail, first.count + 1, second.count)),
    pValue,
    midPValue: Math.max(0, pValue - 0.5 * Math.exp(binomialLogpmf(first.count, total, share))),
    centralPValue: Math.min(1, 2 * smallerTail),
    refusal: null,
  };
}

const refuse = (refusal: string): PoissonRateRatio => ({
  ratio: null,
  low: null,
  high: null,
  pValue: null,
  midPValue: null,
  centralPValue: null,
  refusal,
});
