import { kept } from '../kept/kept';
import type { Day } from '../types/time';

// Days are counted in UTC, where each has the same length, so plain arithmetic is exact here and, on the hot path of every
// figure, far faster than a date library. Months, quarters and years are date-fns' (see calendar.ts).

const WRITTEN = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/**
 * A day that exists in the calendar, or null.
 *
 * @remarks
 * Missing: anything but `YYYY-MM-DD`, and days such as 30 February, give null.
 *
 * @example
 * parseDay('2024-02-30') // null
 */
export function parseDay(text: string): Day | null {
  if (!WRITTEN.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  // A day beyond the end of its month is read as one of the next.
  return new Date(ms).getUTCDate() === Number(text.slice(8)) ? (text as Day) : null;
}

/**
 * Midnight UTC at which a day begins, in milliseconds since 1970.
 *
 * @throws RangeError if the text is no day
 * @example
 * startMs('1970-01-02') // 86400000
 */
export function startMs(day: Day): number {
  return starts(day, () => {
    if (parseDay(day) === null) throw new RangeError(`startMs requires a day like 2024-12-08, got ${day}`);
    return Date.parse(`${day}T00:00:00Z`);
  });
}

/** A figure asks for the same days thousands of times, and to read one as a date takes ten times as long. */
const starts = kept<number>(20_000);

/** The UTC day in which a moment falls. */
export function dayOfMs(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10) as Day;
}

/**
 * The day `count` days later; earlier when negative.
 *
 * @example
 * addDays('2024-02-28', 2) // '2024-03-01'
 */
export function addDays(day: Day, count: number): Day {
  return dayOfMs(startMs(day) + count * DAY_MS);
}

/**
 * Days from one day to another; with a half-open period, its exposure.
 *
 * @example
 * daysBetween('2024-02-01', '2024-03-01') // 29
 */
export function daysBetween(start: Day, end: Day): number {
  return (startMs(end) - startMs(start)) / DAY_MS;
}
