import type { StrengthEstimate } from '../types/record';
import { formatCount } from './numbers';

/** A statement as it was made: '1,500 to 3,000', 'at least 10,000', 'at most 7,000', '3,000'. */
export function strengthWords({ bound, low, high }: Pick<StrengthEstimate, 'bound' | 'low' | 'high'>): string {
  if (bound === 'at_least') return `at least ${formatCount(low!)}`;
  if (bound === 'at_most') return `at most ${formatCount(high!)}`;
  return bound === 'range' ? `${formatCount(low!)} to ${formatCount(high!)}` : formatCount(low!);
}
