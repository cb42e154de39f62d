import type { ContextEvent } from '../../types/record';
import type { CountOrZero, CountSeries } from '../../types/series';
import type { Period } from '../../types/time';
import { isKnown } from '../../series/periodState';
import { daysIn, overlap } from '../../time/period';
import { finalCounts } from '../../series/finalCounts';
import { daysOf } from '../../series/sums';
import { type NumbersOfSeries, numbersOf } from '../placeInTime';

/** Mean length of a calendar month. */
const MONTH_DAYS = 365.25 / 12;

/** A series as an event divides it. */
export interface SidesOfEvent {
  readonly before: readonly CountOrZero[];
  readonly after: readonly CountOrZero[];
  /** Those before, then those after. */
  readonly numbers: NumbersOfSeries;
  /** Known periods that contain the event and belong to neither side. */
  readonly leftOut: readonly Period[];
  /** Known days on each side, in months. */
  readonly monthsBefore: number;
  readonly monthsAfter: number;
  /** Published averages, which no count stands behind. */
  readonly averages: number;
  readonly provisional: number;
}

/**
 * The final counts before and after an event.
 *
 * @remarks
 * A period that contains the event belongs to neither side; one that begins on the very day of a one-day event is after it.
 * Missing: gaps, averages and provisional periods are left out.
 */
export function sidesOfEvent(series: CountSeries, event: Pick<ContextEvent, 'period'>): SidesOfEvent {
  const isOneDay = daysIn(event.period) === 1;
  const holds = (period: Period) =>
    overlap(period, event.period) !== null && !(isOneDay && period.start === event.period.start);
  const counts = finalCounts(series);
  const before = counts.filter((part) => part.period.end <= event.period.start);
  const after = counts.filter((part) => part.period.start >= event.period.start && !holds(part.period));
  const known = series.periods.filter(isKnown);
  return {
    before,
    after,
    numbers: numbersOf(series, [...before, ...after]),
    leftOut: counts.filter((part) => holds(part.period)).map((part) => part.period),
    monthsBefore: daysOf(before) / MONTH_DAYS,
    monthsAfter: daysOf(after) / MONTH_DAYS,
    averages: known.filter((part) => part.state === 'averaged').length,
    provisional: known.filter((part) => part.provisional).length,
  };
}
