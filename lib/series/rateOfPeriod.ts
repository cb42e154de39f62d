import type { Measure } from '../types/record';
import type { Rate, SeriesPeriod } from '../types/series';
import { poissonRateInterval } from '../stats/poissonRateInterval';
import { monthsIn } from '../time/calendar';
import { isCounted } from './periodState';

const DAYS = 30;

/** Deaths and arrests come several at a time: counting noise of single happenings does not describe them. */
export const countsPeople = (measure: Measure) => measure === 'deaths' || measure === 'arrests';

/**
 * The rate of one period per 30 days of its own exposure.
 *
 * @remarks
 * Units: per 30 days. Missing: a gap or an uncovered period gives null; a zero is a rate of 0 with an upper bound.
 * Interval: exact (Garwood) 95 %, for that window's own rate, only where there is a count of happenings; a published
 * average and counts of people get none. A published average is turned from calendar months to days with the
 * months of its own window: 10 a month in January to March 2025 is 30 in 90 days.
 */
export function rateOfPeriod(period: SeriesPeriod, measure: Measure): Rate | null {
  const earlier = computed.get(period);
  if (earlier?.measure === measure) return earlier.rate;
  const rate = computeRate(period, measure);
  computed.set(period, { measure, rate });
  return rate;
}

/** A page asks for the rates of one period many times (three widths, table, sentences), and an exact interval takes a root search. */
const computed = new WeakMap<SeriesPeriod, { readonly measure: Measure; readonly rate: Rate | null }>();

function computeRate(period: SeriesPeriod, measure: Measure): Rate | null {
  if (period.state === 'gap' || period.state === 'notCovered') return null;
  if (period.state === 'averaged') {
    return { rate: (period.ratePerMonth * monthsIn(period.period) * DAYS) / period.days, low: null, high: null };
  }
  return rateOfCount(period.count, period.days, measure);
}

/** The rate of a count per 30 days of so many days, with its interval where it is of happenings. */
export function rateOfCount(count: number, days: number, measure: Measure): Rate {
  if (countsPeople(measure)) return { rate: (count * DAYS) / days, low: null, high: null };
  const { rate, low, high } = poissonRateInterval(count, days / DAYS);
  return { rate, low, high };
}

/** The source's own range, per 30 days; null where it printed none. */
export function sourceRangePer30Days(period: SeriesPeriod): { low: number; high: number } | null {
  if (!isCounted(period)) return null;
  const { low, high } = period.sourceRange;
  return low === null || high === null ? null : { low: (low * DAYS) / period.days, high: (high * DAYS) / period.days };
}
