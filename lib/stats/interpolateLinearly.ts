/** A value that is known at a place. */
export interface KnownValue {
  readonly at: number;
  readonly value: number;
}

/**
 * Linear interpolation between known values.
 *
 * @remarks
 * Units: as given. Shape: one known value or more, in any order, a place -> one number. Missing: none.
 * Method: straight lines between neighbours, level beyond the first and the last. Assumes: places that differ.
 *
 * @param known - at least one
 * @param at - the place asked for
 * @example
 * interpolateLinearly([{ at: 0, value: 1 }, { at: 2, value: 5 }], 0.5) // 2
 */
export function interpolateLinearly(known: readonly KnownValue[], at: number): number {
  const sorted = known.toSorted((a, b) => a.at - b.at);
  const next = sorted.findIndex((one) => one.at >= at);
  if (next === 0) return sorted[0]!.value;
  if (next < 0) return sorted.at(-1)!.value;
  const [left, right] = [sorted[next - 1]!, sorted[next]!];
  return left.value + ((right.value - left.value) * (at - left.at)) / (right.at - left.at);
}
