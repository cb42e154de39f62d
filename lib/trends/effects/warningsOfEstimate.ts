import type { StepAnswer } from '../../types/eventEffect';
import { ratioWords } from '../say/ratioWords';

/** Nearer than this to an end of its interval, as a share of the interval on the log scale, an estimate is called at the end. */
const NEAR_END = 0.15;

/**
 * Why an estimate does not stand in the middle of its own interval.
 *
 * @remarks
 * Shape: an answer -> no or one sentence. Missing: one side without any attack, or an open end -> none.
 */
export function warningsOfEstimate({ ratio, leastRefused, low, high }: StepAnswer): string[] {
  if (!ratio || !leastRefused || !(low > 0) || high === null) return [];
  const share = Math.log(ratio / low) / Math.log(high / low);
  if (share >= NEAR_END && share <= 1 - NEAR_END) return [];
  const end = share < 0.5 ? 'lower' : 'upper';
  return [
    `The estimate (a rate ${ratioWords(ratio, 'rate')}) sets all figures after the event against all before and lies at the ${end} end of its interval: neighbouring figures are so alike that those next to the event tell most, and they fit best with a rate ${ratioWords(leastRefused, 'rate')}.`,
  ];
}
