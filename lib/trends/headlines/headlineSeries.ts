import type { ContextEvent, PublishedRecord } from '../../types/record';
import type { CountSeries } from '../../types/series';
import type { Period } from '../../types/time';
import { calendarPeriodOf, yearBefore } from '../../time/calendar';
import { daysBetween } from '../../time/day';
import { daysIn } from '../../time/period';
import { windowOfSeries } from '../windowOfSeries';

/** Two years that stand side by side, with the event between or near them. */
export interface YearsRound {
  readonly before: Period;
  readonly after: Period;
}

/** The series that speak at the top of the dashboard: attacks by ISIL, in the default view. */
export function headlineSeries({ counts }: PublishedRecord): CountSeries[] {
  return counts.filter(
    ({ definition: one }) => one.inDefaultView && one.measure === 'attacks' && one.actorScope === 'isil',
  );
}

/** The years on both sides of the turn of the year that is nearest to an event. */
export function yearsRound(event: ContextEvent): YearsRound {
  const year = calendarPeriodOf('year', event.period.start);
  const isEarly = daysBetween(year.start, event.period.start) < daysBetween(event.period.start, year.end);
  const turn = isEarly ? year.start : year.end;
  return { before: yearBefore(turn), after: calendarPeriodOf('year', turn) };
}

/** Whether a series has a figure inside both years, for at least this share of each. */
export function speaksOfBoth(series: CountSeries, { before, after }: YearsRound, share = 0): boolean {
  return [before, after].every((year) => {
    const window = windowOfSeries(series, year);
    return window.ratePer30Days !== null && window.days >= share * daysIn(year);
  });
}

/**
 * The event that most of the series speak across: among events of importance 1, the one whose years most series know; where
 * several tie, the one nearest to the turn of the year.
 */
export function mainEvent(record: PublishedRecord, series: readonly CountSeries[]): ContextEvent | null {
  const ranked = record.events
    .filter((event) => event.importance === 1)
    .map((event) => {
      const years = yearsRound(event);
      const distance = Math.abs(daysBetween(event.period.start, years.after.start));
      return { event, distance, speakers: series.filter((one) => speaksOfBoth(one, years)).length };
    })
    .toSorted((a, b) => b.speakers - a.speakers || a.distance - b.distance);
  return ranked[0] && ranked[0].speakers > 0 ? ranked[0].event : null;
}
