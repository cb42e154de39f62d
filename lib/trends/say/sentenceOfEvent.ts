import type { AnsweredEffect, RefusedEffect } from '../../types/eventAnswer';
import type { ContextEvent, PublishedRecord, SeriesDefinition } from '../../types/record';
import { formatMonth, formatPeriod } from '../../format/dates';
import { AREA_IN_SENTENCE, MEASURE_NAMES } from '../../format/terms';
import { inOrderOfSaying } from './inOrderOfSaying';
import { intervalWords, ratioWords } from './ratioWords';
import { sourceInSentence } from './sourceInSentence';

/** More would no longer be a sentence. */
const MOST_SPEAKERS = 4;

type Names = Pick<PublishedRecord, 'sources'>;

/**
 * What can be said of an event in one sentence, before anything else.
 *
 * @remarks
 * Speakers are the effects declared beforehand, or without one those of the first measure that can answer; one of each source
 * and area. Where they differ in direction within one area, that is the sentence; where none can tell but their best estimates
 * point both ways, that is.
 */
export function sentenceOfEvent(
  record: Names,
  event: ContextEvent,
  answered: readonly AnsweredEffect[],
  refused: readonly RefusedEffect[],
): string {
  const when = `“${event.title}” (${formatPeriod(event.period)})`;
  const speakers = speakersOf(answered);
  if (speakers.length === 0) return notTold(record, when, refused);
  const clauses = speakers
    .toSorted((a, b) => inOrderOfSaying(a.finding.direction, b.finding.direction))
    .map((one) => clauseOfEffect(record, one.definition, one.finding));
  const exploratory =
    speakers.every((one) => one.analysis === null) && speakers.some(isClear)
      ? ' None of these comparisons was declared beforehand.'
      : '';
  const start = opening(speakers, when);
  return `${start}${start.startsWith('After') ? ', ' : ': '}${clauses.join('; ')}.${exploratory}`;
}

function speakersOf(answered: readonly AnsweredEffect[]): AnsweredEffect[] {
  const declared = answered.filter((one) => one.analysis !== null);
  const pool =
    declared.length > 0
      ? declared
      : answered.filter((one) => one.definition.measure === answered[0]!.definition.measure);
  const voice = (one: AnsweredEffect) => `${one.definition.sourceId} ${one.definition.area} ${one.definition.measure}`;
  return pool
    .filter((one, index) => pool.findIndex((other) => voice(other) === voice(one)) === index)
    .slice(0, MOST_SPEAKERS);
}

const isClear = ({ finding }: AnsweredEffect) =>
  finding.direction !== 'cannotTell' && finding.direction !== 'noInterval';

function opening(speakers: readonly AnsweredEffect[], when: string): string {
  const clear = speakers.filter(isClear);
  if (clear.length === 0) return openingOfUnclear(speakers, when);
  const areas = [...new Set(speakers.map((one) => one.definition.area))];
  const disagree = areas.some(
    (area) => new Set(clear.filter((one) => one.definition.area === area).map((one) => one.finding.direction)).size > 1,
  );
  if (disagree) return `Sources disagree even on the direction after ${when}`;
  if (clear.length < speakers.length) return `Not every source can tell the direction after ${when}`;
  if (new Set(clear.map((one) => one.finding.direction)).size > 1)
    return `What followed ${when} differs from area to area`;
  return `After ${when}`;
}

function openingOfUnclear(speakers: readonly AnsweredEffect[], when: string): string {
  if (speakers.length === 1) return `The one source that can be asked cannot tell a change after ${when}`;
  const ratios = speakers.map((one) => one.finding.answer.ratio ?? Infinity);
  const bothWays = ratios.some((ratio) => ratio < 1) && ratios.some((ratio) => ratio > 1);
  return bothWays
    ? `No source can tell a change after ${when}, and their best estimates point both ways`
    : `No source can tell a change after ${when}`;
}

/**
 * What one series says of an event, as part of a sentence: 'the Rojava Information Center in north-east Syria has 30 % fewer
 * attacks, but it could be anything from 55 % fewer to 27 % more'.
 */
export function clauseOfEffect(
  record: Names,
  definition: SeriesDefinition,
  { answer, direction }: AnsweredEffect['finding'],
): string {
  const who = `${sourceInSentence(record, definition)} in ${AREA_IN_SENTENCE[definition.area]}`;
  const trend = answer.model === 'stepAndTrend' ? ' once the trend is taken out' : '';
  const interval = intervalWords(answer);
  const sureness = direction === 'cannotTell' ? `, but it could be ${interval}` : ` (${interval})`;
  return `${who} has ${amountOf(answer.ratio, MEASURE_NAMES[definition.measure])}${trend}${sureness}`;
}

/** 0.7 -> '30 % fewer attacks'; 1 -> 'as many attacks'. */
function amountOf(ratio: number | null, noun: string): string {
  if (ratio === null) return `${noun} where it had none`;
  return ratio === 0 ? `no ${noun} at all` : `${ratioWords(ratio)} ${noun}`;
}

function notTold(record: Names, when: string, refused: readonly RefusedEffect[]): string {
  const first = refused
    .filter((one) => one.firstMonth !== null)
    .toSorted((a, b) => a.firstMonth!.localeCompare(b.firstMonth!))[0];
  if (!first)
    return `What followed ${when} cannot be told from this record: no series that counts there has enough figures on both sides, and none will come to have them.`;
  const who = `${sourceInSentence(record, first.definition)} in ${AREA_IN_SENTENCE[first.definition.area]}`;
  return `What followed ${when} cannot be told yet: the count that could show it first, by ${who}, could show a halving only with its figures to ${formatMonth(first.firstMonth!)}.`;
}
