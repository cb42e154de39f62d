import type { CountOrZero, KnownPeriod, SeriesPeriod } from '../types/series';

/** Whether the source says something about this period: a count, a zero or an average. */
export function isKnown(period: SeriesPeriod): period is KnownPeriod {
  return isCounted(period) || period.state === 'averaged';
}

/** Whether there is a count, be it none. */
export function isCounted(period: SeriesPeriod): period is CountOrZero {
  return period.state === 'counted' || period.state === 'zero';
}

/** The words for a period in tables and files: final, provisional, gap, not_covered. A zero is final or provisional with a count of 0. */
export function statusOf(period: SeriesPeriod): 'final' | 'provisional' | 'gap' | 'not_covered' {
  if (period.state === 'gap') return 'gap';
  if (period.state === 'notCovered') return 'not_covered';
  return period.provisional ? 'provisional' : 'final';
}
