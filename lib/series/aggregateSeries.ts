import type { SeriesDefinition } from '../types/record';
import type { CountSeries, Provenance, SeriesPeriod, SourceRange } from '../types/series';
import type { Interval, Period } from '../types/time';
import { calendarPeriods, MONTHS_IN } from '../time/calendar';
import { contains, daysIn, overlap } from '../time/period';
import { countOrZero, requireSeries } from './alignSeries';
import { isCounted } from './periodState';
import { rateOfCount } from './rateOfPeriod';
import { countOf, daysOf } from './sums';
import { weakestKind } from './weakestKind';

const NAME: Record<Interval, string> = { month: 'months', quarter: 'quarters', year: 'years' };

/**
 * Sums a series to longer calendar periods.
 *
 * @remarks
 * Shape: months -> quarters or years, quarters -> years. Windows, and series that are no finer than asked, stay as published.
 * Missing: a period with one unknown part is a gap that says how many parts are known; nothing is scaled up.
 */
export function aggregateSeries(series: CountSeries, interval: Interval): CountSeries {
  if (series.interval === null || MONTHS_IN[series.interval] >= MONTHS_IN[interval]) return series;
  const from = series.interval;
  return {
    ...series,
    interval,
    periods: calendarPeriods(interval, series.definition.coverage).map((period) =>
      sumParts(
        series.definition,
        period,
        from,
        series.periods.filter((part) => overlap(part.period, period)),
      ),
    ),
  };
}

/**
 * One period from the parts that make it up.
 *
 * @throws RangeError if a part belongs to another series; both ids are in the words
 */
export function sumParts(
  { id: seriesId, measure }: SeriesDefinition,
  period: Period,
  partInterval: Interval,
  parts: readonly SeriesPeriod[],
): SeriesPeriod {
  for (const part of parts) requireSeries(seriesId, part.seriesId);
  const counted = parts.filter(isCounted);
  const base = { seriesId, period, days: daysIn(period) };
  if (daysOf(counted) !== base.days || !counted.every((part) => contains(period, part.period))) {
    const wanted = calendarPeriods(partInterval, period);
    const known = wanted.filter((want) => counted.some((part) => contains(part.period, want))).length;
    return { ...base, state: 'gap', reason: `${known} of ${wanted.length} ${NAME[partInterval]} known` };
  }

  const count = countOf(counted);
  return {
    ...base,
    ...countOrZero(count),
    rate: rateOfCount(count, base.days, measure),
    ratePerMonth: null,
    provisional: counted.some((part) => part.provisional),
    countKind: weakestKind(counted),
    provenance: distinct(counted.flatMap((part) => part.provenance)),
    sourceRange: sumOfRanges(counted.map((part) => part.sourceRange)),
  };
}

/** The sum of printed ranges, where every part printed one. */
function sumOfRanges(ranges: readonly SourceRange[]): SourceRange {
  const sum = (ends: readonly (number | null)[]) =>
    ends.every((end) => end !== null) ? ends.reduce((total, end) => total! + end!, 0) : null;
  return { low: sum(ranges.map((range) => range.low)), high: sum(ranges.map((range) => range.high)) };
}

function distinct(provenance: readonly Provenance[]): Provenance[] {
  return [...new Map(provenance.map((entry) => [`${entry.document} ${entry.url}`, entry])).values()];
}
