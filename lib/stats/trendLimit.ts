import { interpolateLinearly, type KnownValue } from './interpolateLinearly';

/** A slope, and the scores beyond which chance hardly comes under it. */
export interface CutOff {
  readonly slope: number;
  readonly above: number;
  readonly below: number;
}

/** The test of a slope, to be turned into an interval. */
export interface TrendTest {
  /** An estimate, which is not refused, and its standard error. */
  readonly slope: number;
  readonly error: number;
  /** Score of the counts once a slope is taken out of them. */
  readonly scoreAgainst: (slope: number) => number;
  /** What chance makes of the score where a slope is the true one; costly. */
  readonly cutOffAt: (slope: number) => CutOff;
  readonly atZero: CutOff;
}

/** Farther out than this, in standard errors, an end is as good as open. */
const FARTHEST = 16;

/**
 * The last slope on one side of an estimate that a test does not refuse.
 *
 * @remarks
 * Units: those of the slope. Shape: a test, a direction -> one number; null where the end is open. Missing: none.
 * Method: halving, with straight lines between the cut-offs known so far; what is found is asked for its own cut-off and looked for
 * again, twice over. A slope of 0 is never passed where the test refuses it.
 * Assumes: the score falls as the slope rises.
 *
 * @param direction - 1 for the upper end, -1 for the lower
 * @example
 * const cutOffAt = (slope) => ({ slope, above: 10, below: -10 });
 * trendLimit({ slope: 1, error: 0.5, scoreAgainst: (slope) => 20 * (1 - slope), cutOffAt, atZero: cutOffAt(0) }, 1) // 1.5
 */
export function trendLimit(
  { slope, error, scoreAgainst, cutOffAt, atZero }: TrendTest,
  direction: 1 | -1,
): number | null {
  // An upper end of slopes is met where the score is low.
  const knownFrom = (one: CutOff): KnownValue => ({ at: one.slope, value: direction > 0 ? one.below : one.above });
  const known = [knownFrom(atZero)];
  // How far the score lies beyond what chance gives; above 0 the slope is refused.
  const excess = (tested: number) => direction * (interpolateLinearly(known, tested) - scoreAgainst(tested));
  const far = slope + direction * FARTHEST * error;
  const isZeroAhead = direction * (0 - slope) > 0;
  const isZeroRefused = isZeroAhead && excess(0) > 0;
  let end: number | null = slope + direction * 2 * error;
  for (let round = 0; end !== null && round < 2; round += 1) {
    known.push(knownFrom(cutOffAt(end)));
    end = crossing(excess, isZeroAhead && !isZeroRefused ? 0 : slope, isZeroRefused ? 0 : far);
  }
  // Halving comes as near to a 0 that is kept as one likes without reaching it.
  return end !== null && !isZeroRefused && Math.abs(end) < 1e-9 * error ? 0 : end;
}

/** Halves the stretch between a slope that is kept and one that is refused; null where the far one is kept as well. */
function crossing(excess: (slope: number) => number, near: number, far: number): number | null {
  if (!(excess(far) > 0)) return null;
  let [kept, refused] = [near, far];
  for (let step = 0; step < 50; step += 1) {
    const middle = (kept + refused) / 2;
    if (excess(middle) > 0) refused = middle;
    else kept = middle;
  }
  return (kept + refused) / 2;
}
