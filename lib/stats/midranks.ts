/**
 * Ranks 1..n of values, equal values sharing the mean of their ranks.
 *
 * @remarks
 * Units: none. Shape: n values -> n ranks, in the order given. Missing: not accepted.
 * Method: as R rank(ties.method = "average"). Assumes: finite values.
 *
 * @param values - finite numbers
 * @throws RangeError if a value is not finite
 * @example
 * midranks([10, 30, 10]) // [1.5, 3, 1.5]
 */
export function midranks(values: readonly number[]): number[] {
  const bad = values.find((value) => !Number.isFinite(value));
  if (bad !== undefined) throw new RangeError(`midranks requires finite values, got ${bad}`);
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length).fill(0);
  for (let first = 0, next = 0; first < order.length; first = next) {
    while (next < order.length && values[order[next]!] === values[order[first]!]) next++;
    for (let i = first; i < next; i++) ranks[order[i]!] = (first + 1 + next) / 2;
  }
  return ranks;
}
