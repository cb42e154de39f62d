import type { CountWithExposure } from './poissonRateRatio';
import { widenRatio } from './widenRatio';

/** Counts of a second window that would be told from no change: this many or fewer, this many or more; null where none would be. */
export interface TellableCounts {
  readonly fallAtMost: number | null;
  readonly riseAtLeast: number | null;
}

/**
 * Which counts of a window to come would be told from no change, given what was counted before.
 *
 * @remarks
 * Units: counts. Shape: a count with its exposure, an exposure, variance over mean -> two counts.
 * Missing: no exposure after or no count before -> nulls.
 * Method: counts whose 95 % interval of after over before leaves out 1, by widenRatio.
 * Assumes: as widenRatio.
 *
 * @param before - count (integer >= 0) and exposure (> 0)
 * @param exposureAfter - in the same unit
 * @param varianceOverMean - 1 for counting noise alone
 * @throws RangeError as widenRatio
 * @example
 * tellableCounts({ count: 120, exposure: 12 }, 1, 1) // { fallAtMost: 3, riseAtLeast: 18 }
 */
export function tellableCounts(
  before: CountWithExposure,
  exposureAfter: number,
  varianceOverMean: number,
): TellableCounts {
  if (!(exposureAfter > 0) || before.count === 0) return { fallAtMost: null, riseAtLeast: null };
  const interval = (count: number) => widenRatio(before, { count, exposure: exposureAfter }, varianceOverMean)!;
  const isFall = (count: number) => interval(count).high! < 1;
  const isRise = (count: number) => interval(count).low > 1;
  const expected = Math.ceil((before.count / before.exposure) * exposureAfter);
  const limit = 20 * expected + 50;
  const most = lastThat(isFall, expected);
  const least = expected + 1 + lastThat((steps) => !isRise(expected + steps), limit - expected);
  return { fallAtMost: most >= 0 ? most : null, riseAtLeast: least <= limit ? least : null };
}

/** The largest whole number from 0 to `end` for which something holds that holds for all smaller ones; -1 where it holds for none. */
function lastThat(holds: (value: number) => boolean, end: number): number {
  let [low, high] = [-1, end + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
