import type { Day, Period } from '../types/time';
import { daysBetween } from './day';

/** Length of a half-open period in days. */
export function daysIn(period: Period): number {
  return daysBetween(period.start, period.end);
}

/** The part that two periods share, or null where they share no day. */
export function overlap(a: Period, b: Period): Period | null {
  const start = a.start > b.start ? a.start : b.start;
  const end = a.end < b.end ? a.end : b.end;
  return start < end ? { start, end } : null;
}

/** Whether `outer` holds every day of `inner`. */
export function contains(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The later of two days. */
export function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}
