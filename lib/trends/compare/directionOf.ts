import type { Direction, RatioInterval } from '../../types/findingBase';

/** A ratio that is known to lie in here is called "about as many". */
const ABOUT_AS_MANY = { low: 2 / 3, high: 1.5 };

/**
 * What an interval of a ratio says of the direction.
 *
 * @remarks
 * Missing: no interval -> `noInterval`. An interval that holds 1 is `aboutAsMany` only where it leaves out a fall by a third and a
 * rise by a half; else `cannotTell`.
 */
export function directionOf(interval: RatioInterval | null): Direction {
  if (interval === null) return 'noInterval';
  const { low, high } = interval;
  if (high !== null && high < 1) return 'lower';
  if (low > 1) return 'higher';
  return low >= ABOUT_AS_MANY.low && high !== null && high <= ABOUT_AS_MANY.high ? 'aboutAsMany' : 'cannotTell';
}
