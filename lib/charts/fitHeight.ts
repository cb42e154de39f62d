import type { ChartSpec } from '../types/chart';

/** Plots lower than this say nothing; names beside them may ask for more. */
export const LEAST_STRETCH = 0.45;
const MOST_STRETCH = 8;
const STEPS = 12;

/**
 * The figure of exactly this height among those that a stretch gives: text keeps its size, plots take what is left.
 *
 * @throws RangeError if the height is less than the lowest has
 */
export function fitHeight(build: (stretch: number) => ChartSpec, height: number): ChartSpec {
  let best = build(LEAST_STRETCH);
  if (height < best.height)
    throw new RangeError(`fitHeight requires a height of at least ${best.height}, got ${height}`);
  let [low, high] = [LEAST_STRETCH, MOST_STRETCH];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    const spec = build(middle);
    if (spec.height > height) high = middle;
    else [low, best] = [middle, spec];
  }
  return { ...best, height };
}
