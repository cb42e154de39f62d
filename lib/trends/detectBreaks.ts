import type { BreakFinding } from '../types/seriesFinding';
import type { CountOrZero, CountSeries } from '../types/series';
import type { Day } from '../types/time';
import { breakPath } from '../stats/breakPath';
import { type SingleBreak, singleBreak } from '../stats/singleBreak';
import { knownPeriods } from './knownPeriods';
import { type NumbersOfSeries, numbersOf } from './placeInTime';
import { finalCounts } from '../series/finalCounts';

/** Fewest periods in which a break is looked for. */
export const FEWEST_FOR_BREAK = 12;

/**
 * The likeliest change of rate in a series, with the days it may lie in, and how the set of changes depends on the penalty.
 *
 * @remarks
 * Units: per 30 days; penalties on the scale of −2·log-likelihood divided by the dispersion. Shape: a series -> one finding.
 * Missing: gaps, averages and provisional periods are left out; fewer than twelve counts, or none above zero -> refusal.
 * Method: singleBreak (p by bootstrap of the studentised statistic) and breakPath. A break is named by the first day of the first
 * known period after it. "No clear break" is an answer: see `isClear`.
 * Assumes: no trend; a trend looks like a break.
 */
export function detectBreaks(series: CountSeries): BreakFinding {
  const periods = finalCounts(series);
  const base = baseOf(series, periods.length);
  if (periods.length < FEWEST_FOR_BREAK) {
    return {
      ...base,
      refusal: {
        kind: 'tooFew',
        reason: `${knownPeriods(periods.length)}: at least ${FEWEST_FOR_BREAK} are needed to look for a break.`,
      },
    };
  }
  const numbers = numbersOf(series, periods);
  const found = singleBreak(numbers);
  if (found.refusal !== null)
    return { ...base, refusal: { kind: 'cannotSettle', reason: `No break can be looked for: ${found.refusal}.` } };
  const dispersion = Math.max(1, found.dispersion);
  return {
    ...base,
    dispersion: found.dispersion,
    autocorrelation: found.autocorrelation,
    likeliest: likeliestOf(found, periods),
    ...pathOf(numbers, periods, dispersion),
  };
}

const dayAfter = (periods: readonly CountOrZero[], breakAfter: number): Day => periods[breakAfter]!.period.start;

function likeliestOf(
  found: Extract<SingleBreak, { refusal: null }>,
  periods: readonly CountOrZero[],
): BreakFinding['likeliest'] {
  return {
    day: dayAfter(periods, found.breakAfter),
    earliest: dayAfter(periods, found.interval.first),
    latest: dayAfter(periods, found.interval.last),
    ratePer30DaysBefore: found.before,
    ratePer30DaysAfter: found.after,
    ratio: found.ratio,
    pValue: found.pValue,
    isClear: found.pValue <= 0.05,
  };
}

/** Counts that scatter more than a Poisson's gain too much by a break: penalties are read at the dispersion times their value. */
function pathOf(
  { counts, exposures }: NumbersOfSeries,
  periods: readonly CountOrZero[],
  dispersion: number,
): Pick<BreakFinding, 'path' | 'criteria'> {
  const log = Math.log(counts.length);
  const path = breakPath({ counts, exposures, lowestPenalty: Math.min(4, log) * dispersion });
  const scaled = path.map((set) => ({
    days: set.breakAfter.map((at) => dayAfter(periods, at)),
    ratesPer30Days: set.rates,
    fromPenalty: set.fromPenalty / dispersion,
    toPenalty: set.toPenalty === null ? null : set.toPenalty / dispersion,
  }));
  const chosenAt = (penalty: number) =>
    scaled.find((set) => penalty >= set.fromPenalty - 1e-9 && (set.toPenalty === null || penalty < set.toPenalty))
      ?.days ?? [];
  return {
    path: scaled,
    criteria: [
      { name: 'AIC', days: chosenAt(4) },
      { name: 'log n', days: chosenAt(log) },
      { name: '2 log n', days: chosenAt(2 * log) },
    ],
  };
}

function baseOf({ definition }: CountSeries, periods: number): BreakFinding {
  return {
    kind: 'break',
    method: 'Likeliest single change of rate; p-value by bootstrap of the studentised statistic',
    seriesId: definition.id,
    title: definition.title,
    measure: definition.measure,
    area: definition.area,
    periods,
    dispersion: null,
    autocorrelation: null,
    assumptions: [
      'One change at most, and no trend: a trend looks like a break.',
      'The source counted in the same way throughout.',
    ],
    warnings: [],
    refusal: null,
    likeliest: null,
    path: [],
    criteria: [],
  };
}
