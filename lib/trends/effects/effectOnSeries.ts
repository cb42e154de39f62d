import type { AnsweredEffect, RefusedEffect } from '../../types/eventAnswer';
import type { EventEffect } from '../../types/eventEffect';
import type { ContextEvent, PublishedRecord, SeriesDefinition } from '../../types/record';
import type { CountSeries } from '../../types/series';
import { isGovernorate } from '../../format/governorates';
import { AREA_IN_SENTENCE, capitalise } from '../../format/terms';
import { keptBeside } from '../../kept/kept';
import { endOfCounts } from '../../series/endOfCounts';
import { areasOfEvent } from './areasOfEvent';
import { caveatsOfEffect } from './caveatsOfEffect';
import { estimateEventEffect } from './estimateEventEffect';
import { sayFinding } from '../say/sayFinding';
import { clauseOfEffect } from '../say/sentenceOfEvent';

/** Each takes a simulation: event pages and figures ask for the same. No record has so many pairs of event and series. */
const found = keptBeside<PublishedRecord, AnsweredEffect | RefusedEffect>(20_000);

/**
 * What one series of the record says of an event, or why it cannot.
 *
 * @remarks
 * Shape: record, event, series -> an answer in numbers and words, or a refusal with the first month in which it could answer.
 */
export function effectOnSeries(
  record: PublishedRecord,
  event: ContextEvent,
  series: CountSeries,
): AnsweredEffect | RefusedEffect {
  return found(record, () => estimate(record, event, series), `${event.id} ${series.definition.id}`);
}

function estimate(record: PublishedRecord, event: ContextEvent, series: CountSeries): AnsweredEffect | RefusedEffect {
  const { definition } = series;
  const analysis = record.analyses.find((one) => one.eventId === event.id && one.seriesId === definition.id) ?? null;
  if (!areasOfEvent(event).includes(definition.area))
    return {
      definition,
      analysis,
      caveats: [definition.note],
      refusal: elsewhere(event, definition),
      firstMonth: null,
    };
  const finding = estimateEventEffect(series, event, {
    recordEnd: endOfCounts(record),
    otherEvents: record.events,
    declaredBeforehand: analysis !== null,
  });
  const caveats = caveatsOfEffect(finding, definition, analysis);
  if (!hasAnswer(finding))
    return { definition, analysis, caveats, refusal: refusalOf(finding), firstMonth: finding.power.firstMonth };
  return {
    definition,
    analysis,
    caveats,
    series,
    finding,
    lead: `${capitalise(clauseOfEffect(record, definition, finding))}.`,
    said: sayFinding(finding),
  };
}

function elsewhere(event: ContextEvent, { area }: SeriesDefinition): RefusedEffect['refusal'] {
  if (isGovernorate(area))
    return {
      kind: 'differentAreas',
      reason: 'Not asked: effects are asked of countries and regions, not of single governorates.',
    };
  return {
    kind: 'differentAreas',
    reason: `Not asked: the event belongs to ${event.area === 'syria' ? 'Syria' : 'Iraq'}, the count to ${AREA_IN_SENTENCE[area]}.`,
  };
}

function hasAnswer(finding: EventEffect): finding is AnsweredEffect['finding'] {
  return finding.refusal === null && finding.answer !== null;
}

const refusalOf = (finding: EventEffect) =>
  finding.refusal ?? { kind: 'cannotSettle' as const, reason: finding.power.sentence };
