import { drawCounts } from './drawCounts';
import { latentNoise, type LatentNoise } from './latentNoise';
import type { ObservedSeries } from './observedSeries';
import { overdispersion } from './overdispersion';
import type { PoissonBreak } from './poissonBreak';
import { randomStream } from './randomStream';
import { serialBreakScan } from './serialBreakScan';
import { serialLikelihoodRatio } from './serialLikelihoodRatio';

/** Studentised evidence for a break, and what chance does to it. */
export interface BreakNoise {
  readonly studentised: number;
  /** One a place, from the fewest observations before a break on. */
  readonly statistics: Float64Array;
  /** Pearson's chi-square over its degrees of freedom, with the break. */
  readonly dispersion: number;
  /** Lag-1 autocorrelation of the residuals with the break. */
  readonly autocorrelation: number;
  /** Sorted largest statistics of series without a break. */
  largestByChance(replicates: number, seed: number): Float64Array;
  /**
   * Sorted: how far the true place falls short of the largest statistic in series with the break found, its size taken back by what
   * chance adds, among those whose largest reaches `least`; among all where hardly any does.
   */
  shortfalls(replicates: number, seed: number, byChance: number, least: number): Float64Array;
}

/**
 * Residual noise of counts round given means: residualNoise but for the last digit of the floor. Ties between small counts hang on that
 * digit, and with them the p-values that data/calibration.csv was made with.
 */
function noiseRound({ counts, times }: ObservedSeries, means: Float64Array, columns: readonly Float64Array[]) {
  const n = counts.length;
  const excess = overdispersion(counts, means, columns.length);
  const deviations = means.map((mu) => Math.sqrt(mu + excess * mu * mu));
  const total = means.reduce((sum, mu) => sum + mu, 0);
  const floor = total / deviations.reduce((sum, deviation) => sum + deviation ** 2, 0);
  // serialLikelihoodRatio leaves its last column out of the autocorrelation; nothing is asked of this one.
  const scaled = new Float64Array((columns.length + 1) * n);
  columns.forEach((column, j) =>
    column.forEach((value, i) => (scaled[j * n + i] = (value * means[i]!) / deviations[i]!)),
  );
  const residuals = counts.map((count, i) => (count - means[i]!) / deviations[i]!);
  const autocorrelation = serialLikelihoodRatio(scaled, times, floor).autocorrelation(residuals);
  return { deviations, floor, residuals, autocorrelation, noise: latentNoise(excess, autocorrelation, means) };
}

/** Noise round the best of many breaks is too calm, noise round no break too wild; the truth lies between. */
const halfway = (wild: LatentNoise, calm: LatentNoise): LatentNoise => ({
  variance: (wild.variance + calm.variance) / 2,
  correlation: (wild.correlation + calm.correlation) / 2,
});

/** Fewest simulated series from which a cut-off is read. */
const FEWEST_CLEAR = 19;

/** The best of many breaks looks larger than it is: its evidence grows as the square of its size, and chance alone makes some. */
function takenBack(level: Float64Array, broken: Float64Array, shareByChance: number): Float64Array {
  const kept = Math.sqrt(Math.max(0.1, 1 - shareByChance));
  return broken.map((mu, i) => level[i]! * (mu / level[i]!) ** kept);
}

function meansOf({ exposures }: ObservedSeries, { breakAfter, beforeTotal, afterTotal }: PoissonBreak) {
  const constant = (beforeTotal.count + afterTotal.count) / (beforeTotal.exposure + afterTotal.exposure);
  const sideRate = ({ count, exposure }: { count: number; exposure: number }) => {
    // A side without events would be simulated without noise; half an event keeps it alive.
    return Math.max(count, 0.5) / exposure;
  };
  return {
    level: exposures.map((exposure) => exposure * constant),
    broken: exposures.map((exposure, i) => exposure * sideRate(i < breakAfter ? beforeTotal : afterTotal)),
  };
}

/**
 * Dispersion and autocorrelation round a break, and simulated series with and without it.
 *
 * @remarks
 * Units: counts. Shape: a series and its likeliest break -> studentised statistics and their simulated peers.
 * Missing: leave periods out before.
 * Method: without a break, noise is fitted to residuals round the common rate, which a real break
 * inflates: the price of holding the size in short series. With the break, noise halfway between that and the noise
 * round the two rates is used, because the best of many breaks leaves too little; and the break is made smaller, because the best
 * of many looks too large. A reader meets an interval after a clear break only: then only series with a clear break count.
 * Every simulated series is scanned on the scale of the common rate, like the observed one.
 * Assumes: the noise of drawCounts.
 *
 * @param series - counts, exposures, times
 * @param found - from poissonBreak
 * @param trimmed - fewest observations on each side
 * @example
 * const series = { counts: Float64Array.of(9, 11, 8, 4, 5, 3), exposures: new Float64Array(6).fill(1), times: Float64Array.of(0, 1, 2, 3, 4, 5) };
 * breakNoise(series, poissonBreak(series.counts, series.exposures, 2), 2).dispersion // 0.25
 */
export function breakNoise(series: ObservedSeries, found: PoissonBreak, trimmed: number): BreakNoise {
  const { counts, times } = series;
  const n = counts.length;
  const { level, broken } = meansOf(series, found);
  const ones = new Float64Array(n).fill(1);
  const after = ones.map((_, i) => (i < found.breakAfter ? 0 : 1));
  const none = noiseRound(series, level, [ones]);
  const withBreak = noiseRound(series, broken, [ones, after]);
  const slope = level.map((mu, i) => mu / none.deviations[i]!);
  const scan = serialBreakScan(slope, slope, times, none.floor, trimmed, n - trimmed);
  const statistics = scan.statistics(none.residuals);

  const drawn = new Float64Array(n);
  const z = new Float64Array(n);
  const scanDrawn = () => {
    for (let i = 0; i < n; i += 1) z[i] = (drawn[i]! - level[i]!) / none.deviations[i]!;
    return scan.largest(z, found.breakAfter);
  };
  const studentised = statistics.reduce((most, value) => Math.max(most, value), 0);
  const largestByChance = (replicates: number, seed: number) => {
    const stream = randomStream(seed);
    const draw = drawCounts(level, times, none.noise);
    return new Float64Array(replicates).map(() => (draw(stream, drawn), scanDrawn().largest)).sort();
  };
  const shortfalls = (replicates: number, seed: number, byChance: number, least: number) => {
    const stream = randomStream(seed);
    const draw = drawCounts(
      takenBack(level, broken, byChance / studentised),
      times,
      halfway(none.noise, withBreak.noise),
    );
    const scans = Array.from({ length: replicates }, () => (draw(stream, drawn), scanDrawn()));
    const clear = scans.filter(({ largest }) => largest >= least);
    const used = clear.length >= FEWEST_CLEAR ? clear : scans;
    return Float64Array.from(used, ({ largest, atBreak }) => largest - atBreak).sort();
  };
  let squares = 0;
  for (let i = 0; i < n; i += 1) squares += (counts[i]! - broken[i]!) ** 2 / broken[i]!;
  return {
    studentised,
    statistics,
    dispersion: squares / (n - 2),
    autocorrelation: withBreak.autocorrelation,
    largestByChance,
    shortfalls,
  };
}
