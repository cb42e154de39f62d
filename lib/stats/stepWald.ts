import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import studentTCdf from '@stdlib/stats-base-dists-t-cdf';
import { laggedCorrelation } from './laggedCorrelation';
import { logLinearFit, type LogLinearFit } from './logLinearFit';
import type { LaidOutStep, StepInput } from './stepSeries';

interface WaldInterval {
  readonly low: number;
  readonly high: number;
}

/** The step as a plain Poisson and quasi-Poisson regression has it. All null where one side holds no events. */
export interface StepWald {
  readonly logRatio: number | null;
  /** Of the log ratio, as if the variance were the mean. */
  readonly standardError: number | null;
  readonly quasiStandardError: number | null;
  /** Pearson's chi-square over the degrees of freedom. */
  readonly dispersion: number | null;
  /** Lag-1 autocorrelation of Pearson residuals, bias-corrected; null where no two periods are neighbours. */
  readonly autocorrelation: number | null;
  readonly poisson: WaldInterval | null;
  readonly quasi: (WaldInterval & { readonly pValue: number }) | null;
  /** Log change of the rate per period; null without a trend. */
  readonly trendPerPeriod: number | null;
  /** Expected counts, one a place; null where missing. */
  readonly fitted: (number | null)[] | null;
  /** Expected counts had there been no step, with quasi-Poisson standard errors of their logs. */
  readonly counterfactual: (number | null)[] | null;
  readonly counterfactualLogErrors: (number | null)[] | null;
}

type Usable = Extract<LaidOutStep, { refusal: null }>;

const NOTHING: StepWald = {
  logRatio: null,
  standardError: null,
  quasiStandardError: null,
  dispersion: null,
  autocorrelation: null,
  poisson: null,
  quasi: null,
  trendPerPeriod: null,
  fitted: null,
  counterfactual: null,
  counterfactualLogErrors: null,
};

/** Standard errors of the log means without the step column, one a period. */
function logErrors(columns: Float64Array, covariance: Float64Array, n: number, p: number): Float64Array {
  const errors = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let variance = 0;
    for (let j = 0; j < p - 1; j += 1) {
      for (let k = 0; k < p - 1; k += 1) {
        variance += columns[j * n + i]! * columns[k * n + i]! * covariance[j * p + k]!;
      }
    }
    errors[i] = Math.sqrt(variance);
  }
  return errors;
}

function intervalsOf(logRatio: number, standardError: number, dispersion: number, degrees: number, confidence: number) {
  const z = normalQuantile(1 - (1 - confidence) / 2, 0, 1);
  const around = (error: number) => ({ low: Math.exp(logRatio - z * error), high: Math.exp(logRatio + z * error) });
  const quasiStandardError = standardError * Math.sqrt(dispersion);
  // Counts that fit without any residual leave the quasi-Poisson test nothing to divide by.
  const pValue =
    quasiStandardError > 1e-9
      ? 2 * studentTCdf(-Math.abs(logRatio / quasiStandardError), degrees)
      : Math.abs(logRatio) < 1e-9
        ? 1
        : 0;
  return { quasiStandardError, poisson: around(standardError), quasi: { ...around(quasiStandardError), pValue } };
}

function residualsOf(counts: Float64Array, fit: LogLinearFit): Float64Array {
  return counts.map((count, i) => (count - fit.fitted[i]!) / Math.sqrt(fit.fitted[i]!));
}

/**
 * The step as a plain Poisson regression has it, with quasi-Poisson widening.
 *
 * @remarks
 * Units: log ratios and ratios. Shape: a laid-out series -> one result; arrays have one entry a place.
 * Missing: null entries where a count is missing; everything null where one side holds no events.
 * Method: R glm(counts ~ step + trend + covariates, offset = log(exposures)); Wald limits with normal
 * quantiles as confint.default; quasi pValue from Student's t with n − p degrees of freedom as summary.glm.
 * Assumes: independent periods; the bootstrap of stepEffect does not.
 *
 * @param input - what stepEffect takes
 * @param laidOut - the same, laid out by stepSeries
 * @param confidence - between 0 and 1
 * @example
 * const input = { counts: [10, 10, 5, 5], at: 2 };
 * stepWald(input, stepSeries('stepEffect', input), 0.95).logRatio // Math.log(0.5)
 */
export function stepWald(input: StepInput, laidOut: Usable, confidence: number): StepWald {
  const { counts, nuisance, column, logExposures, times } = laidOut.series;
  const n = counts.length;
  const p = nuisance.length / n + 1;
  const columns = new Float64Array(p * n);
  columns.set(nuisance);
  columns.set(column, (p - 1) * n);
  const fit = logLinearFit({ counts, columns, logExposures });
  if (fit.refusal !== null) return NOTHING;

  const residuals = residualsOf(counts, fit);
  const dispersion = residuals.reduce((sum, residual) => sum + residual * residual, 0) / (n - p);
  const logRatio = fit.coefficients[p - 1]!;
  const standardError = Math.sqrt(fit.covariance[p * p - 1]!);
  const errors = logErrors(columns, fit.covariance, n, p);
  const place = (valueAt: (i: number) => number) => {
    const values: (number | null)[] = input.counts.map(() => null);
    laidOut.rows.forEach((row, i) => {
      values[row] = valueAt(i);
    });
    return values;
  };
  return {
    logRatio,
    standardError,
    dispersion,
    autocorrelation: laggedCorrelation(residuals, columns, times),
    ...intervalsOf(logRatio, standardError, dispersion, n - p, confidence),
    trendPerPeriod: input.trend ? fit.coefficients[1]! / (times[n - 1]! - times[0]!) : null,
    fitted: place((i) => fit.fitted[i]!),
    counterfactual: place((i) => fit.fitted[i]! * Math.exp(-logRatio * column[i]!)),
    counterfactualLogErrors: place((i) => errors[i]! * Math.sqrt(dispersion)),
  };
}
