import type { CheckQuery, CheckSide } from '../types/check';
import type { Period } from '../types/time';
import { lastDay } from '../format/dates';

/**
 * One side of the query that asks the headline checker something, in one spelling: days in full, attacks left out.
 *
 * @example
 * writeCheckSide('a', { kind: 'average', ratePerMonth: 63, period: { start: '2024-01-01', end: '2025-01-01' }, measure: 'deaths' }) // 'a=63pm/2024-01-01..2024-12-31&aMeasure=deaths'
 */
export function writeCheckSide(side: 'a' | 'b', asked: CheckSide): string {
  const window = writeWindow(asked.period);
  if (asked.kind === 'series') return `${side}Series=${encodeURIComponent(asked.seriesId)}&${side}=${window}`;
  const number = asked.kind === 'count' ? `${asked.count}` : `${asked.ratePerMonth}pm`;
  return `${side}=${number}/${window}${asked.measure === 'attacks' ? '' : `&${side}Measure=${asked.measure}`}`;
}

/** Both sides, with the question mark. */
export function writeCheckQuery({ a, b }: CheckQuery): string {
  return `?${writeCheckSide('a', a)}&${writeCheckSide('b', b)}`;
}

/** A window as addresses have it, both days inside. */
export function writeWindow(period: Period): string {
  return `${period.start}..${lastDay(period)}`;
}
