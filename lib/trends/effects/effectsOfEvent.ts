import type { AnsweredEffect, EventAnswer, RefusedEffect } from '../../types/eventAnswer';
import type { ContextEvent, DeclaredAnalysis, PublishedRecord } from '../../types/record';
import { MEASURES } from '../../format/terms';
import { keptBeside } from '../../kept/kept';
import { areasOfEvent } from './areasOfEvent';
import { comparisonsMade } from '../comparisonsMade';
import { effectOnSeries } from './effectOnSeries';
import { isAnswer, isRefusal } from './isAnswer';
import { sentenceOfEvent } from '../say/sentenceOfEvent';

const found = keptBeside<PublishedRecord, EventAnswer>();

/**
 * What every series of the areas of an event says of it; null where the record has no such event.
 *
 * @remarks
 * Shape: record, event id -> the first sentence, the effects that can be told, and for all other series the reason. Pairs
 * declared beforehand come first, then the series of the default view, then by measure. Worked out once for a record and event,
 * as each interval takes a simulation.
 */
export function effectsOfEvent(record: PublishedRecord, eventId: string): EventAnswer | null {
  const event = record.events.find((one) => one.id === eventId);
  return event ? found(record, () => answerFor(record, event), eventId) : null;
}

type Pair = AnsweredEffect | RefusedEffect;

function answerFor(record: PublishedRecord, event: ContextEvent): EventAnswer {
  const asked = record.counts.filter(({ definition }) => areasOfEvent(event).includes(definition.area));
  const pairs = asked.map((series): Pair => effectOnSeries(record, event, series)).toSorted(inOrder);
  const answered = pairs.filter(isAnswer);
  const refused = pairs.filter(isRefusal);
  const sentence = sentenceOfEvent(record, event, answered, refused);
  return { event, sentence, answered, refused, comparisons: comparisonsMade(answered.map((one) => one.finding)) };
}

function inOrder(a: Pair, b: Pair): number {
  return (
    place(a.analysis) - place(b.analysis) ||
    Number(b.definition.inDefaultView) - Number(a.definition.inDefaultView) ||
    MEASURES.indexOf(a.definition.measure) - MEASURES.indexOf(b.definition.measure)
  );
}

const place = (analysis: DeclaredAnalysis | null) => (analysis === null ? 1 : 0);
