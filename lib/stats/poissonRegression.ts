import gammaln from '@stdlib/math-base-special-gammaln';
import { logLinearFit } from './logLinearFit';
import { regressionInput, type CompleteRows, type RegressionInput } from './regressionInput';

/** A fitted Poisson regression, or the reason why there is none. */
export type PoissonRegression =
  | {
      readonly coefficients: number[];
      /** As if the variance were the mean. */
      readonly standardErrors: number[];
      /** Widened by the square root of the dispersion; null without a degree of freedom. */
      readonly quasiStandardErrors: number[] | null;
      /** Of the coefficients, as if the variance were the mean; rows. */
      readonly covariance: number[][];
      /** Pearson's chi-square over the degrees of freedom; null without one. */
      readonly dispersion: number | null;
      readonly pearsonChiSquare: number;
      readonly degreesOfFreedom: number;
      readonly deviance: number;
      readonly logLikelihood: number;
      /** Means for the given exposures; null in rows left out. */
      readonly fitted: (number | null)[];
      readonly refusal: null;
    }
  | {
      readonly coefficients: null;
      readonly standardErrors: null;
      readonly quasiStandardErrors: null;
      readonly covariance: null;
      readonly dispersion: null;
      readonly pearsonChiSquare: null;
      readonly degreesOfFreedom: null;
      readonly deviance: null;
      readonly logLikelihood: null;
      readonly fitted: null;
      readonly refusal: string;
    };

const refuse = (refusal: string): PoissonRegression => ({
  coefficients: null,
  standardErrors: null,
  quasiStandardErrors: null,
  covariance: null,
  dispersion: null,
  pearsonChiSquare: null,
  degreesOfFreedom: null,
  deviance: null,
  logLikelihood: null,
  fitted: null,
  refusal,
});

function sums({ counts, weights }: CompleteRows, fitted: Float64Array) {
  let pearsonChiSquare = 0;
  let logLikelihood = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const y = counts[i]!;
    const mu = fitted[i]!;
    const weight = weights ? weights[i]! : 1;
    pearsonChiSquare += (weight * (y - mu) ** 2) / mu;
    logLikelihood += weight * ((y > 0 ? y * Math.log(mu) : 0) - mu - gammaln(y + 1));
  }
  return { pearsonChiSquare, logLikelihood };
}

/**
 * Poisson regression with log link, with the quasi-Poisson dispersion beside it.
 *
 * @remarks
 * Units: counts; coefficients are logs of rate ratios, the intercept the log of a rate per unit of
 * exposure. Shape: n counts, n rows of p columns -> p coefficients; plain arrays.
 * Missing: rows with a null count or weight 0 are left out. All counts zero, perfect separation, fewer
 * rows than columns or columns that depend on each other -> refusal, and everything else null.
 * Method: maximum likelihood by iteratively reweighted least squares; equals R
 * glm(family = poisson, offset = log(exposures)). dispersion = Pearson's chi-square / (n − p), as
 * in quasipoisson; Wald limits are exp(b ± 1.96 se), quasi ones with quasiStandardErrors.
 * Assumes: independent counts whose variance is proportional to the mean.
 *
 * @param input - counts; design rows with the intercept column; exposures > 0; weights >= 0
 * @throws RangeError if lengths differ or a value is out of range
 * @example
 * poissonRegression({ counts: [2, 4, 6, 12], design: [[1, 0], [1, 0], [1, 1], [1, 1]] }).coefficients // [Math.log(3), Math.log(3)]
 */
export function poissonRegression(input: RegressionInput): PoissonRegression {
  const rows = regressionInput('poissonRegression', input);
  const n = rows.counts.length;
  if (n < rows.parameters) return refuse(`${n} counts cannot settle ${rows.parameters} coefficients`);
  if (rows.counts.every((count) => count === 0))
    return refuse('all counts are zero: the log of the rate has no estimate');
  const fit = logLinearFit(rows);
  if (fit.refusal !== null) return refuse(fit.refusal);

  const { pearsonChiSquare, logLikelihood } = sums(rows, fit.fitted);
  const degreesOfFreedom = n - rows.parameters;
  const dispersion = degreesOfFreedom > 0 ? pearsonChiSquare / degreesOfFreedom : null;
  const p = rows.parameters;
  const covariance = Array.from({ length: p }, (_, j) => [...fit.covariance.subarray(j * p, (j + 1) * p)]);
  const standardErrors = covariance.map((row, j) => Math.sqrt(row[j]!));
  const fitted: (number | null)[] = input.counts.map(() => null);
  rows.rows.forEach((row, i) => {
    fitted[row] = fit.fitted[i]!;
  });
  return {
    coefficients: [...fit.coefficients],
    standardErrors,
    quasiStandardErrors: dispersion === null ? null : standardErrors.map((error) => error * Math.sqrt(dispersion)),
    covariance,
    dispersion,
    pearsonChiSquare,
    degreesOfFreedom,
    deviance: Math.max(0, fit.deviance),
    logLikelihood,
    fitted,
    refusal: null,
  };
}
