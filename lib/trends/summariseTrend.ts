import type { TrendFinding } from '../types/seriesFinding';
import type { CountOrZero, CountSeries } from '../types/series';
import type { Period } from '../types/time';
import { countTrend } from '../stats/countTrend';
import { knownPeriods } from './knownPeriods';
import { numbersOf } from './placeInTime';
import { finalCountsIn } from '../series/finalCounts';

/** Fewest periods in which a direction is looked for. */
const FEWEST = 8;

/**
 * Which way a series went over a window, by ranks.
 *
 * @remarks
 * Units: slope in attacks per 30 days, a year. Shape: series, window -> one finding. Missing: gaps keep their place in time;
 * averages, provisional periods and periods that reach over an edge are left out; fewer than eight counts -> refusal.
 * Method: countTrend: Mann-Kendall and Sen's slope of the rates, p and interval by one bootstrap that allows for the scatter and the
 * autocorrelation of the counts. A slope that could be of any size on one side has no end there (null).
 * Assumes: noise that does not change over the window. A single step passes as a trend.
 */
export function summariseTrend(series: CountSeries, window: Period): TrendFinding {
  const periods = finalCountsIn(series, window);
  const base = baseOf(series, window, periods);
  if (periods.length < FEWEST) {
    return {
      ...base,
      refusal: {
        kind: 'tooFew',
        reason: `${knownPeriods(periods.length)} with a count in this window: at least ${FEWEST} are needed to tell a direction.`,
      },
    };
  }
  const { counts, exposures, times, daysPerPeriod } = numbersOf(series, periods);
  const { tau, pValue, autocorrelation, slope, low, high } = countTrend({ counts, exposures, times });
  const perYear = (value: number) => (value * 365.25) / daysPerPeriod;
  return {
    ...base,
    autocorrelation,
    tau,
    pValue,
    slopePerYear: {
      slope: perYear(slope),
      low: low === null ? null : perYear(low),
      high: high === null ? null : perYear(high),
    },
    direction: pValue > 0.05 ? 'noClearTrend' : tau < 0 ? 'down' : 'up',
  };
}

function baseOf({ definition, interval }: CountSeries, window: Period, periods: readonly CountOrZero[]): TrendFinding {
  return {
    kind: 'trend',
    method: "Mann-Kendall and Sen's slope, p-value and interval by bootstrap under dispersion and autocorrelation",
    seriesId: definition.id,
    title: definition.title,
    measure: definition.measure,
    area: definition.area,
    period: periods.length > 0 ? { start: periods[0]!.period.start, end: periods.at(-1)!.period.end } : window,
    periods: periods.length,
    dispersion: null,
    autocorrelation: null,
    assumptions: ['The noise is alike over the whole window.', 'The source counted in the same way throughout.'],
    warnings: [
      'A single step passes as a trend: look for a break as well.',
      'Cautious: a slow change looks much like noise that lingers, and may then not be called a direction.',
      ...(interval === null ? ['The windows differ in length: each counts once, whatever its length.'] : []),
    ],
    refusal: null,
    tau: null,
    pValue: null,
    slopePerYear: null,
    direction: 'unknown',
  };
}
