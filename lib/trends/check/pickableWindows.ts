import type { SeriesDefinition } from '../../types/record';
import type { CountSeries, KnownPeriod } from '../../types/series';
import type { Period } from '../../types/time';
import { isKnown } from '../../series/periodState';
import { calendarPeriodOf } from '../../time/calendar';
import { contains, daysIn } from '../../time/period';

/** Up to here each published window is offered, beyond it each year. */
const MOST_WINDOWS = 12;

/** A window that a reader may pick: what was published for it, all in all. */
export interface PickableWindow {
  readonly period: Period;
  /** null where only averages were published. */
  readonly count: number | null;
  readonly ratePerMonth: number | null;
  /** Days that the figures cover. */
  readonly days: number;
}

export interface PickableSeries {
  readonly definition: SeriesDefinition;
  readonly windows: readonly PickableWindow[];
}

/** The windows of each series to choose from: each published one, or the years of a long series. Provisional figures are left out. */
export function pickableWindows(aligned: readonly CountSeries[]): PickableSeries[] {
  return aligned
    .map(({ definition, periods }) => {
      const known = periods.filter((part): part is KnownPeriod => isKnown(part) && !part.provisional);
      return { definition, windows: known.length > MOST_WINDOWS ? yearsOf(known) : known.map((part) => summed(part.period, [part])) };
    })
    .filter(({ windows }) => windows.length > 0);
}

function yearsOf(known: readonly KnownPeriod[]): PickableWindow[] {
  const years = new Map(known.map((part) => calendarPeriodOf('year', part.period.start)).map((year) => [year.start, year]));
  return [...years.values()].flatMap((year) => {
    const inside = known.filter((part) => contains(year, part.period));
    return inside.length === 0 ? [] : [summed(year, inside)];
  });
}

function summed(period: Period, parts: readonly KnownPeriod[]): PickableWindow {
  const counts = parts.filter((part) => part.state !== 'averaged');
  const [first] = parts;
  const ratePerMonth = counts.length === 0 && parts.length === 1 && first?.state === 'averaged' ? first.ratePerMonth : null;
  const used = counts.length > 0 ? counts : parts;
  return {
    period,
    count: counts.length === 0 ? null : counts.reduce((sum, part) => sum + part.count, 0),
    ratePerMonth,
    days: used.reduce((sum, part) => sum + daysIn(part.period), 0),
  };
}
