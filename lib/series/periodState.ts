import type { KnownPeriod, SeriesPeriod } from '../types/series';

/** Whether the source says something about this period: a count, a zero or an average. */
export function isKnown(period: SeriesPeriod): period is KnownPeriod {
  return period.state === 'counted' || period.state === 'zero' || period.state === 'averaged';
}

/** The words for a period in tables and files: final, provisional, gap, not_covered. A zero is final or provisional with a count of 0. */
export function statusOf(period: SeriesPeriod): 'final' | 'provisional' | 'gap' | 'not_covered' {
  if (period.state === 'gap') return 'gap';
  if (period.state === 'notCovered') return 'not_covered';
  return period.provisional ? 'provisional' : 'final';
}
