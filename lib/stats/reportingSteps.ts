/** What became of counts from one delay to the next, over all rows that were seen at both. */
export interface ReportingStep {
  /** Delays of which the step is the first and, with `to` left out, the last: neighbours share what is known where each alone rests on few. */
  readonly from: number;
  readonly to: number;
  /** Incidents counted before such steps; net of what was added and removed they are those counted after. */
  readonly before: number;
  readonly added: number;
  readonly removed: number;
  /** How much more its incidents vary than as many separate ones, since those of one row come and go together. */
  readonly designEffect: number;
}

export interface ReportingSteps {
  /** One after the other from delay 0 on; empty where fewer than FEWEST_BEFORE are known. */
  readonly steps: readonly ReportingStep[];
  /** Pearson's chi-square of single steps over its degrees of freedom, drawn towards 1; 1 or more. */
  readonly dispersion: number;
  /** Rows times steps that were seen. */
  readonly seen: number;
}

/** A row per period, a column per delay: the count as it stood then; null where nobody looked. */
export type ReportingTriangle = readonly (readonly (number | null)[])[];

/** Chosen: a step rests on so many incidents at least. */
export const FEWEST_BEFORE = 20;
/**
 * Chosen, not estimated: correlation of incidents of one row in whether they are late, because a source that misses one often misses others
 * of the same month. The batches of the calibration have 1 / 16.
 */
const TOGETHER = 0.1;
/** Chosen: degrees of freedom that a dispersion of 1 brings along, because a few steps cannot tell it. */
const PRIOR_DEGREES = 4;

/** How much more the sum of so many incidents of one row varies than that of separate ones: the design effect of Kish (1965). */
export const designEffect = (count: number) => 1 + TOGETHER * Math.max(0, count - 1);

/**
 * How counts grow and shrink with the delay at which they are read, pooled over rows and versions.
 *
 * @remarks
 * Units: counts. Shape: a reporting triangle -> steps that together lead from delay 0 to the longest delay seen.
 * Missing: null; between two delays that were seen the count is taken to have moved evenly.
 * Method: the pooled factor of a step, (before + added − removed) / before, is that of the chain ladder (Mack 1993). Neighbouring steps
 * are put together until each rests on twenty incidents. Added and removed are net of each other in each row.
 * Assumes: rows alike in how fast they are reported.
 *
 * @param triangle - whole counts of 0 or more, or null
 * @throws RangeError if a count is not whole or below 0
 * @example
 * reportingSteps([[20, 24], [30, 33], [10]]).steps[0].added // 7
 */
export function reportingSteps(triangle: ReportingTriangle): ReportingSteps {
  const moves = triangle.flatMap(movesOf);
  const steps = pooled(moves);
  return { steps, dispersion: dispersionOf(moves, steps), seen: moves.length };
}

interface Move {
  readonly delay: number;
  readonly before: number;
  readonly change: number;
}

function movesOf(row: ReportingTriangle[number]): Move[] {
  const known = row.flatMap((count, delay) => (count === null ? [] : [{ count, delay }]));
  const bad = known.find(({ count }) => !(Number.isInteger(count) && count >= 0));
  if (bad) throw new RangeError(`reportingSteps requires whole counts of 0 or more or null, got ${bad.count}`);
  return known.slice(1).flatMap(({ count, delay }, i) => {
    const from = known[i]!;
    const steps = delay - from.delay;
    const change = (count - from.count) / steps;
    return Array.from({ length: steps }, (_, k): Move => ({
      delay: from.delay + k,
      before: from.count + k * change,
      change,
    }));
  });
}

function pooled(moves: readonly Move[]): ReportingStep[] {
  const end = Math.max(0, ...moves.map(({ delay }) => delay + 1));
  const steps: ReportingStep[] = [];
  let from = 0;
  for (let to = 1; to <= end; to += 1) {
    const step = stepOf(moves, from, to);
    if (step.before < FEWEST_BEFORE) continue;
    steps.push(step);
    from = to;
  }
  if (from === end || steps.length === 0) return steps;
  // What is left at the end is too little for a step of its own.
  return [...steps.slice(0, -1), stepOf(moves, steps.at(-1)!.from, end)];
}

function stepOf(moves: readonly Move[], from: number, to: number): ReportingStep {
  const own = moves.filter(({ delay }) => from <= delay && delay < to);
  const sum = (value: (move: Move) => number) => own.reduce((total, move) => total + value(move), 0);
  const before = sum((move) => move.before);
  return {
    from,
    to,
    before,
    added: sum(({ change }) => Math.max(0, change)),
    removed: sum(({ change }) => Math.max(0, -change)),
    designEffect: before === 0 ? 1 : sum((move) => move.before * designEffect(move.before)) / before,
  };
}

/** Squared differences from what the pooled step expects, over the variance that it expects. */
function dispersionOf(moves: readonly Move[], steps: readonly ReportingStep[]): number {
  const ratios = moves.flatMap(({ delay, before, change }) => {
    const step = steps.find(({ from, to }) => from <= delay && delay < to);
    if (!step || step.added + step.removed === 0) return [];
    const [gain, loss] = [step.added / step.before, step.removed / step.before];
    const variance = ((before + 0.5) * gain * (1 + gain) + before * loss * (1 - loss)) * designEffect(before);
    return variance > 0 ? [(change - before * (gain - loss)) ** 2 / variance] : [];
  });
  const degrees = ratios.length - steps.filter(({ added, removed }) => added + removed > 0).length;
  const chiSquare = ratios.reduce((sum, ratio) => sum + ratio, 0);
  return degrees > 0 ? Math.max(1, (chiSquare + PRIOR_DEGREES) / (degrees + PRIOR_DEGREES)) : 1;
}
