import { columnTest } from './columnTest';
import { requireSimulation, type SimulationInput, usualReplicates } from './countSeriesInput';
import { logLinearFit } from './logLinearFit';
import { stepSeries, type StepInput } from './stepSeries';

/** What slopeChange takes: as stepEffect, with a trend always in the model. */
export type SlopeChangeInput = Omit<StepInput, 'trend'> & SimulationInput;

/** Growth per period after an event over growth per period before it, or why it cannot be told. */
export type SlopeChange =
  | {
      /** 1 = the trend went on; 0.9 = each period a tenth less than the trend before would have had it. */
      readonly factorPerPeriod: number;
      /** 0 and null are open ends. */
      readonly low: number;
      readonly high: number | null;
      readonly pValue: number;
      /** The change of level beside it, by the same fit: rate right after the event over the rate the trend before led to. */
      readonly levelRatio: number;
      readonly refusal: null;
    }
  | {
      readonly factorPerPeriod: null;
      readonly low: null;
      readonly high: null;
      readonly pValue: null;
      readonly levelRatio: null;
      readonly refusal: string;
    };

/** Fewest counted periods on each side: with fewer a slope is read from the noise of a few months. */
const FEWEST_ON_A_SIDE = 12;

const refuse = (refusal: string): SlopeChange => ({
  factorPerPeriod: null,
  low: null,
  high: null,
  pValue: null,
  levelRatio: null,
  refusal,
});

/**
 * Change of trend of a count series at a known date, beside a change of level.
 *
 * @remarks
 * Units: counts; a factor per period. Shape: n counts, `at` of them before the event -> one result.
 * Missing: as stepEffect; fewer than twelve counts on a side, or a fit without an answer -> refusal.
 * Method: Poisson regression with level, trend, step and periods since the event (Wagner et al. 2002; Lopez Bernal et al. 2017); p and
 * interval of the last by the restricted parametric bootstrap of stepEffect.
 * Assumes: as stepEffect, and two straight lines on the log scale. Level and slope pull against each other: with few months after the
 * event the level change of this model says little, and that of stepEffect is the answer.
 *
 * @param input - counts, exposures (> 0), at, covariates (rows), times, confidence, replicates, seed
 * @throws RangeError as stepEffect
 * @example
 * slopeChange({ counts: [10, 12, 9, 11, 8, 10, 4, 6, 5, 5, 4, 6], at: 6 }).refusal // 'only 6 counted periods on one side: a change of trend needs 12 on each'
 */
export function slopeChange(input: SlopeChangeInput): SlopeChange {
  requireSimulation('slopeChange', input);
  const { confidence = 0.95, replicates = usualReplicates(input.counts.length), seed = 1 } = input;
  const laidOut = stepSeries('slopeChange', { ...input, trend: true });
  if (laidOut.refusal !== null) return refuse(laidOut.refusal);
  const fewer = Math.min(laidOut.before, laidOut.after);
  if (fewer < FEWEST_ON_A_SIDE)
    return refuse(`only ${fewer} counted periods on one side: a change of trend needs ${FEWEST_ON_A_SIDE} on each`);
  const { counts, nuisance, column: step, logExposures, times } = laidOut.series;
  const n = counts.length;
  const start = times[laidOut.before]!;
  const length = times[n - 1]! - start;
  const since = times.map((time) => Math.max(0, time - start) / length);
  const withStep = joined(nuisance, step);
  const fit = logLinearFit({ counts, columns: joined(withStep, since), logExposures });
  if (fit.refusal !== null) return refuse(fit.refusal);
  const p = fit.coefficients.length;
  const dispersion =
    counts.reduce((sum, count, i) => sum + (count - fit.fitted[i]!) ** 2 / fit.fitted[i]!, 0) / (n - p);
  const error = Math.sqrt(fit.covariance[p * p - 1]! * Math.max(1, dispersion));
  const test = columnTest(
    { counts, nuisance: withStep, column: since, logExposures, times },
    {
      centre: fit.coefficients[p - 1]!,
      standardError: (autocorrelation) => error * Math.sqrt((1 + autocorrelation) / (1 - autocorrelation)),
      isOpen: { low: false, high: false },
      confidence,
      replicates,
      seed,
    },
  );
  if (test === null) return refuse('the counts cannot settle the two trends');
  const perPeriod = (coefficient: number) => Math.exp(coefficient / length);
  return {
    factorPerPeriod: perPeriod(fit.coefficients[p - 1]!),
    low: test.low === null ? 0 : perPeriod(test.low),
    high: test.high === null ? null : perPeriod(test.high),
    pValue: test.pValue,
    levelRatio: Math.exp(fit.coefficients[p - 2]!),
    refusal: null,
  };
}

function joined(columns: Float64Array, column: Float64Array): Float64Array {
  const result = new Float64Array(columns.length + column.length);
  result.set(columns);
  result.set(column, columns.length);
  return result;
}
