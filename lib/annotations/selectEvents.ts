import type { ContextEvent } from '../types/record';
import type { Period } from '../types/time';
import { daysIn, overlap } from '../time/period';

const YEAR = 365.25;

/**
 * The events that a figure marks, in time order.
 *
 * @remarks
 * Without a choice, importance decides by the length of the range: over six years only importance 1, over eighteen months
 * up to 2, else all. An event outside the range is never marked, chosen or not.
 *
 * @param chosen - ids, or null for the default choice
 */
export function selectEvents(
  events: readonly ContextEvent[],
  chosen: readonly string[] | null,
  range: Period,
): ContextEvent[] {
  const years = daysIn(range) / YEAR;
  const leastImportant = years > 6 ? 1 : years > 1.5 ? 2 : 3;
  return events
    .filter((event) => overlap(event.period, range))
    .filter((event) => chosen?.includes(event.id) ?? event.importance <= leastImportant)
    .toSorted((a, b) => a.period.start.localeCompare(b.period.start));
}
