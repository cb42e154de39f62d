/**
 * Running sums of counts and exposures over the observations that are present.
 *
 * @remarks
 * Units: counts; exposures in any unit of time. Shape: n counts, m of them present -> count and exposure (m + 1 sums each,
 * the first 0) and ends (m numbers: how many entries of the series end with each present one).
 * Missing: count null is left out with its exposure.
 * Method: plain addition. Assumes: nothing.
 *
 * @param counts - integers >= 0, or null
 * @param exposures - > 0, default 1 each
 * @param caller - name for error messages
 * @throws RangeError if a count is not an integer >= 0, an exposure not positive, or the lengths differ
 * @example
 * cumulativeCounts([2, null, 3]).ends // [1, 3]
 */
export function cumulativeCounts(
  counts: readonly (number | null)[],
  exposures?: readonly number[],
  caller = 'cumulativeCounts',
): { count: Float64Array; exposure: Float64Array; ends: number[] } {
  if (exposures && exposures.length !== counts.length) {
    throw new RangeError(
      `${caller} requires as many exposures as counts, got ${exposures.length} and ${counts.length}`,
    );
  }
  const ends: number[] = [];
  const count = new Float64Array(counts.length + 1);
  const exposure = new Float64Array(counts.length + 1);
  counts.forEach((value, i) => {
    const weight = exposures?.[i] ?? 1;
    if (value === null) return;
    if (!(Number.isSafeInteger(value) && value >= 0)) {
      throw new RangeError(`${caller} requires counts that are integers >= 0, got ${value}`);
    }
    if (!(weight > 0 && weight < Infinity))
      throw new RangeError(`${caller} requires positive exposures, got ${weight}`);
    ends.push(i + 1);
    count[ends.length] = count[ends.length - 1]! + value;
    exposure[ends.length] = exposure[ends.length - 1]! + weight;
  });
  const size = ends.length + 1;
  return { count: count.subarray(0, size), exposure: exposure.subarray(0, size), ends };
}
