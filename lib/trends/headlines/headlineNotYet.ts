import type { Headline } from '../../types/finding';
import type { ContextEvent, PublishedRecord } from '../../types/record';
import type { CountSeries } from '../../types/series';
import { formatDay, formatMonth } from '../../format/dates';
import { formatSmallNumber } from '../../format/numbers';
import { AREA_IN_SENTENCE } from '../../format/terms';
import { estimateEventEffect } from '../effects/estimateEventEffect';
import { areasOfEvent } from '../effects/areasOfEvent';
import { yearBefore } from '../../time/calendar';
import { headlineQuery } from './headlineQuery';
import { endOfCounts } from '../../series/endOfCounts';
import { sourceInSentence } from '../say/sourceInSentence';

/**
 * The latest event of importance 1, attacks themselves left out, that no series can tell of yet, and the month in which the
 * first could.
 */
export function headlineNotYet(record: PublishedRecord, series: readonly CountSeries[]): Headline | null {
  const events = record.events
    .filter((event) => event.importance === 1 && event.category !== 'attack')
    .toSorted((a, b) => b.period.start.localeCompare(a.period.start));
  const recordEnd = endOfCounts(record);
  for (const event of events) {
    const asked = series.filter((one) => areasOfEvent(event).includes(one.definition.area));
    const effects = asked.map((one) => ({
      one,
      effect: estimateEventEffect(one, event, { recordEnd, tests: 'powerOnly' }),
    }));
    if (effects.some(({ effect }) => effect.power.answer === 'inReach')) return null;
    const coming = effects
      .filter(({ effect }) => effect.power.firstMonth !== null)
      .toSorted((a, b) => a.effect.power.firstMonth!.localeCompare(b.effect.power.firstMonth!));
    if (effects.length === 0) continue;
    return headlineOf(
      record,
      event,
      effects.map(({ effect }) => effect),
      coming[0] ?? null,
    );
  }
  return null;
}

type Asked = { readonly one: CountSeries; readonly effect: ReturnType<typeof estimateEventEffect> };

function headlineOf(
  record: PublishedRecord,
  event: ContextEvent,
  findings: readonly Asked['effect'][],
  first: Asked | null,
): Headline {
  const opening = `What followed “${event.title}” (${formatDay(event.period.start)}) cannot be told ${first ? 'yet' : 'from this record'}`;
  const shown = first ? [first.one.definition.id] : findings.map((finding) => finding.seriesId);
  return {
    id: `not-yet-${event.id}`,
    sentence: first
      ? `${opening}: ${clause(record, first)}.`
      : `${opening}: no series that counts there has enough months on both sides.`,
    figureQuery: headlineQuery(
      shown,
      {
        start: yearBefore(event.period.start).start,
        end: endOfCounts(record),
      },
      event.id,
    ),
    findings,
    claims: [],
  };
}

function clause(record: PublishedRecord, { one, effect }: Asked): string {
  const months = Math.round(effect.monthsAfter);
  const after =
    months === 0 ? 'less than a month' : `about ${formatSmallNumber(months)} ${months === 1 ? 'month' : 'months'}`;
  const who = `${sourceInSentence(record, one.definition)} in ${AREA_IN_SENTENCE[one.definition.area]}`;
  return `the count that could show it first, by ${who}, holds ${after} after it, and a halving could be seen only with its figures to ${formatMonth(effect.power.firstMonth!)}`;
}
