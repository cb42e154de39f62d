interface HolmResult {
  adjusted: number[];
  threshold: number;
}

/**
 * Holm's step-down adjustment for many comparisons.
 *
 * @remarks
 * Units: probabilities. Shape: m p-values -> m adjusted p-values in the order given, and the threshold that a plain p-value
 * must not exceed to stand at the given level after the adjustment.
 * Missing: not accepted; leave a refused test out, it was not made.
 * Method: Holm (1979): the i-th smallest p times (m − i + 1), made monotone, at most 1; as R p.adjust(method = "holm").
 * threshold = level/(m − k), k the number of tests that stand (level itself when all do).
 * Assumes: nothing about dependence between the tests.
 *
 * @param pValues - p-values in [0, 1]
 * @param level - family-wise error rate, default 0.05
 * @throws RangeError if a p-value is not in [0, 1] or level not in (0, 1)
 * @example
 * holm([0.01, 0.04, 0.03]) // { adjusted: [0.03, 0.06, 0.06], threshold: 0.025 }
 */
export function holm(pValues: readonly number[], level = 0.05): HolmResult {
  if (!(level > 0 && level < 1)) throw new RangeError(`holm requires a level between 0 and 1, got ${level}`);
  const bad = pValues.find((p) => !(p >= 0 && p <= 1));
  if (bad !== undefined) throw new RangeError(`holm requires p-values between 0 and 1, got ${bad}`);
  const m = pValues.length;
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = new Array<number>(m).fill(1);
  let running = 0;
  order.forEach((index, i) => {
    running = Math.min(1, Math.max(running, (m - i) * pValues[index]!));
    adjusted[index] = running;
  });
  const standing = adjusted.filter((p) => p <= level).length;
  return { adjusted, threshold: level / Math.max(1, m - standing) };
}
