import { capitalise } from '../format/terms';
import { formatSmallNumber } from '../format/numbers';

/**
 * How few periods there are, as a refusal begins.
 *
 * @example
 * knownPeriods(1) // 'Only one known period'
 */
export function knownPeriods(count: number): string {
  const words = `${formatSmallNumber(count)} known period${count === 1 ? '' : 's'}`;
  return count === 0 ? capitalise(words) : `Only ${words}`;
}
