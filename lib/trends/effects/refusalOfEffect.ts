import type { PowerStatement } from '../../types/eventEffect';
import type { Refusal } from '../../types/findingBase';
import type { ContextEvent } from '../../types/record';
import type { CountOrZero, CountSeries } from '../../types/series';
import { formatDay, formatMonth } from '../../format/dates';
import { formatSmallNumber } from '../../format/numbers';
import { daysOf } from '../../series/sums';
import { lastMonthOf } from '../../time/calendar';
import { daysBetween } from '../../time/day';
import { FEWEST_AFTER, FEWEST_BEFORE, FEWEST_MONTHS_BEFORE, MOST_UNKNOWN } from './rulesOfEffect';
import type { SidesOfEvent } from './sidesOfEvent';

/**
 * Why a series cannot answer for an event, or null where it can.
 *
 * @param power - asked only where there is too little after the event
 */
export function refusalOfEffect(
  series: CountSeries,
  event: ContextEvent,
  sides: SidesOfEvent,
  power: () => PowerStatement,
): Refusal | null {
  const { coverage } = series.definition;
  const what = series.interval ?? 'window';
  const count = (number: number) => `${formatSmallNumber(number)} ${what}${number === 1 ? '' : 's'}`;
  const { before, after } = sides;
  if (coverage.start >= event.period.end) {
    return { kind: 'notCovered', reason: `Never: the series begins on ${formatDay(coverage.start)}, after the event.` };
  }
  if (coverage.end <= event.period.start) {
    return {
      kind: 'seriesEnded',
      reason: `Never: the series has ended with ${formatMonth(lastMonthOf(coverage))}, before the event.`,
    };
  }
  if (before.length + after.length === 0 && sides.averages > 0) {
    return { kind: 'averagesOnly', reason: 'Only averages were published, without the counts that an interval needs.' };
  }
  if (before.length < FEWEST_BEFORE || sides.monthsBefore < FEWEST_MONTHS_BEFORE) {
    return {
      kind: 'tooFewBefore',
      reason: `Too little before the event: ${count(before.length)} known, at least ${formatSmallNumber(FEWEST_BEFORE)} that make up ${formatSmallNumber(FEWEST_MONTHS_BEFORE)} months are needed.`,
    };
  }
  if (after.length < FEWEST_AFTER) return tooFewAfter(count(after.length), power());
  if (Math.max(unknownShare(before), unknownShare(after)) > MOST_UNKNOWN) {
    return {
      kind: 'gaps',
      reason: 'More is unknown than known on one side of the event: the gaps could hide a change as well as make one.',
    };
  }
  return null;
}

function tooFewAfter(known: string, power: PowerStatement): Refusal {
  if (power.answer === 'seriesEnded')
    return { kind: 'seriesEnded', reason: `Never: the series has ended with only ${known} after the event.` };
  if (power.answer === 'notWithinFiveYears') {
    return {
      kind: 'notWithinFiveYears',
      reason: `Not within five years: with its scatter the series could not show even a halving by then. So far it has ${known} after the event.`,
    };
  }
  return { kind: 'tooFewAfter', reason: `Too early: ${known} known after the event. ${power.sentence}` };
}

function unknownShare(periods: readonly CountOrZero[]): number {
  const span = daysBetween(periods[0]!.period.start, periods.at(-1)!.period.end);
  return 1 - daysOf(periods) / span;
}
