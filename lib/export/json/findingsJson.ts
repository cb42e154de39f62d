import type { AnsweredEffect, RefusedEffect } from '../../types/eventAnswer';
import type { FigureFindings } from '../../types/figureFindings';
import type { NowcastFinding, TrendFinding } from '../../types/seriesFinding';
import { lastDay } from '../../format/dates';
import { sayFinding } from '../../trends/say/sayFinding';
import { effectJson, refusalJson } from './eventJson';
import { isAnswer } from '../../trends/effects/isAnswer';

/**
 * The findings of a figure as JSON, each with its sentences.
 *
 * @remarks
 * Dates are inclusive. A finding without an answer has its `refusal`; an effect of an event is as on the page of the event.
 *
 * @param eventId - the event whose effect was asked for
 */
export function findingsJson(
  { trends, effects, breaks, agreements, nowcasts }: FigureFindings,
  eventId: string | null,
): object[] {
  return [
    ...trends.map(trendJson),
    ...effects.map((effect) => ({ kind: 'event', eventId, ...effectOrRefusal(effect) })),
    ...nowcasts.map(nowcastJson),
    ...[...breaks, ...agreements].map((finding) => ({ ...finding, sentences: sayFinding(finding) })),
  ];
}

function trendJson({ period, ...finding }: TrendFinding): object {
  return { ...finding, from: period.start, to: lastDay(period), sentences: sayFinding({ ...finding, period }) };
}

function nowcastJson({ months, ...finding }: NowcastFinding): object {
  return {
    ...finding,
    months: months.map(({ period, ...month }) => ({ from: period.start, to: lastDay(period), ...month })),
    sentences: sayFinding({ ...finding, months }),
  };
}

function effectOrRefusal(effect: AnsweredEffect | RefusedEffect): object {
  if (isAnswer(effect)) return { ...effectJson(effect), refusal: null };
  const { kind, reason, ...rest } = refusalJson(effect);
  return { ...rest, refusal: { kind, reason } };
}
