import type { EventEffect, StepAnswer } from '../../types/eventEffect';
import type { Direction, Refusal } from '../../types/findingBase';
import type { ContextEvent } from '../../types/record';
import type { CountSeries } from '../../types/series';
import type { Day } from '../../types/time';
import { capitalise } from '../../format/terms';
import { directionOf } from '../compare/directionOf';
import { expectedRates } from './expectedRates';
import { placebosOf } from './placebosOf';
import { powerOfEvent } from './powerOfEvent';
import { refusalOfEffect } from './refusalOfEffect';
import { FEWEST_FOR_TREND, TREND_FROM_MONTHS } from './rulesOfEffect';
import { type SidesOfEvent, sidesOfEvent } from './sidesOfEvent';
import { slopeAnswer } from './slopeAnswer';
import { answerOf, fitSeasonalStep, fitStep } from './stepAnswer';
import { type Surroundings, warningsOfEffect } from './warningsOfEffect';
import { warningsOfEstimate } from './warningsOfEstimate';

/** The answer that stands beside needs fewer simulated series than the one that comes first. */
const REPLICATES_BESIDE = 199;

export interface EffectOptions extends Surroundings {
  /** The day after the last that the record speaks of: a series that ended a year before it gets no more months. */
  readonly recordEnd: Day;
  /** `powerOnly` leaves the estimate out: what could be told, and when. */
  readonly tests?: 'all' | 'powerOnly';
}

/**
 * The level of a series after an event over the level before.
 *
 * @remarks
 * Units: ratio after / before; expected rates per 30 days. Shape: series, event -> one finding or a refusal with its reason.
 * Missing: gaps, averages, provisional periods and the period that contains the event are left out; unequal windows are taken as
 * they are, each with its own exposure and its middle as its time.
 * Method: stepEffect (restricted parametric bootstrap). From 24 known months before the event on, the answer with a log-linear
 * trend comes first and the plain step beside it; with fewer the plain step comes first, and the other is beside it where ten
 * periods can bear it. With two full years of months on each side a season is taken out as well, beside it; with one year the change of
 * trend is told beside the change of level. Placebos: the first model at every date with as many periods on each side as the event's shorter side,
 * at most 15 % and at least three.
 * Assumes: see the finding's own list.
 */
export function estimateEventEffect(series: CountSeries, event: ContextEvent, options: EffectOptions): EventEffect {
  const sides = sidesOfEvent(series, event);
  const powerWith = (seen?: StepAnswer) => powerOfEvent(series, event, sides, options.recordEnd, seen);
  const refused = (refusal: Refusal | null): EventEffect => ({ ...base, power: powerWith(), refusal });
  const base = baseOf(series, event, sides, options);
  const refusal = refusalOfEffect(series, event, sides, powerWith);
  if (refusal || options.tests === 'powerOnly') return refused(refusal);

  const trendFirst = sides.monthsBefore >= TREND_FROM_MONTHS;
  const canTrend = sides.before.length + sides.after.length >= FEWEST_FOR_TREND;
  const first = fitStep(sides, trendFirst);
  if (first.refusal !== null) return refused(cannotSettle(first.refusal));
  const second = canTrend ? fitStep(sides, !trendFirst, REPLICATES_BESIDE) : null;
  const answer = answerOf(first, trendFirst, sides);
  const beside = second && second.refusal === null ? answerOf(second, !trendFirst, sides) : null;
  const seasonal = fitSeasonalStep(series, sides, trendFirst, REPLICATES_BESIDE);
  const direction = directionOf(answer);
  return {
    ...base,
    method: `Change of level at a known date${trendFirst ? ', trend taken out' : ''}; interval by restricted parametric bootstrap`,
    dispersion: answer.dispersion,
    autocorrelation: answer.autocorrelation,
    warnings: [
      ...base.warnings,
      ...warningsOfEstimate(answer),
      ...disagreeing(direction, beside && directionOf(beside)),
    ],
    answer,
    beside,
    seasonal: seasonal && seasonal.refusal === null ? answerOf(seasonal, trendFirst, sides) : null,
    slopeChange: slopeAnswer(sides, REPLICATES_BESIDE),
    expected: expectedRates(first, sides),
    placebos: placebosOf(sides, event, trendFirst),
    power: powerWith(answer),
    direction,
    refusal: null,
  };
}

const cannotSettle = (words: string): Refusal => ({ kind: 'cannotSettle', reason: `${capitalise(words)}.` });

function baseOf(
  { definition }: CountSeries,
  event: ContextEvent,
  sides: SidesOfEvent,
  options: EffectOptions,
): Omit<EventEffect, 'power'> {
  return {
    kind: 'event',
    method: 'Change of level at a known date',
    seriesId: definition.id,
    title: definition.title,
    measure: definition.measure,
    area: definition.area,
    eventId: event.id,
    eventTitle: event.title,
    eventPeriod: event.period,
    declaredBeforehand: options.declaredBeforehand ?? false,
    monthsBefore: sides.monthsBefore,
    monthsAfter: sides.monthsAfter,
    periodsBefore: sides.before.length,
    periodsAfter: sides.after.length,
    leftOut: sides.leftOut,
    dispersion: null,
    autocorrelation: null,
    assumptions: ASSUMPTIONS,
    warnings: warningsOfEffect(definition, event, sides, options),
    answer: null,
    beside: null,
    seasonal: null,
    slopeChange: { answer: null, refusal: null },
    expected: [],
    placebos: null,
    direction: 'noInterval',
    refusal: null,
  };
}

const ASSUMPTIONS = [
  'The date was fixed before looking at the counts.',
  'Nothing else happened at the same time, to the group or to those who count.',
  'The source counted in the same way before and after.',
  'Without the event the level, or its trend where one is taken out, would have gone on.',
];

function disagreeing(first: Direction, second: Direction | null): string[] {
  return second !== null && first !== second
    ? ['With and without a trend the answer differs: which model is right decides what is seen.']
    : [];
}
