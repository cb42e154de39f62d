import type { AnsweredEffect, EventAnswer, RefusedEffect } from '../../types/eventAnswer';
import { lastDay } from '../../format/dates';

/**
 * What followed an event, as JSON: every number of its page.
 *
 * @remarks
 * Ratios are after over before; an open end is null. Months are whole, as the page says them; periods are exact.
 */
export function eventJson({ event, sentence, answered, refused, comparisons }: EventAnswer, release: string): object {
  const { period, ...rest } = event;
  return {
    event: { ...rest, from: period.start, to: lastDay(period) },
    release,
    sentence,
    effects: answered.map(effectJson),
    refusals: refused.map(refusalJson),
    comparisons,
  };
}

/** One effect with every number of its card. */
export function effectJson({ definition, finding, lead, said, caveats, analysis }: AnsweredEffect): object {
  const { answer, placebos } = finding;
  return {
    seriesId: definition.id,
    title: definition.title,
    measure: definition.measure,
    area: definition.area,
    ratio: answer.ratio,
    low: answer.low,
    high: answer.high,
    pValue: answer.pValue,
    monthsBefore: Math.round(finding.monthsBefore),
    monthsAfter: Math.round(finding.monthsAfter),
    periodsBefore: finding.periodsBefore,
    periodsAfter: finding.periodsAfter,
    placeboRank: placebos?.rank ?? null,
    placeboOf: placebos?.of ?? null,
    method: finding.method,
    model: answer.model,
    direction: finding.direction,
    declaredBeforehand: analysis !== null,
    dispersion: finding.dispersion,
    autocorrelation: finding.autocorrelation,
    beside: finding.beside,
    expected: finding.expected.map(({ period, ...rates }) => ({ from: period.start, to: lastDay(period), ...rates })),
    placebos: placebos?.dates ?? [],
    power: finding.power,
    sentences: { lead, ...said },
    assumptions: finding.assumptions,
    caveats,
  };
}

/** Why a series has no answer, and from which month on it could have one. */
export function refusalJson({ definition, refusal, firstMonth, analysis }: RefusedEffect) {
  return {
    seriesId: definition.id,
    title: definition.title,
    kind: refusal.kind,
    reason: refusal.reason,
    firstMonth,
    declaredBeforehand: analysis !== null,
  };
}
