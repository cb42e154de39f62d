import digamma from '@stdlib/math-base-special-digamma';
import trigamma from '@stdlib/math-base-special-trigamma';

export interface NegativeBinomialSize {
  readonly theta: number;
  readonly standardError: number;
}

const MAX_ITERATIONS = 60;

/** Newton's steps square the error, so the step after one this small would not show. */
const TOLERANCE = 1e-9;

/** Where counts in the millions leave the score few digits, the steps stay above the tolerance for ever. */
const ROUNDING_TOLERANCE = 1e-5;

/** MASS::theta.ml stops at steps below the fourth root of the machine precision, and reports that step's error. */
const REFERENCE_STEP = Number.EPSILON ** 0.25;

/** Beyond this multiple of the mean the variance is the mean but for one part in a million. */
const POISSON_IN_ALL_BUT_NAME = 1e6;

/** Up to this count, sums of reciprocals shared by all counts are quicker than special functions. */
const LARGEST_SUMMED = 2000;

type GammaTerms = (theta: number) => { score: number; information: number };

/**
 * Σ (digamma(theta + y) − digamma(theta)) and −its derivative. For whole y both are sums over k < y of
 * 1 / (theta + k) and 1 / (theta + k)², so that counts of one size share their terms.
 */
function gammaTermsOf(counts: Float64Array): GammaTerms {
  let largest = 0;
  let isWhole = true;
  for (const y of counts) {
    largest = Math.max(largest, y);
    isWhole &&= Number.isInteger(y);
  }
  if (!isWhole || largest > LARGEST_SUMMED) {
    return (theta) => {
      const ownDigamma = digamma(theta);
      const ownTrigamma = trigamma(theta);
      let score = 0;
      let information = 0;
      for (const y of counts) {
        score += digamma(theta + y) - ownDigamma;
        information += ownTrigamma - trigamma(theta + y);
      }
      return { score, information };
    };
  }
  const above = new Float64Array(largest);
  for (const y of counts) if (y > 0) above[y - 1] = above[y - 1]! + 1;
  for (let k = largest - 2; k >= 0; k -= 1) above[k] = above[k]! + above[k + 1]!;
  return (theta) => {
    let score = 0;
    let information = 0;
    for (let k = 0; k < largest; k += 1) {
      const term = 1 / (theta + k);
      score += above[k]! * term;
      information += above[k]! * term * term;
    }
    return { score, information };
  };
}

function scoreAndInformation(counts: Float64Array, means: Float64Array, theta: number, gammaTerms: GammaTerms) {
  let { score, information } = gammaTerms(theta);
  for (let i = 0; i < counts.length; i += 1) {
    const mu = means[i]!;
    const ratio = (counts[i]! + theta) / (mu + theta);
    score += 1 - Math.log1p(mu / theta) - ratio;
    information += (2 - ratio) / (mu + theta) - 1 / theta;
  }
  return { score, information };
}

/** Σ((y − mu)² − y), the mean of mu, and the moment start n / Σ(y/mu − 1)². */
function moments(counts: Float64Array, means: Float64Array) {
  let excess = 0;
  let total = 0;
  let relativeSquares = 0;
  for (let i = 0; i < counts.length; i += 1) {
    excess += (counts[i]! - means[i]!) ** 2 - counts[i]!;
    relativeSquares += (counts[i]! / means[i]! - 1) ** 2;
    total += means[i]!;
  }
  return { excess, mean: total / counts.length, start: counts.length / relativeSquares };
}

/** Where the score changes sign, by halving the logarithm; for counts so wild that Newton's steps go round in circles. */
function bisect(
  counts: Float64Array,
  means: Float64Array,
  limit: number,
  gammaTerms: GammaTerms,
): NegativeBinomialSize | null {
  let low = 1e-8;
  let high = limit;
  if (scoreAndInformation(counts, means, high, gammaTerms).score > 0) return null;
  for (let halving = 0; halving < 100 && high / low > 1 + 1e-14; halving += 1) {
    const middle = Math.sqrt(low * high);
    if (scoreAndInformation(counts, means, middle, gammaTerms).score > 0) low = middle;
    else high = middle;
  }
  const { information } = scoreAndInformation(counts, means, low, gammaTerms);
  return information > 0 ? { theta: low, standardError: 1 / Math.sqrt(information) } : null;
}

/**
 * Maximum likelihood size of a negative binomial whose means are known.
 *
 * @remarks
 * Units: theta is a pure number, variance = mean + mean² / theta. Shape: n counts -> a function of n
 * means and an optional start that gives one size; what depends on the counts alone is done once.
 * Missing: none. Where the counts scatter no more than a Poisson's, Σ((y − mu)² − y) <= 0, the
 * likelihood rises towards the Poisson and there is no finite theta -> null.
 * Method: Newton's steps on theta as in MASS::theta.ml, from its moment start n / Σ(y/mu − 1)², with its
 * way back from below zero (the sign is dropped); where the curve bends upward, uphill by a factor of two.
 * theta is then carried on to full precision. The standard error is 1 / √(observed information) at the
 * place theta.ml takes it, before its last step: it agrees with R to all digits and with the one at the
 * maximum to about four.
 * Assumes: independent counts.
 *
 * @param counts - integers >= 0
 * @example
 * negativeBinomialTheta(Float64Array.of(0, 9))(Float64Array.of(4.5, 4.5))?.theta // 0.3252
 */
export function negativeBinomialTheta(
  counts: Float64Array,
): (means: Float64Array, start?: number) => NegativeBinomialSize | null {
  const gammaTerms = gammaTermsOf(counts);
  return (means, start = Infinity) => {
    const { excess, mean, start: momentStart } = moments(counts, means);
    if (!(excess > 0)) return null;
    let theta = start < Infinity ? start : momentStart;
    let standardError = 0;
    for (let iteration = 0; iteration < MAX_ITERATIONS; iteration += 1) {
      const { score, information } = scoreAndInformation(counts, means, theta, gammaTerms);
      const step = score / information;
      const isConcave = information > 0 && Number.isFinite(step);
      const next = isConcave ? theta + step : score > 0 ? theta * 2 : theta / 2;
      if (next > POISSON_IN_ALL_BUT_NAME * mean) return null;
      if (isConcave && standardError === 0 && Math.abs(step) <= REFERENCE_STEP)
        standardError = 1 / Math.sqrt(information);
      if (isConcave && Math.abs(step) <= (iteration < 20 ? TOLERANCE : ROUNDING_TOLERANCE) * theta)
        return { theta: next, standardError: standardError || 1 / Math.sqrt(information) };
      theta = Math.min(Math.abs(next), theta * 10);
    }
    return bisect(counts, means, POISSON_IN_ALL_BUT_NAME * mean, gammaTerms);
  };
}
