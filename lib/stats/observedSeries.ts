import type { CountSeriesInput } from './countSeriesInput';

/** Counts without gaps, their exposures and their places in time. */
export interface ObservedSeries {
  readonly counts: Float64Array;
  readonly exposures: Float64Array;
  /** Increasing. */
  readonly times: Float64Array;
}

/**
 * What was counted of a series.
 *
 * @remarks
 * Units: as given; exposures are 1 each and times the places in the array where they are left out. Shape: n places -> the counted ones, and in
 * `rows` where each of them stood. Missing: null counts are left out, and the times of the others kept.
 * Method: none. Assumes: checked values.
 *
 * @param input - counts, exposures, times
 * @example
 * observedSeries({ counts: [3, null, 5] }).times // [0, 2]
 */
export function observedSeries({
  counts,
  exposures,
  times,
}: CountSeriesInput): ObservedSeries & { readonly rows: readonly number[] } {
  const rows = [...counts.keys()].filter((i) => counts[i] !== null);
  return {
    rows,
    counts: Float64Array.from(rows, (i) => counts[i]!),
    exposures: Float64Array.from(rows, (i) => exposures?.[i] ?? 1),
    times: Float64Array.from(rows, (i) => times?.[i] ?? i),
  };
}
