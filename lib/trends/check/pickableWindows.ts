import type { SeriesDefinition } from '../../types/record';
import type { CountSeries, KnownPeriod } from '../../types/series';
import type { Period } from '../../types/time';
import { isKnown } from '../../series/periodState';
import { calendarPeriodOf } from '../../time/calendar';
import { contains } from '../../time/period';
import { windowOfSeries } from '../windowOfSeries';

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
    .map((series) => {
      const { definition, periods } = series;
      const known = periods.filter((part): part is KnownPeriod => isKnown(part) && !part.provisional);
      return {
        definition,
        windows:
          known.length > MOST_WINDOWS ? yearsOf(series, known) : known.map((part) => pickable(series, part.period)),
      };
    })
    .filter(({ windows }) => windows.length > 0);
}

function yearsOf(series: CountSeries, known: readonly KnownPeriod[]): PickableWindow[] {
  const years = new Map(
    known.map((part) => calendarPeriodOf('year', part.period.start)).map((year) => [year.start, year]),
  );
  return [...years.values()].flatMap((year) => {
    const inside = known.filter((part) => contains(year, part.period));
    return inside.length === 0 ? [] : [pickable(series, year)];
  });
}

function pickable(series: CountSeries, period: Period): PickableWindow {
  const { count, ratePerMonth, days } = windowOfSeries(series, period);
  return { period, count, ratePerMonth, days };
}
