import { columnLimit } from './columnLimit';
import { columnNull, type ColumnSeries } from './columnNull';
import { leastRefused } from './leastRefused';
import { upperQuantile } from './upperQuantile';

/** What is asked of the last column of a series. */
export interface ColumnQuestion {
  /** A coefficient to start from, close to the best. */
  readonly centre: number;
  /** Its standard error at a lag-1 autocorrelation. */
  readonly standardError: (autocorrelation: number) => number;
  /** Ends that are open beforehand, because the column's coefficient has no finite estimate. */
  readonly isOpen: { readonly low: boolean; readonly high: boolean };
  readonly confidence: number;
  readonly replicates: number;
  readonly seed: number;
}

/** One coefficient by a restricted parametric bootstrap. */
export interface ColumnTest {
  /** Of a coefficient of 0. */
  readonly pValue: number;
  readonly statistic: number;
  /** Coefficients not refused; null = open. */
  readonly low: number | null;
  readonly high: number | null;
  /** The coefficient that is refused least; null where an end is open beforehand. */
  readonly leastRefused: number | null;
  /** The noise fitted under 0, with which the series were simulated. */
  readonly calibration: {
    readonly replicates: number;
    readonly seed: number;
    readonly autocorrelation: number;
    readonly latentVariance: number;
    readonly latentCorrelation: number;
    readonly criticalValue: number;
  };
}

/**
 * Chosen. Series are refitted and simulated under hypotheses up to this many standard errors from the estimate; beyond,
 * evidence grows along a straight line from there. A true ratio is hardly ever farther away, and without a bound
 * any ratio could be called noise wild enough to hide it.
 */
const NOISE_REACH = 2.5;

function bootstrapPValue(simulated: Float64Array, statistic: number): number {
  let reached = 0;
  for (let i = simulated.length - 1; i >= 0 && simulated[i]! >= statistic; i -= 1) reached += 1;
  return (1 + reached) / (simulated.length + 1);
}

/**
 * Test and interval of one coefficient of a count series.
 *
 * @remarks
 * Units: of the log of the mean, by the column. Shape: a laid-out series, a question -> one result; null where the other columns
 * cannot be fitted.
 * Missing: leave periods out before.
 * Method: a restricted parametric bootstrap (Davison and Hinkley 1997, chapter 4): series are simulated with everything but the
 * coefficient fitted as the hypothesis has it. The interval holds the coefficients that this test does not refuse; see stepEffect.
 * Assumes: the noise of drawCounts.
 *
 * @param series - counts, other columns, the column in question, exposures, times
 * @param question - where to start, and how finely to simulate
 * @example
 * const series = stepSeries('stepEffect', { counts: [10, 12, 9, 11, 8, 10, 4, 6, 5, 5, 4, 6], at: 6 }).series;
 * const isOpen = { low: false, high: false };
 * columnTest(series, { centre: Math.log(0.5), standardError: () => 0.2, isOpen, confidence: 0.95, replicates: 499, seed: 1 }).pValue // 0.002
 */
export function columnTest(
  series: ColumnSeries,
  { centre, standardError, isOpen, confidence, replicates, seed }: ColumnQuestion,
): ColumnTest | null {
  const found = columnNull(series, centre);
  if (found === null) return null;
  const error = standardError(found.autocorrelation);
  const reach = NOISE_REACH * error;
  const clamp = (value: number) => Math.max(centre - reach, Math.min(centre + reach, value));
  const none = columnNull(series, clamp(0));
  if (none === null) return null;
  const statistic = none.statistic(-clamp(0));
  const simulated = none.simulate(replicates, seed);
  const critical = upperQuantile(simulated, confidence);
  const test = {
    rootStatistic: (value: number) => {
      const tested = columnNull(series, clamp(value));
      return tested && Math.sqrt(tested.statistic(value - clamp(value)));
    },
    rootCritical: (value: number) => {
      const tested = columnNull(series, clamp(value));
      return Math.sqrt(tested ? upperQuantile(tested.simulate(replicates, seed), confidence) : Infinity);
    },
  };
  const width = Math.min(3, 2 * error);
  const low = isOpen.low ? null : columnLimit(test, centre, -width, Math.sqrt(critical));
  const high = isOpen.high ? null : columnLimit(test, centre, width, Math.sqrt(critical));
  const inside = { from: Math.max(low ?? -Infinity, centre - reach), to: Math.min(high ?? Infinity, centre + reach) };
  const plain = (value: number) => columnNull(series, value)?.statistic(0) ?? null;
  return {
    pValue: bootstrapPValue(simulated, statistic),
    statistic,
    low,
    high,
    leastRefused: isOpen.low || isOpen.high ? null : leastRefused(plain, inside.from, inside.to),
    calibration: {
      replicates,
      seed,
      autocorrelation: none.autocorrelation,
      latentVariance: none.latentVariance,
      latentCorrelation: none.latentCorrelation,
      criticalValue: critical,
    },
  };
}
