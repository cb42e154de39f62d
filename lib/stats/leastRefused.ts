const PLACES = 13;

/**
 * The value that a test refuses least.
 *
 * @remarks
 * Units: as given. Shape: a test statistic, two ends -> a place between them. Missing: places without an answer (null) are passed over;
 * none has one -> null.
 * Method: the least of thirteen places evenly spread, then the lowest point of the parabola through it and its neighbours. Found like
 * this the estimate belongs to the interval that the same test gives (Hodges and Lehmann 1963).
 * Assumes: a statistic that is smooth between neighbouring places.
 *
 * @param statistic - larger = more refused
 * @param from - one end
 * @param to - the other
 * @example
 * leastRefused((x) => (x - 1) ** 2, 0, 4) // 1
 */
export function leastRefused(statistic: (value: number) => number | null, from: number, to: number): number | null {
  const step = (to - from) / (PLACES - 1);
  const heights = Array.from({ length: PLACES }, (_, i) => statistic(from + i * step) ?? Infinity);
  const best = heights.indexOf(Math.min(...heights));
  if (heights[best] === Infinity) return null;
  const [left, middle, right] = [heights[best - 1] ?? Infinity, heights[best]!, heights[best + 1] ?? Infinity];
  const bend = left - 2 * middle + right;
  const shift = Number.isFinite(bend) && bend > 0 ? (0.5 * (left - right)) / bend : 0;
  return from + (best + shift) * step;
}
