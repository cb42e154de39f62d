import type { Area, Measure, SeriesDefinition } from '../../types/record';
import type { CountSeries, KnownPeriod } from '../../types/series';
import { isKnown } from '../../series/periodState';
import type { Day } from '../../types/time';
import { daysOf } from '../../series/sums';
import { calendarPeriodOf } from '../../time/calendar';
import { contains, daysIn } from '../../time/period';

/** What one series says of a year, from its own known windows inside it. */
export interface YearRate {
  readonly definition: SeriesDefinition;
  readonly ratePer30Days: number;
  /** Days of the year that its windows cover. */
  readonly daysKnown: number;
}

/** What every series of one measure and area says of one year, lowest first. They stand side by side; they are never divided. */
export interface YearSpread {
  readonly measure: Measure;
  readonly area: Area;
  readonly year: string;
  readonly rates: readonly YearRate[];
}

/** A year is compared where at least half of it is known. */
const ENOUGH = 0.5;

/**
 * Where sources count the same thing at the same time, how far apart they are.
 *
 * @remarks
 * Shape: aligned series -> one entry for each measure, area and year that at least two sources know for half the year or
 * more. Windows that reach over the turn of the year belong to neither. A rate is the days-weighted mean of the windows.
 * A source with several series counts once for each: they may be the same attacks.
 */
export function spreadByYear(series: readonly CountSeries[]): YearSpread[] {
  const spreads = new Map<string, { measure: Measure; area: Area; year: string; rates: YearRate[] }>();
  for (const one of series) {
    for (const [start, periods] of knownByYear(one)) {
      const rate = yearRate(one.definition, start, periods);
      if (!rate) continue;
      const { measure, area } = one.definition;
      const year = start.slice(0, 4);
      const key = `${measure} ${area} ${year}`;
      const spread = spreads.get(key) ?? { measure, area, year, rates: [] };
      spread.rates.push(rate);
      spreads.set(key, spread);
    }
  }
  return [...spreads.values()]
    .filter(({ rates }) => new Set(rates.map((rate) => rate.definition.sourceId)).size > 1)
    .map((spread) => ({ ...spread, rates: spread.rates.toSorted((a, b) => a.ratePer30Days - b.ratePer30Days) }))
    .toSorted((a, b) => a.year.localeCompare(b.year));
}

/** By the first day of the year. */
function knownByYear({ periods }: CountSeries): Map<Day, KnownPeriod[]> {
  const years = new Map<Day, KnownPeriod[]>();
  for (const part of periods.filter(isKnown)) {
    const year = calendarPeriodOf('year', part.period.start);
    if (contains(year, part.period)) years.set(year.start, [...(years.get(year.start) ?? []), part]);
  }
  return years;
}

function yearRate(definition: SeriesDefinition, start: Day, periods: readonly KnownPeriod[]): YearRate | null {
  const daysKnown = daysOf(periods);
  if (daysKnown < ENOUGH * daysIn(calendarPeriodOf('year', start))) return null;
  const weighted = periods.reduce((sum, { rate, days }) => sum + rate.rate * days, 0);
  return { definition, ratePer30Days: weighted / daysKnown, daysKnown };
}
