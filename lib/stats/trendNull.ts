import { drawCounts } from './drawCounts';
import type { LatentNoise } from './latentNoise';
import { mannKendall } from './mannKendall';
import type { ObservedSeries } from './observedSeries';
import { randomStream } from './randomStream';
import { residualNoise, type ResidualNoise } from './residualNoise';

/** From here on counting pairs in n·log n is quicker than one by one. */
const LONG_SCORE = 300;

/** Share of the overall rate that a line keeps everywhere: rates cannot be negative, and noise round next to nothing has no scale. */
const LEAST_SHARE = 0.25;

/** Overall rate, middle of the time observed, and the steepest slope of a line that stays above zero. */
export function middleOf({ counts, exposures, times }: ObservedSeries) {
  let count = 0;
  let exposure = 0;
  let moment = 0;
  for (let i = 0; i < counts.length; i += 1) {
    count += counts[i]!;
    exposure += exposures[i]!;
    moment += exposures[i]! * times[i]!;
  }
  const [rate, middle] = [count / exposure, moment / exposure];
  const halfLength = Math.max(middle - times[0]!, times.at(-1)! - middle);
  return { rate, middle, steepest: ((1 - LEAST_SHARE) * rate) / halfLength };
}

/** Expected counts of a straight line of rates through the middle of the series. */
function lineOfRates(series: ObservedSeries, slope: number): Float64Array {
  const { rate, middle } = middleOf(series);
  return series.exposures.map(
    (weight, i) => weight * Math.max(LEAST_SHARE * rate, rate + slope * (series.times[i]! - middle)),
  );
}

/**
 * Overdispersion and autocorrelation of counts round a straight line of rates.
 *
 * @remarks
 * Units: slope in rate per unit of time. Shape: a series, a slope -> the autocorrelation counts show and the latent noise behind it.
 * Missing: leave periods out. Method: residualNoise. Assumes: the noise of drawCounts.
 *
 * @param series - counts, exposures, times
 * @param slope - of the line
 * @example
 * const series = { counts: Float64Array.of(5, 5, 5, 5, 5), exposures: new Float64Array(5).fill(1), times: Float64Array.of(0, 1, 2, 3, 4) };
 * trendNoise(series, 0).noise // { variance: 0, correlation: 0 }
 */
export function trendNoise(series: ObservedSeries, slope: number): ResidualNoise {
  const { counts, times } = series;
  return residualNoise(counts, lineOfRates(series, slope), new Float64Array(counts.length).fill(1), times);
}

/** Pairs of rates that rise more steeply than a slope less pairs that rise less: S of Mann and Kendall once the slope is taken out. */
export function scoreAgainst(
  { exposures, times }: ObservedSeries,
  counts: Float64Array,
  slope: number,
  room: Float64Array,
): number {
  const n = counts.length;
  for (let i = 0; i < n; i += 1) room[i] = counts[i]! / exposures[i]! - slope * times[i]!;
  if (n > LONG_SCORE) return mannKendall(Array.from(room)).s;
  let score = 0;
  for (let j = 1; j < n; j += 1) {
    const later = room[j]!;
    for (let i = 0; i < j; i += 1) score += later > room[i]! ? 1 : later < room[i]! ? -1 : 0;
  }
  return score;
}

/**
 * Scores that chance gives when a slope is the true one.
 *
 * @remarks
 * Units: S. Shape: a series, a slope, noise -> the middle of the simulated scores and, sorted, how far they lie from it.
 * Missing: leave periods out. Method: parametric bootstrap; the middle is 0 without a slope, and else what ties make of it.
 * Assumes: the noise of drawCounts.
 *
 * @param series - exposures and times are kept, counts drawn anew
 * @param slope - the hypothesis
 * @param noise - from trendNoise
 * @param replicates - simulated series
 * @param seed - of the simulation
 * @example
 * const series = { counts: Float64Array.of(5, 4, 6, 5, 5), exposures: new Float64Array(5).fill(1), times: Float64Array.of(0, 1, 2, 3, 4) };
 * scoresUnder(series, 0, trendNoise(series, 0).noise, 499, 1).middle // 0
 */
export function scoresUnder(
  series: ObservedSeries,
  slope: number,
  noise: LatentNoise,
  replicates: number,
  seed: number,
) {
  const stream = randomStream(seed);
  const n = series.counts.length;
  const drawn = new Float64Array(n);
  const room = new Float64Array(n);
  const draw = drawCounts(lineOfRates(series, slope), series.times, noise);
  const scores = new Float64Array(replicates);
  for (let r = 0; r < replicates; r += 1) {
    draw(stream, drawn);
    scores[r] = scoreAgainst(series, drawn, slope, room);
  }
  const middle = slope === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / replicates;
  return { middle, distances: scores.map((score) => Math.abs(score - middle)).sort() };
}
