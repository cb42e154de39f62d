import type { CountKind } from '../types/record';
import type { CountOrZero } from '../types/series';

const WEAKEST_FIRST: readonly CountKind[] = ['at_least', 'approx', 'derived', 'exact'];

/** The kind of a sum of counts, which is only as good as its weakest part. */
export function weakestKind(counts: readonly CountOrZero[]): CountKind {
  return WEAKEST_FIRST.find((kind) => counts.some((part) => part.countKind === kind)) ?? 'exact';
}
