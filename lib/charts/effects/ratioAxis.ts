import type { Axis, Box } from '../../types/chart';

const TICKS = [0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 10, 20, 50];
/** Beyond these an interval is cut, with an arrow: wider would press all others together. */
const WIDEST: readonly [number, number] = [0.1, 10];
const LEAST: readonly [number, number] = [0.5, 2];

/** A logarithmic axis for ratios that always holds no change, a halving and a doubling. */
export function ratioAxis(values: readonly number[], widest: readonly [number, number] = WIDEST): Axis {
  const within = values.filter((value) => value > 0 && Number.isFinite(value));
  const low = Math.max(widest[0], Math.min(LEAST[0], ...within)) / 1.1;
  const high = Math.min(widest[1], Math.max(LEAST[1], ...within)) * 1.1;
  const ticks = TICKS.filter((value) => value >= low && value <= high).map((value) => ({
    value,
    label: String(value),
  }));
  return { scale: 'log', domain: [low, high], ticks };
}

/** Where a ratio stands, in pixels from the left of the picture. */
export function xOfRatio({ domain: [low, high] }: Axis, plot: Box, ratio: number): number {
  return plot.left + (Math.log(ratio / low) / Math.log(high / low)) * plot.width;
}
