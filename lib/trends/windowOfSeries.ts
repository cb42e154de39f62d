import type { Measure } from '../types/record';
import type { RateWindow } from '../types/rateComparison';
import type { CountSeries, KnownPeriod, SeriesPeriod } from '../types/series';
import type { Period } from '../types/time';
import { formatSmallNumber } from '../format/numbers';
import { capitalise } from '../format/terms';
import { isCounted, isKnown } from '../series/periodState';
import { rateOfAverage, rateOfCount } from '../series/rateOfPeriod';
import { countOf, daysOf } from '../series/sums';
import { weakestKind } from '../series/weakestKind';
import { contains, daysIn, overlap } from '../time/period';

/**
 * What a series says of a window: its final periods that lie wholly inside, summed.
 *
 * @remarks
 * Units: per 30 days of the days that are known. Missing: gaps, provisional periods and periods that reach over an edge are left
 * out, and the warnings say so; without any known period the rate is null. Where the window holds only published averages there
 * is no count, hence no interval; where it holds both, the counts are used.
 */
export function windowOfSeries(series: CountSeries, window: Period): RateWindow {
  const { definition } = series;
  const touched = series.periods.filter((part) => overlap(part.period, window));
  const usable = touched.filter(
    (part): part is KnownPeriod => isKnown(part) && !part.provisional && contains(window, part.period),
  );
  const counts = usable.filter(isCounted);
  const used = counts.length > 0 ? counts : usable;
  const base = {
    seriesId: definition.id,
    title: definition.title,
    measure: definition.measure,
    area: definition.area,
    period: window,
  };
  const warnings = warningsOf(touched, used, window, series.interval);
  if (used.length === 0) return { ...base, ...NOTHING, covered: null, periods: 0, warnings };
  const days = daysOf(used);
  const known = {
    ...base,
    covered: { start: used[0]!.period.start, end: used.at(-1)!.period.end },
    publishedAverage: used.length === 1 ? used[0]!.ratePerMonth : null,
    periods: used.length,
    warnings,
  };
  if (counts.length > 0)
    return {
      ...known,
      ...rated(countOf(counts), days, definition.measure),
      countKind: weakestKind(counts),
      ratePerMonth: null,
    };
  const ratePer30Days = used.reduce((sum, part) => sum + part.rate.rate * part.days, 0) / days;
  return { ...NOTHING, ...known, days, ratePerMonth: known.publishedAverage, countKind: 'rate_only', ratePer30Days };
}

/**
 * A window as a reader typed it.
 *
 * @throws RangeError if neither or both of count and ratePerMonth are given, or the window has no day
 * @example
 * typedWindow({ measure: 'attacks', period: { start: '2024-01-01', end: '2024-12-01' }, count: 660 }).ratePer30Days // 59.1
 */
export function typedWindow(typed: {
  readonly measure: Measure;
  readonly period: Period;
  readonly count?: number;
  readonly ratePerMonth?: number;
}): RateWindow {
  const { measure, period, count = null, ratePerMonth = null } = typed;
  const days = daysIn(period);
  if (!(days > 0)) throw new RangeError(`typedWindow requires a window of at least one day, got ${days}`);
  if ((count === null) === (ratePerMonth === null))
    throw new RangeError('typedWindow requires either a count or a rate per month');
  const base = {
    ...NOTHING,
    seriesId: null,
    title: null,
    measure,
    area: null,
    period,
    covered: period,
    periods: null,
    warnings: [],
  };
  if (count !== null) return { ...base, ...rated(count, days, measure), countKind: 'exact' };
  if (!(ratePerMonth! >= 0)) throw new RangeError(`typedWindow requires a rate of 0 or more, got ${ratePerMonth}`);
  const ratePer30Days = rateOfAverage(ratePerMonth!, period).rate;
  return { ...base, days, ratePerMonth, countKind: 'rate_only', ratePer30Days };
}

const NOTHING = {
  days: 0,
  count: null,
  ratePerMonth: null,
  publishedAverage: null,
  countKind: null,
  ratePer30Days: null,
  low: null,
  high: null,
} as const;

/** Rate and exact interval as every page has them; counts of people get no interval. */
function rated(count: number, days: number, measure: Measure) {
  const { rate, low, high } = rateOfCount(count, days, measure);
  return { days, count, ratePer30Days: rate, low, high };
}

function warningsOf(
  touched: readonly SeriesPeriod[],
  used: readonly KnownPeriod[],
  window: Period,
  interval: CountSeries['interval'],
): string[] {
  const what = interval ?? 'window';
  const say = (parts: readonly SeriesPeriod[], words: string) =>
    parts.length > 0 ? [`${times(parts.length, what)} ${words}`] : [];
  const across = touched.filter((part) => isKnown(part) && !contains(window, part.period));
  const days = daysOf(used);
  return [
    ...say(
      touched.filter((part) => part.state === 'gap'),
      'not known and left out, days and all.',
    ),
    ...say(
      touched.filter((part) => isKnown(part) && part.provisional && contains(window, part.period)),
      'still provisional and left out.',
    ),
    ...say(across, 'left out for reaching over the edge of the period asked for.'),
    ...(days > 0 && days < daysIn(window) ? [`The figures cover ${days} of ${daysIn(window)} days.`] : []),
  ];
}

function times(count: number, what: string): string {
  return `${capitalise(formatSmallNumber(count))} ${what}${count === 1 ? ' is' : 's are'}`;
}
