import type { EventEffect } from '../types/eventEffect';
import type { CountSeries } from '../types/series';
import { type StepEffect, stepEffect } from '../stats/stepEffect';
import { numbersOf } from './placeInTime';
import type { SidesOfEvent } from './sidesOfEvent';

export type FittedStep = Extract<StepEffect, { refusal: null }>;

/** The step of a series at the event that divides it. */
export function fitStep(series: CountSeries, { before, after }: SidesOfEvent, trend: boolean, replicates?: number): StepEffect {
  const { counts, exposures, times } = numbersOf(series, [...before, ...after]);
  return stepEffect({ counts, exposures, times, at: before.length, trend, replicates });
}

/** A fitted step in the words of a finding. */
export function answerOf(step: FittedStep, trend: boolean, series: CountSeries, sides: SidesOfEvent): NonNullable<EventEffect['answer']> {
  const { daysPerPeriod } = numbersOf(series, [...sides.before, ...sides.after]);
  const { ratio, low, high, pValue, poisson, dispersion, autocorrelation, trendPerPeriod } = step;
  return {
    model: trend ? 'stepAndTrend' : 'step',
    ratio,
    low,
    high,
    pValue,
    poisson,
    quasi: step.quasi && { low: step.quasi.low, high: step.quasi.high },
    dispersion,
    autocorrelation,
    trendPerYear: trendPerPeriod === null ? null : Math.exp((trendPerPeriod * 365.25) / daysPerPeriod),
  };
}
