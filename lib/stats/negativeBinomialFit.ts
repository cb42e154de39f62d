import gammaln from '@stdlib/math-base-special-gammaln';
import { logLinearFit, type LogLinearFit } from './logLinearFit';
import { negativeBinomialTheta } from './negativeBinomialTheta';
import { regressionInput, type CompleteRows, type RegressionInput } from './regressionInput';

/** A fitted negative binomial regression, or the reason why there is none. */
export type NegativeBinomialFit =
  | {
      readonly coefficients: number[];
      readonly standardErrors: number[];
      /** Variance = mean + mean² / theta; null where the counts vary no more than a Poisson's. */
      readonly theta: number | null;
      readonly thetaStandardError: number | null;
      readonly twoLogLikelihood: number;
      /** True where the fit fell back to the Poisson. */
      readonly underdispersed: boolean;
      /** Means for the given exposures; null in rows left out. */
      readonly fitted: (number | null)[];
      readonly refusal: null;
    }
  | {
      readonly coefficients: null;
      readonly standardErrors: null;
      readonly theta: null;
      readonly thetaStandardError: null;
      readonly twoLogLikelihood: null;
      readonly underdispersed: null;
      readonly fitted: null;
      readonly refusal: string;
    };

/** Steps towards the Poisson means before theta is first asked for; by then they are near. */
const POISSON_STEPS = 3;

const refuse = (refusal: string): NegativeBinomialFit => ({
  coefficients: null,
  standardErrors: null,
  theta: null,
  thetaStandardError: null,
  twoLogLikelihood: null,
  underdispersed: null,
  fitted: null,
  refusal,
});

function twoLogLikelihood(counts: Float64Array, fitted: Float64Array, theta: number | null): number {
  let sum = 0;
  const thetaTerm = theta === null ? 0 : gammaln(theta);
  for (let i = 0; i < counts.length; i += 1) {
    const y = counts[i]!;
    const mu = fitted[i]!;
    sum -= gammaln(y + 1);
    if (theta === null) sum += (y > 0 ? y * Math.log(mu) : 0) - mu;
    else {
      sum += gammaln(theta + y) - thetaTerm - theta * Math.log1p(mu / theta);
      sum += y > 0 ? y * Math.log(mu / (theta + mu)) : 0;
    }
  }
  return 2 * sum;
}

function describe(
  input: RegressionInput,
  rows: CompleteRows,
  fit: LogLinearFit,
  size: { theta: number; standardError: number } | null,
): NegativeBinomialFit {
  const p = rows.parameters;
  const fitted: (number | null)[] = input.counts.map(() => null);
  rows.rows.forEach((row, i) => {
    fitted[row] = fit.fitted[i]!;
  });
  return {
    coefficients: [...fit.coefficients],
    standardErrors: Array.from({ length: p }, (_, j) => Math.sqrt(fit.covariance[j * p + j]!)),
    theta: size && size.theta,
    thetaStandardError: size && size.standardError,
    twoLogLikelihood: twoLogLikelihood(rows.counts, fit.fitted, size && size.theta),
    underdispersed: size === null,
    fitted,
    refusal: null,
  };
}

/**
 * Negative binomial regression with log link, theta estimated.
 *
 * No finding rests on it: the tests take overdispersion from moments (see overdispersion). It is the full likelihood, as R has it.
 *
 * @remarks
 * Units: counts; coefficients are logs of rate ratios; theta is a pure number.
 * Shape: n counts, n rows of p columns (an intercept alone when left out) -> plain arrays.
 * Missing: rows with a null count are left out. Counts that vary no more than a Poisson's have no
 * finite theta: the fit falls back to the Poisson, theta and its standard error are null and
 * `underdispersed` is true. All zero, separation, too few rows -> refusal, and everything else null.
 * Method: one reweighted least squares step for the coefficients at a fixed theta and theta for fixed
 * means (see negativeBinomialTheta) in turn until neither moves; equals MASS::glm.nb (Venables and
 * Ripley 2002, section 7.4). Standard errors take theta as known, as there.
 * Assumes: independent counts, one theta for all.
 *
 * @param input - counts; design rows with the intercept column; exposures > 0
 * @throws RangeError if lengths differ or a value is out of range
 * @example
 * negativeBinomialFit({ counts: [0, 1, 1, 2, 9, 14] }).theta // 0.7368
 */
export function negativeBinomialFit(input: Omit<RegressionInput, 'weights'>): NegativeBinomialFit {
  const rows = regressionInput('negativeBinomialFit', { ...input, weights: undefined });
  const n = rows.counts.length;
  if (n < rows.parameters) return refuse(`${n} counts cannot settle ${rows.parameters} coefficients`);
  if (rows.counts.every((count) => count === 0))
    return refuse('all counts are zero: the log of the rate has no estimate');
  const sizeFor = negativeBinomialTheta(rows.counts);
  let steps = 0;
  let fit = logLinearFit({
    ...rows,
    thetaFor: (fitted, previous) => {
      steps += 1;
      return steps < POISSON_STEPS ? Infinity : (sizeFor(fitted, previous)?.theta ?? Infinity);
    },
  });
  const size = fit.refusal === null ? sizeFor(fit.fitted) : null;
  if (size !== null && fit.theta === Infinity) {
    // The Poisson means were final before theta was first asked for.
    fit = logLinearFit({
      ...rows,
      start: fit.fitted,
      thetaFor: (fitted, previous) => sizeFor(fitted, previous)?.theta ?? Infinity,
    });
  }
  if (fit.refusal !== null) return refuse(fit.refusal);
  return describe(input, rows, fit, fit.theta === Infinity ? null : sizeFor(fit.fitted));
}
