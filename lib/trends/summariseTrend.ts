import type { TrendFinding } from '../types/seriesFinding';
import type { CountSeries } from '../types/series';
import type { Period } from '../types/time';
import { mannKendallBootstrap } from '../stats/mannKendallBootstrap';
import { theilSenSlope } from '../stats/theilSenSlope';
import { knownPeriods } from './knownPeriods';
import { numbersOf } from './placeInTime';
import { finalCountsIn, type PlainCount } from './windowOfSeries';

/** Fewest periods in which a direction is looked for. */
const FEWEST = 8;

/**
 * Which way a series went over a window, without a model.
 *
 * @remarks
 * Units: slope in attacks per 30 days, a year. Shape: series, window -> one finding. Missing: gaps keep their place in time;
 * averages, provisional periods and periods that reach over an edge are left out; fewer than eight counts -> refusal.
 * Method: Mann-Kendall on rates, p by bootstrap under autocorrelation; Sen's slope with its rank interval, which does not allow
 * for autocorrelation, so the direction goes by the p-value alone.
 * Assumes: noise that does not change over the window. A single step passes as a trend. The correlation is read without a trend, so
 * a slow, smooth fall that hardly scatters may be called no clear direction.
 */
export function summariseTrend(series: CountSeries, window: Period): TrendFinding {
  const periods = finalCountsIn(series, window);
  const base = baseOf(series, window, periods);
  if (periods.length < FEWEST) {
    return { ...base, refusal: { kind: 'tooFew', reason: `${knownPeriods(periods.length)} with a count in this window: at least ${FEWEST} are needed to tell a direction.` } };
  }
  const { counts, exposures, times, daysPerPeriod } = numbersOf(series, periods);
  const rates = counts.map((count, i) => count / exposures[i]!);
  const years = times.map((time) => (time * daysPerPeriod) / 365.25);
  const { tau, pValue, autocorrelation } = mannKendallBootstrap(inPlace(rates, times, series.interval !== null));
  const direction = pValue > 0.05 ? 'noClearTrend' : tau < 0 ? 'down' : 'up';
  return { ...base, autocorrelation, tau, pValue, slopePerYear: theilSenSlope(rates, years), direction };
}

/** Months at their places with nulls between; windows of unequal length one after another. */
function inPlace(rates: readonly number[], times: readonly number[], isRegular: boolean): (number | null)[] {
  if (!isRegular) return [...rates];
  const places: (number | null)[] = new Array<number | null>(times.at(-1)! - times[0]! + 1).fill(null);
  times.forEach((time, i) => {
    places[time - times[0]!] = rates[i]!;
  });
  return places;
}

function baseOf({ definition, interval }: CountSeries, window: Period, periods: readonly PlainCount[]): TrendFinding {
  return {
    kind: 'trend',
    method: "Mann-Kendall, p-value by bootstrap under autocorrelation; Sen's slope",
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
      'Cautious: a slow change looks much like noise that lingers, and is then not called a direction.',
      ...(interval === null ? ['The windows differ in length: each counts once, whatever its length.'] : []),
    ],
    refusal: null,
    tau: null,
    pValue: null,
    slopePerYear: null,
    direction: 'unknown',
  };
}
