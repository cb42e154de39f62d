import { pelt } from './pelt';

interface BreakPathInput {
  counts: readonly (number | null)[];
  exposures?: readonly number[] | undefined;
  lowestPenalty?: number | undefined;
  mostBreaks?: number | undefined;
}

interface BreakSet {
  breakAfter: number[];
  rates: number[];
  twoLogLikelihoodRatio: number;
  fromPenalty: number;
  toPenalty: number | null;
}

/**
 * How the set of breaks in a Poisson rate changes with the penalty: every best set.
 *
 * @remarks
 * Units: counts; rates per unit of exposure; penalties on the scale of −2·log-likelihood.
 * Shape: n counts -> path from most breaks to none. A set is best for penalties in [fromPenalty, toPenalty]; the last,
 * without breaks, has toPenalty null (no end). twoLogLikelihoodRatio = 2·(log-likelihood with the breaks − without).
 * Missing: count null is left out.
 * Method: CROPS (Haynes, Eckley and Fearnhead 2017) over pelt. Sets that are best at no penalty do not appear.
 * If there are more than mostBreaks breaks at lowestPenalty, that penalty is doubled until there are not.
 * Assumes: as pelt. With dispersion φ read the path at φ times the penalty.
 *
 * @param input - counts, exposures (default 1 each), lowestPenalty (> 0, default 4), mostBreaks (default 25)
 * @throws RangeError if counts, exposures or lowestPenalty are what pelt refuses, or mostBreaks is negative
 * @example
 * breakPath({ counts: [2, 3, 2, 20, 22, 19] }).map((set) => set.breakAfter) // [[3], []]
 */
export function breakPath({ counts, exposures, lowestPenalty = 4, mostBreaks = 25 }: BreakPathInput) {
  if (!(mostBreaks >= 0)) throw new RangeError(`breakPath requires mostBreaks >= 0, got ${mostBreaks}`);
  const at = (penalty: number) => pelt({ counts, exposures, penalty });
  const gain = (breaks: readonly number[]) => segments(counts, exposures, breaks).gain;
  let lowest = lowestPenalty;
  let most = at(lowest);
  while (most.length > mostBreaks) {
    lowest *= 2;
    most = at(lowest);
  }
  const sets = most.length > 0 ? [most, ...between(most, [], at, gain), []] : [[]];
  return sets.map((breakAfter, i) => describe(breakAfter, sets[i - 1], sets[i + 1], lowest, counts, exposures));
}

type Search = (penalty: number) => number[];
type Gain = (breaks: readonly number[]) => number;

/** Best sets strictly between two: try the penalty at which these two cost the same. */
function between(many: number[], few: number[], at: Search, gain: Gain): number[][] {
  if (many.length - few.length < 2) return [];
  const penalty = (gain(many) - gain(few)) / (many.length - few.length);
  const middle = at(penalty);
  if (middle.length <= few.length || middle.length >= many.length) return [];
  const value = (set: number[]) => gain(set) - penalty * set.length;
  // At a tie the middle set is best at this one penalty only: no interval to show.
  if (value(middle) - value(few) <= 1e-9 * (1 + Math.abs(gain(many)))) return [];
  return [...between(many, middle, at, gain), middle, ...between(middle, few, at, gain)];
}

function describe(
  breakAfter: number[],
  more: number[] | undefined,
  fewer: number[] | undefined,
  lowest: number,
  counts: readonly (number | null)[],
  exposures: readonly number[] | undefined,
): BreakSet {
  const { rates, gain } = segments(counts, exposures, breakAfter);
  const price = (set: number[]) => (segments(counts, exposures, set).gain - gain) / (set.length - breakAfter.length);
  return {
    breakAfter,
    rates,
    twoLogLikelihoodRatio: gain,
    fromPenalty: more ? price(more) : lowest,
    toPenalty: fewer ? price(fewer) : null,
  };
}

/** Rate of each segment, and twice the log-likelihood gained over a single rate. */
function segments(
  counts: readonly (number | null)[],
  exposures: readonly number[] | undefined,
  breaks: readonly number[],
) {
  const sums = [0, ...breaks].map(() => ({ count: 0, exposure: 0 }));
  let segment = 0;
  counts.forEach((count, i) => {
    if (breaks[segment] === i) segment++;
    if (count === null) return;
    sums[segment]!.count += count;
    sums[segment]!.exposure += exposures?.[i] ?? 1;
  });
  const count = sums.reduce((total, part) => total + part.count, 0);
  const exposure = sums.reduce((total, part) => total + part.exposure, 0);
  const gain = sums.reduce((total, part) => {
    const expected = (count * part.exposure) / exposure;
    return part.count === 0 ? total : total + 2 * part.count * Math.log(part.count / expected);
  }, 0);
  return { rates: exposure === 0 ? [] : sums.map((part) => part.count / part.exposure), gain: Math.max(gain, 0) };
}
