import type { EventEffect } from '../../types/eventEffect';
import type { CountSeries } from '../../types/series';
import { type StepEffect, stepEffect } from '../../stats/stepEffect';
import type { SidesOfEvent } from './sidesOfEvent';

/** Slack for months that are not quite 30.4 days. */
const MONTHS_FOR_SEASON = 23.5;

export type FittedStep = Extract<StepEffect, { refusal: null }>;

/** The step of a series at the event that divides it. */
export function fitStep(
  { before, numbers: { counts, exposures, times } }: SidesOfEvent,
  trend: boolean,
  replicates?: number,
): StepEffect {
  return stepEffect({ counts, exposures, times, at: before.length, trend, replicates });
}

/** Months alone, and two full years of them on each side: with less a season cannot be told from a change. */
export function fitSeasonalStep(
  { interval }: CountSeries,
  { before, numbers, monthsBefore, monthsAfter }: SidesOfEvent,
  trend: boolean,
  replicates: number,
): StepEffect | null {
  if (interval !== 'month' || Math.min(monthsBefore, monthsAfter) < MONTHS_FOR_SEASON) return null;
  const { counts, exposures, times } = numbers;
  const covariates = times.map((time) =>
    [1, 2].flatMap((wave) => [Math.sin((2 * Math.PI * wave * time) / 12), Math.cos((2 * Math.PI * wave * time) / 12)]),
  );
  return stepEffect({ counts, exposures, times, at: before.length, trend, covariates, replicates });
}

/** A fitted step in the words of a finding. */
export function answerOf(
  step: FittedStep,
  trend: boolean,
  { numbers: { daysPerPeriod } }: SidesOfEvent,
): NonNullable<EventEffect['answer']> {
  const { ratio, leastRefused, low, high, pValue, poisson, dispersion, autocorrelation, trendPerPeriod } = step;
  return {
    model: trend ? 'stepAndTrend' : 'step',
    ratio,
    leastRefused,
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
