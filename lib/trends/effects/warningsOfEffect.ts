import type { ContextEvent, SeriesDefinition } from '../../types/record';
import { formatDay, formatPeriod } from '../../format/dates';
import { formatSmallNumber } from '../../format/numbers';
import { daysBetween } from '../../time/day';
import { overlap } from '../../time/period';
import { areasOfEvent } from './areasOfEvent';
import type { SidesOfEvent } from './sidesOfEvent';

/** Events this near to each other cannot be told apart. */
const NEAR_DAYS = 60;
/** More would bury the others. */
const MOST_NAMED = 3;

/** What stands around a pair of event and series. */
export interface Surroundings {
  /** Other events, to name those that fall into the same time. */
  readonly otherEvents?: readonly ContextEvent[];
  readonly declaredBeforehand?: boolean;
}

/** What a reader should know before using the effect of an event on a series. */
export function warningsOfEffect(
  definition: SeriesDefinition,
  event: ContextEvent,
  sides: SidesOfEvent,
  { otherEvents = [], declaredBeforehand }: Surroundings,
): string[] {
  const { leftOut, provisional, averages } = sides;
  return [
    ...(declaredBeforehand
      ? []
      : ['Not declared beforehand: one of many pairs of event and series that could have been looked at.']),
    ...leftOut.map((period) => `${formatPeriod(period)} contains the event and is left out.`),
    ...(provisional > 0 ? ['Provisional figures are left out.'] : []),
    ...(averages > 0 ? ['Published averages without a count are left out.'] : []),
    ...nearEvents(definition, event, otherEvents),
    ...(event.category === 'regime'
      ? [
          'The event changed control of the area, and with it who observes and reports: part of any change may be reporting.',
        ]
      : []),
  ];
}

function nearEvents(definition: SeriesDefinition, event: ContextEvent, others: readonly ContextEvent[]): string[] {
  const near = others
    .filter((other) => other.id !== event.id && other.importance < 3 && areasOfEvent(other).includes(definition.area))
    .filter(
      (other) =>
        overlap(other.period, event.period) ||
        Math.abs(daysBetween(event.period.start, other.period.start)) <= NEAR_DAYS,
    )
    .toSorted(
      (a, b) =>
        a.importance - b.importance ||
        Math.abs(daysBetween(event.period.start, a.period.start)) -
          Math.abs(daysBetween(event.period.start, b.period.start)),
    );
  if (near.length === 0) return [];
  const named = near.slice(0, MOST_NAMED).map((other) => `“${other.title}” (${formatDay(other.period.start)})`);
  const more = near.length - named.length;
  return [
    `Cannot be told apart from what happened about the same time: ${named.join(', ')}${more > 0 ? ` and ${formatSmallNumber(more)} more` : ''}.`,
  ];
}
