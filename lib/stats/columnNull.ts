import { drawCounts } from './drawCounts';
import { latentNoise } from './latentNoise';
import { logLinearFit } from './logLinearFit';
import { overdispersion } from './overdispersion';
import { randomStream } from './randomStream';
import { serialLikelihoodRatio } from './serialLikelihoodRatio';

/** A series laid out for the test of one column. */
export interface ColumnSeries {
  readonly counts: Float64Array;
  /** Columns that are in the model either way, one after another. */
  readonly nuisance: Float64Array;
  /** The column in question: for a step 0 before and 1 from the event on, for a change of slope the time since, at most 1. */
  readonly column: Float64Array;
  readonly logExposures: Float64Array;
  /** Increasing, in periods. */
  readonly times: Float64Array;
}

/** The series as it would be if the column's coefficient were what the hypothesis says. */
export interface ColumnNull {
  /** Statistic of the hypothesis moved by `shift`, everything else left as fitted here. */
  statistic(shift: number): number;
  /** Lag-1 correlation of the residuals of the counts. */
  readonly correlation: number;
  readonly latentVariance: number;
  readonly latentCorrelation: number;
  /** Sorted statistics of series simulated under the hypothesis. */
  simulate(replicates: number, seed: number): Float64Array;
}

/** Columns as they act on standardised residuals near the fitted means. */
function standardised(columns: readonly Float64Array[], means: Float64Array, deviations: Float64Array): Float64Array {
  const n = means.length;
  const result = new Float64Array(columns.length * n);
  columns.forEach((column, j) => {
    for (let i = 0; i < n; i += 1) result[j * n + i] = (column[i]! * means[i]!) / deviations[i]!;
  });
  return result;
}

function columnsOf({ nuisance, column }: ColumnSeries): Float64Array[] {
  const n = column.length;
  const columns: Float64Array[] = [];
  for (let from = 0; from < nuisance.length; from += n) columns.push(nuisance.subarray(from, from + n));
  return [...columns, column];
}

/** Fitted means with the coefficient held; null where they have no finite answer. */
function restrictedMeans({ counts, nuisance, column, logExposures }: ColumnSeries, coefficient: number): Float64Array | null {
  const offsets = logExposures.map((offset, i) => offset + coefficient * column[i]!);
  const fit = logLinearFit({ counts, columns: nuisance, logExposures: offsets });
  return fit.refusal === null ? fit.fitted : null;
}

function residualsOf(counts: Float64Array, means: Float64Array, deviations: Float64Array, into: Float64Array) {
  for (let i = 0; i < counts.length; i += 1) into[i] = (counts[i]! - means[i]!) / deviations[i]!;
  return into;
}

/** Standard deviations round these means, and the likelihoods on that scale. */
function evidenceRound(means: Float64Array, excess: number, columns: readonly Float64Array[], times: Float64Array) {
  let total = 0;
  let variances = 0;
  const deviations = means.map((mu) => {
    total += mu;
    variances += mu + excess * mu * mu;
    return Math.sqrt(mu + excess * mu * mu);
  });
  return { deviations, evidence: serialLikelihoodRatio(standardised(columns, means, deviations), times, total / variances) };
}

/**
 * Tests one value of a column's coefficient against its own restricted fit.
 *
 * @remarks
 * Units: of the log of the mean, by the column. Shape: a series, one hypothetical coefficient -> a statistic, the noise fitted
 * under the hypothesis, and simulated statistics to compare with.
 * Missing: leave periods out. A restricted fit that has no finite answer -> null.
 * Method: the other coefficients are fitted with this one held fixed; overdispersion and correlation come
 * from that fit's residuals (moments; restricted likelihood). Residuals over their standard deviation then go
 * through serialLikelihoodRatio. Simulated series pass through the same linear forms, worked out once.
 * Fitting the noise under the hypothesis, and not with the column, is what keeps false alarms near 5 % in short
 * autocorrelated series; the ratio of likelihoods loses less power than a t statistic does.
 * Assumes: the noise of drawCounts.
 *
 * @param series - counts, columns, exposures, times
 * @param coefficient - the hypothesis
 * @example
 * const series = stepSeries('stepEffect', { counts: [10, 12, 9, 11, 8, 10, 4, 6, 5, 5, 4, 6], at: 6 }).series;
 * columnNull(series, 0).statistic(0) // 9.25
 */
export function columnNull(series: ColumnSeries, coefficient: number): ColumnNull | null {
  const { counts, nuisance, column, times } = series;
  const n = counts.length;
  const means = restrictedMeans(series, coefficient);
  if (means === null) return null;
  const excess = overdispersion(counts, means, nuisance.length / n);
  const columns = columnsOf(series);
  const { evidence, deviations } = evidenceRound(means, excess, columns, times);
  const own = residualsOf(counts, means, deviations, new Float64Array(n));
  const correlation = evidence.correlation(own);
  const noise = latentNoise(excess, correlation, means);
  const simulate = (replicates: number, seed: number) => {
    const stream = randomStream(seed);
    const draw = drawCounts(means, times, noise);
    const drawn = new Float64Array(n);
    const z = new Float64Array(n);
    const statistics = new Float64Array(replicates);
    for (let r = 0; r < replicates; r += 1) {
      draw(stream, drawn);
      statistics[r] = evidence.statistic(residualsOf(drawn, means, deviations, z));
    }
    return statistics.sort();
  };
  return {
    statistic: (shift) => evidence.statistic(shift === 0 ? own : own.map((z, i) => z - (shift * column[i]! * means[i]!) / deviations[i]!)),
    correlation,
    latentVariance: noise.variance,
    latentCorrelation: noise.correlation,
    simulate,
  };
}
