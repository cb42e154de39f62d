import { breakNoise } from './breakNoise';
import {
  type CountSeriesInput,
  requireSimulation,
  requireWholeCounts,
  type SimulationInput,
  usualReplicates,
} from './countSeriesInput';
import { observedSeries } from './observedSeries';
import { poissonBreak } from './poissonBreak';
import { poissonRateRatio } from './poissonRateRatio';
import { upperQuantile } from './upperQuantile';

/** What singleBreak takes. */
export interface SingleBreakInput extends CountSeriesInput, SimulationInput {
  /** Share of the observations that must stand on each side, rounded up; 0.15 when left out. */
  readonly trim?: number | undefined;
}

/** The likeliest single change of rate, or the reason why none can be looked for. */
export type SingleBreak =
  | {
      /** Number of places in `counts` before the break, missing ones included. */
      readonly breakAfter: number;
      /** Largest Poisson log-likelihood ratio, twice; grows with dispersion, so judge by pValue. */
      readonly statistic: number;
      /** Rates per unit of exposure. */
      readonly before: number;
      readonly after: number;
      /** after / before; null where infinite. */
      readonly ratio: number | null;
      /** Exact interval of the ratio for independent Poisson counts and a break fixed beforehand. */
      readonly poissonInterval: { readonly low: number; readonly high: number | null };
      /** The same evidence with dispersion and autocorrelation allowed for, and the value chance exceeds; Infinity where replicates are too few. */
      readonly studentised: number;
      readonly criticalValue: number;
      readonly pValue: number;
      /** Places a break at this confidence could have; a stretch from first to last and the set itself. */
      readonly interval: { readonly first: number; readonly last: number; readonly places: number[] };
      readonly dispersion: number;
      readonly autocorrelation: number;
      readonly observations: number;
      readonly trimmed: number;
      readonly refusal: null;
    }
  | {
      readonly breakAfter: null;
      readonly statistic: null;
      readonly before: null;
      readonly after: null;
      readonly pValue: null;
      readonly interval: null;
      readonly refusal: string;
    };

const refuse = (refusal: string): SingleBreak => ({
  breakAfter: null,
  statistic: null,
  before: null,
  after: null,
  pValue: null,
  interval: null,
  refusal,
});

function requireInput(input: SingleBreakInput): void {
  const { trim = 0.15 } = input;
  requireWholeCounts('singleBreak', input);
  if (!(trim > 0 && trim < 0.5)) throw new RangeError(`singleBreak requires a trim between 0 and 0.5, got ${trim}`);
  requireSimulation('singleBreak', input);
}

/**
 * The likeliest place of one change of rate in a count series, with a p-value and an interval of places that
 * allow for having looked everywhere.
 *
 * @remarks
 * Units: counts; rates per unit of exposure; places in the array. Shape: n counts -> one result.
 * Missing: a null count is left out; the places of the others in time are kept. All zero, or too few counts to
 * trim -> refusal.
 * Method: the break maximises the Poisson likelihood ratio over places with at least ceil(trim · n) counts on
 * each side (Quandt 1960; Andrews 1993). Its 95 % point is 7 to 8 for Poisson counts and not 3.84, and higher under
 * dispersion and autocorrelation; so pValue and criticalValue come from a parametric bootstrap of the studentised
 * statistic: largest likelihood ratio under AR(1) errors, compared with series simulated without a break from the
 * overdispersion and autocorrelation of these. The interval holds the places whose studentised statistic comes as close
 * to the largest as the true place does in series simulated with the break found, made somewhat smaller because the best of
 * many places looks too good, and, after a clear break, in those of them in which a break is as clear.
 * Assumes: one change at most; no trend (a trend looks like a break); noise as in drawCounts.
 *
 * @param input - counts (integers), exposures (> 0), times, trim, confidence, replicates, seed
 * @throws RangeError if lengths differ or a value is out of range
 * @example
 * singleBreak({ counts: [9, 11, 10, 12, 8, 10, 4, 5, 6, 5, 4, 6] }).breakAfter // 6
 */
export function singleBreak(input: SingleBreakInput): SingleBreak {
  requireInput(input);
  const { trim = 0.15, confidence = 0.95, seed = 1 } = input;
  const replicates = input.replicates ?? usualReplicates(input.counts.length);
  const { rows, ...used } = observedSeries(input);
  const n = rows.length;
  const trimmed = Math.ceil(trim * n - 1e-9);
  if (n < 5 || 2 * trimmed > n) return refuse(`${n} counted periods are too few to look for a break`);
  if (used.counts.every((count) => count === 0)) return refuse('all counts are zero');

  const found = poissonBreak(used.counts, used.exposures, trimmed);
  const noise = breakNoise(used, found, trimmed);
  const largest = noise.largestByChance(replicates, seed);
  const criticalValue = upperQuantile(largest, confidence);
  const reached = largest.filter((value) => value >= noise.studentised).length;
  const byChance = largest.reduce((sum, value) => sum + value, 0) / replicates;
  const cutOff = upperQuantile(
    noise.shortfalls(replicates, seed, byChance, noise.studentised > criticalValue ? criticalValue : 0),
    confidence,
  );
  const placeOf = (k: number) => rows[k - 1]! + 1;
  const places: number[] = [];
  noise.statistics.forEach((value, i) => {
    if (i + trimmed === found.breakAfter || noise.studentised - value <= cutOff) places.push(placeOf(i + trimmed));
  });
  const exact = poissonRateRatio(found.afterTotal, found.beforeTotal, confidence);
  const before = found.beforeTotal.count / found.beforeTotal.exposure;
  const after = found.afterTotal.count / found.afterTotal.exposure;
  return {
    breakAfter: placeOf(found.breakAfter),
    statistic: found.statistic,
    before,
    after,
    ratio: before > 0 ? after / before : null,
    poissonInterval: { low: exact.low ?? 0, high: exact.high },
    studentised: noise.studentised,
    criticalValue,
    pValue: (1 + reached) / (replicates + 1),
    interval: { first: places[0]!, last: places.at(-1)!, places },
    dispersion: noise.dispersion,
    autocorrelation: noise.autocorrelation,
    observations: n,
    trimmed,
    refusal: null,
  };
}
