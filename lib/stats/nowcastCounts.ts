import { requireSimulation, type SimulationInput } from './countSeriesInput';
import { drawGamma } from './drawGamma';
import { randomStream, type RandomStream } from './randomStream';
import {
  designEffect,
  FEWEST_BEFORE,
  reportingSteps,
  type ReportingStep,
  type ReportingTriangle,
} from './reportingSteps';

export interface NowcastInput extends SimulationInput {
  readonly triangle: ReportingTriangle;
}

/** What a count is expected to become by the longest delay seen. */
export interface Nowcast {
  readonly count: number;
  readonly delay: number;
  /** Steps that are still to come. */
  readonly steps: number;
  /** By how much counts of this delay grew, pooled: that of the chain ladder. */
  readonly factor: number;
  /** Share of the later count that stands already: 1 / factor, 1 at most. */
  readonly completeness: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export interface Nowcasts {
  /** One for each row; null for rows that have reached the longest delay, and for rows that nobody looked at. */
  readonly nowcasts: readonly (Nowcast | null)[];
  readonly steps: readonly ReportingStep[];
  readonly dispersion: number;
  readonly refusal: string | null;
}

const REPLICATES = 2000;
/** What the priors bring, in incidents, for all steps together: reports are late more often than they are withdrawn. */
const ADDED_BEFORE = 0.5;
const REMOVED_BEFORE = 0.1;
/** Limits that reach so far say nothing, and larger means cannot be drawn. */
const BEYOND = 1e9;

/**
 * Prediction intervals for counts that later reports will still change.
 *
 * @remarks
 * Units: counts. Shape: a reporting triangle -> for each row its count at the longest delay seen, with median and limits.
 * Missing: null; rows without a count, or with nothing still to come -> null. Fewer than two counts of any row, or fewer than twenty
 * incidents at earlier delays -> refusal.
 * Method: Poisson thinning. A row that shows c of a Poisson number had a mean of gamma(c + ½) shown (Jeffreys), which holds for c = 0
 * as well; what each step adds to and takes from it has a beta prior that brings half an incident added and a tenth of one taken in all,
 * shared among the steps (as Perks 1947 does for the cells of a multinomial). Parameters and counts are drawn by Monte Carlo. Both are widened by the design
 * effect of incidents that are late together, and by the dispersion of the steps seen. Point factors are those of the chain ladder.
 * Assumes: rows to come are reported as fast as those seen; nothing is added after the longest delay.
 *
 * @param input.triangle - whole counts of 0 or more, or null
 * @throws RangeError if a count is not whole or below 0, or the confidence or the number of replicates is out of range
 * @example
 * nowcastCounts({ triangle: [[20, 24], [30, 33], [10]] }).nowcasts[2].factor // 1.14
 */
export function nowcastCounts(input: NowcastInput): Nowcasts {
  const { triangle, confidence = 0.95, replicates = REPLICATES, seed = 1 } = input;
  requireSimulation('nowcastCounts', { confidence, replicates });
  const { steps, dispersion, seen } = reportingSteps(triangle);
  if (seen === 0) return refuse(triangle, 'requires two counts of one row, at different delays');
  if (steps.length === 0) return refuse(triangle, `requires ${FEWEST_BEFORE} incidents at earlier delays`);
  const open = triangle.flatMap((row, place) => openRow(row, place, steps) ?? []);
  const drawn = open.map(() => new Float64Array(replicates));
  const stream = randomStream(seed);
  for (let i = 0; i < replicates; i += 1) {
    const ahead = drawAhead(stream, steps, dispersion);
    for (let r = 0; r < open.length; r += 1) drawn[r]![i] = drawCount(stream, open[r]!, ahead, dispersion);
  }
  const found = new Map(open.map((row, r) => [row.place, limitsOf(row, drawn[r]!.sort(), confidence)]));
  return { nowcasts: triangle.map((_, place) => found.get(place) ?? null), steps, dispersion, refusal: null };
}

function refuse(triangle: ReportingTriangle, refusal: string): Nowcasts {
  return { nowcasts: triangle.map(() => null), steps: [], dispersion: 1, refusal };
}

type OpenRow = Pick<Nowcast, 'count' | 'delay' | 'steps' | 'factor'> & { readonly place: number };

function openRow(row: ReportingTriangle[number], place: number, steps: readonly ReportingStep[]): OpenRow | null {
  const delay = row.findLastIndex((count) => count !== null);
  const end = steps.at(-1)!.to;
  if (delay === -1 || delay >= end) return null;
  const factors = steps.map(
    (step) => ((step.before + step.added - step.removed) / step.before) ** stepsLeft(step, delay),
  );
  return {
    place,
    count: row[delay]!,
    delay,
    steps: end - delay,
    factor: factors.reduce((product, factor) => product * factor, 1),
  };
}

/** How many steps of one delay a row has still before it among those that are pooled here. */
const stepsLeft = ({ from, to }: ReportingStep, delay: number) => Math.max(0, to - Math.max(from, delay));

/** From each delay to the longest: growth of a mean, and share of the incidents shown that stays. */
interface Ahead {
  readonly growth: Float64Array;
  readonly kept: Float64Array;
}

/** A draw from what is known of the steps. A dispersion makes fewer incidents of those seen. */
function drawAhead(stream: RandomStream, steps: readonly ReportingStep[], dispersion: number): Ahead {
  const end = steps.at(-1)!.to;
  const [growth, kept] = [new Float64Array(end + 1).fill(1), new Float64Array(end + 1).fill(1)];
  for (const step of steps.toReversed()) {
    const each = dispersion * step.designEffect;
    const part = (incidents: number) => drawGamma(stream, incidents / each);
    const gain = part(step.added + ADDED_BEFORE / steps.length) / part(step.before + 0.5);
    const [gone, stayed] = [part(step.removed + REMOVED_BEFORE / steps.length), part(step.before - step.removed + 0.5)];
    // Where all went, both draws may be too small to tell from 0.
    const keeps = stayed === 0 ? 0 : stayed / (gone + stayed);
    for (let delay = step.to - 1; delay >= step.from; delay -= 1) {
      growth[delay] = growth[delay + 1]! * (keeps + gain);
      kept[delay] = kept[delay + 1]! * keeps;
    }
  }
  return { growth, kept };
}

/** What is left of the incidents counted, and what comes to them. */
function drawCount(
  stream: RandomStream,
  { count, delay }: OpenRow,
  { growth, kept }: Ahead,
  dispersion: number,
): number {
  const scatter = dispersion * designEffect(count);
  const coming = drawGamma(stream, (count + 0.5) / scatter) * scatter * (growth[delay]! - kept[delay]!);
  return staying(stream, count, kept[delay]!) + arriving(stream, Math.min(coming, BEYOND), scatter);
}

function staying(stream: RandomStream, count: number, share: number): number {
  let stay = 0;
  for (let i = 0; i < count; i += 1) if (stream.uniform() < share) stay += 1;
  return stay;
}

/** A count with this mean whose variance is `scatter` times as large. */
function arriving(stream: RandomStream, mean: number, scatter: number): number {
  if (scatter === 1) return stream.poisson(mean);
  const shape = mean / (scatter - 1);
  return shape > 0 ? stream.poisson(drawGamma(stream, shape) * (scatter - 1)) : 0;
}

function limitsOf({ count, delay, steps, factor }: OpenRow, sorted: Float64Array, confidence: number): Nowcast {
  const tail = Math.floor(((1 - confidence) / 2) * sorted.length);
  return {
    count,
    delay,
    steps,
    factor,
    completeness: Math.min(1, 1 / factor),
    median: sorted[Math.floor(sorted.length / 2)]!,
    low: sorted[tail]!,
    high: sorted[sorted.length - 1 - tail]!,
  };
}
