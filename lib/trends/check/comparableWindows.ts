import type { RateWindow } from '../../types/rateComparison';
import type { ContextEvent } from '../../types/record';
import type { Period } from '../../types/time';
import { formatDay, lastDay } from '../../format/dates';
import { formatCount } from '../../format/numbers';
import { calendarPeriodOf } from '../../time/calendar';
import { daysIn, laterDay } from '../../time/period';
import { inSameSeason } from '../compare/warningsOfWindows';
import { happenedIn } from '../effects/areasOfEvent';

/** Windows that differ in length by no more than this are called about equally long. */
const ABOUT_EQUAL = 1.15;
const QUARTER_DAYS = 100;
const YEAR_DAYS = 330;
const COUNTRIES: Record<ContextEvent['area'], string> = { syria: 'Syria', iraq: 'Iraq', both: 'Syria and Iraq' };

/** What can be said for comparing two windows: that they are about equally long, and in the same part of the year. */
export function comparableWindows({ period: first }: RateWindow, { period: second }: RateWindow): string[] {
  const [short, long] = ordered(first, second);
  const lengths = `${formatCount(daysIn(first))} and ${formatCount(daysIn(second))} days`;
  return [
    ...(daysIn(long) / daysIn(short) <= ABOUT_EQUAL ? [`The windows are about equally long: ${lengths}.`] : []),
    ...(inSameSeason(first, second) ? ['The windows stand in the same part of the year.'] : []),
    ...(daysIn(short) >= YEAR_DAYS ? ['Both windows hold about a whole year or more, so that seasons even out.'] : []),
  ];
}

/** What speaks against comparing two windows besides what compareRates says of them: a cut-off, a quarter against a year, a change of who reports. */
export function warningsOfHeadline(a: RateWindow, b: RateWindow, events: readonly ContextEvent[]): string[] {
  return [
    ...backwards(a.period, b.period),
    ...quarterAgainstYear(a.period, b.period),
    ...cutOff(a, 'first'),
    ...cutOff(b, 'second'),
    ...changeOfReporting(a, b, events),
  ];
}

function backwards(a: Period, b: Period): string[] {
  return b.end <= a.start ? ['The second time lies before the first: lower means that it was lower before.'] : [];
}

function quarterAgainstYear(a: Period, b: Period): string[] {
  const [short, long] = ordered(a, b);
  if (daysIn(short) > QUARTER_DAYS || daysIn(long) < YEAR_DAYS) return [];
  return [`${formatCount(daysIn(short))} days are set against about a year: they say nothing of the rest of theirs.`];
}

/** A typed window that ends within a month: its last weeks may not have been counted to the end. */
function cutOff({ period, seriesId }: RateWindow, which: string): string[] {
  if (seriesId !== null || calendarPeriodOf('month', period.end).start === period.end) return [];
  return [
    `The ${which} window is cut off on ${formatDay(lastDay(period))}, within a month: a number published that soon may still grow.`,
  ];
}

function changeOfReporting(a: RateWindow, b: RateWindow, events: readonly ContextEvent[]): string[] {
  const start = a.period.start < b.period.start ? a.period.start : b.period.start;
  const end = laterDay(a.period.end, b.period.end);
  return events
    .filter(
      (event) =>
        event.category === 'regime' && event.importance === 1 && start < event.period.start && event.period.start < end,
    )
    .filter((event) => [a, b].some(({ area }) => area === null || happenedIn(event, area)))
    .map(
      (event) =>
        `In ${COUNTRIES[event.area]}, “${event.title}” (${formatDay(event.period.start)}) falls between or inside the windows: who observes and who reports there changed with it, so that part of any change may be reporting.`,
    );
}

const ordered = (a: Period, b: Period): readonly [Period, Period] => (daysIn(a) <= daysIn(b) ? [a, b] : [b, a]);
