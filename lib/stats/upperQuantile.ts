/**
 * The value that a share of 1 − confidence of simulated ones exceeds, counted as a p-value counts.
 *
 * @remarks
 * Units: as given. Shape: n sorted values -> one number. Missing: none. Where the values are too few for the confidence -> Infinity, because
 * no p-value can be so small.
 * Method: with k = floor((1 − confidence) · (n + 1)), the k-th value from the top. A statistic exceeds it exactly where its p-value,
 * (1 + simulated ones at least as large) / (n + 1), is at most 1 − confidence (Davison and Hinkley 1997, chapter 4).
 * Assumes: values simulated under the hypothesis.
 *
 * @param sorted - the smallest first
 * @param confidence - between 0 and 1
 * @example
 * upperQuantile(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9), 0.8) // 8
 */
export function upperQuantile(sorted: Float64Array, confidence: number): number {
  const allowed = Math.floor((1 - confidence) * (sorted.length + 1) + 1e-9);
  return allowed < 1 ? Infinity : sorted[sorted.length - allowed]!;
}
