import type { AnsweredEffect, EventAnswer, RefusedEffect } from '../../types/eventAnswer';
import type { DeclaredAnalysis, PublishedRecord } from '../../types/record';
import { MEASURES } from '../../format/terms';
import { areasOfEvent } from './areasOfEvent';
import { comparisonsMade } from '../comparisonsMade';
import { effectOnSeries } from './effectOnSeries';
import { inTurns } from '../inTurns';
import { isAnswer, isRefusal } from './isAnswer';
import { sentenceOfEvent } from '../say/sentenceOfEvent';

type Pair = AnsweredEffect | RefusedEffect;

/**
 * What every series of the areas of an event says of it; null where the record has no such event.
 *
 * @remarks
 * Shape: record, event id -> the first sentence, the effects that can be told, and for all other series the reason. Pairs
 * declared beforehand come first, then the series of the default view, then by measure.
 */
export async function effectsOfEvent(record: PublishedRecord, eventId: string): Promise<EventAnswer | null> {
  const event = record.events.find((one) => one.id === eventId);
  if (!event) return null;
  const asked = record.counts.filter(({ definition }) => areasOfEvent(event).includes(definition.area));
  const pairs = await inTurns(asked, (series): Pair => effectOnSeries(record, event, series));
  const answered = pairs.filter(isAnswer).toSorted(inOrder);
  const refused = pairs.filter(isRefusal).toSorted(inOrder);
  return {
    event,
    sentence: sentenceOfEvent(record, event, answered, refused),
    answered,
    refused,
    comparisons: comparisonsMade(answered.map((one) => one.finding)),
  };
}

function inOrder(a: Pair, b: Pair): number {
  return (
    place(a.analysis) - place(b.analysis) ||
    Number(b.definition.inDefaultView) - Number(a.definition.inDefaultView) ||
    MEASURES.indexOf(a.definition.measure) - MEASURES.indexOf(b.definition.measure)
  );
}

const place = (analysis: DeclaredAnalysis | null) => (analysis === null ? 1 : 0);
