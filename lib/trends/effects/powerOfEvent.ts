import type { PowerStatement } from '../../types/eventEffect';
import type { FindingBase } from '../../types/findingBase';
import type { ContextEvent } from '../../types/record';
import type { CountSeries } from '../../types/series';
import type { Day } from '../../types/time';
import { formatMonth } from '../../format/dates';
import { type Noise, type PlannedPeriod, stepStandardError } from '../../stats/stepStandardError';
import { tellableCounts } from '../../stats/tellableCounts';
import { Z95 } from '../../stats/z95';
import { calendarPeriodOf, lastMonthOf } from '../../time/calendar';
import { addDays, daysBetween } from '../../time/day';
import { laterDay } from '../../time/period';
import { noiseBefore } from './noiseBefore';
import { countOf, daysOf } from '../../series/sums';
import { FEWEST_AFTER, FEWEST_BEFORE, FEWEST_MONTHS_BEFORE, TREND_FROM_MONTHS } from './rulesOfEffect';
import type { SidesOfEvent } from './sidesOfEvent';

const FIVE_YEARS = 5 * 365.25;
/** A series without a new period for this long is taken as ended. */
const ENDED_AFTER_DAYS = 365;
/** An interval of 95 % and, by the 80 % point of the normal distribution, a power of 80 %. */
const REACH = Z95 + 0.841621;
/**
 * What the calibrated test asks for beyond normal limits where the noise is known: measured with stepEffect on simulated halvings, 20
 * to 34 periods before and 3 to 58 after, correlations to 0.5, it costs nothing for counting noise and a quarter of the standard error
 * from three times its variance on.
 */
const costOfCalibration = (dispersion: number) => 1 + 0.25 * Math.min(1, (dispersion - 1) / 2);

/** Whether a series has had no new period for a year, measured at the end of the record. */
export function hasEnded(series: CountSeries, recordEnd: Day): boolean {
  return daysBetween(series.definition.coverage.end, recordEnd) >= ENDED_AFTER_DAYS;
}

/**
 * What a series could tell of an event, and from which month on it could show a halving.
 *
 * @remarks
 * Shape: series, event and sides -> counts that could be told today, smallest fall in reach, first month or why there is none.
 * Method: exact ratio widened by the dispersion before the event, for the counts; normal approximation of the power of the step,
 * widened by what the calibration costs, for the month. Periods to come are as long as those before.
 * Assumes: noise as before the event, known from the months there are, and no more gaps. In simulations (data/calibration.csv) the month
 * that was named showed a halving in 90 % of the series without autocorrelation, in 76 and 73 % at a latent correlation of 0.4 and 0.6:
 * a month is named most readily where the noise is underestimated.
 *
 * @param recordEnd - the day after the last that the record speaks of
 * @param seen - scatter of the fitted effect, where there is one: the larger of it and that before the event counts
 */
export function powerOfEvent(
  series: CountSeries,
  event: ContextEvent,
  sides: SidesOfEvent,
  recordEnd: Day,
  seen: Pick<FindingBase, 'dispersion' | 'autocorrelation'> = { dispersion: null, autocorrelation: null },
): PowerStatement {
  const { before, after } = sides;
  const trend = sides.monthsBefore >= TREND_FROM_MONTHS;
  const own =
    before.length >= FEWEST_BEFORE && sides.monthsBefore >= FEWEST_MONTHS_BEFORE
      ? noiseBefore(series, before, trend)
      : null;
  const noise = own && {
    ...own,
    dispersion: Math.max(own.dispersion, seen.dispersion ?? 1),
    autocorrelation: Math.max(own.autocorrelation, seen.autocorrelation ?? 0),
  };
  if (noise === null) return withoutNoise(series, sides, event);
  const planned = plan(series, event, sides);
  const known = planned.filter((part) => part.isKnown);
  const isSeen = (parts: readonly PlannedPeriod[]) =>
    parts.length >= FEWEST_AFTER && errorOf(planned, parts, noise, trend, 0.5) * REACH <= Math.LN2;
  const daysAfter = daysOf(after);
  const told = tellableCounts({ count: countOf(before), exposure: daysOf(before) }, daysAfter, noise.dispersion);
  const base = {
    ...told,
    expectedAfter: daysAfter > 0 ? (noise.rate * daysAfter) / 30 : null,
    smallestFall: smallestFall(planned, known, noise, trend),
  };
  if (isSeen(known))
    return {
      ...base,
      firstMonth: null,
      answer: 'inReach',
      sentence: 'With the periods there are a halving would be seen, at 80 % power.',
    };
  const sure =
    base.smallestFall === null
      ? ''
      : ` So far only a fall by ${Math.round(base.smallestFall * 100)} % or more is sure enough to be seen.`;
  if (hasEnded(series, recordEnd)) {
    return {
      ...base,
      firstMonth: null,
      answer: 'seriesEnded',
      sentence: `A halving would not be seen at 80 % power, and no more months will come: the series has ended with ${formatMonth(lastMonthOf(series.definition.coverage))}.${sure}`,
    };
  }
  const reached = planned.findIndex((_, i) => i + 1 > known.length && isSeen(planned.slice(0, i + 1)));
  if (reached < 0)
    return {
      ...base,
      firstMonth: null,
      answer: 'notWithinFiveYears',
      sentence: `A halving could not be seen within five years of the event, at 80 % power.${sure}`,
    };
  const firstMonth = lastMonthOf(planned[reached]!);
  return {
    ...base,
    firstMonth,
    answer: 'firstMonth',
    sentence: `The first month in which a halving could be seen, at 80 % power, is ${formatMonth(firstMonth)}.${lingering(noise)}${sure}`,
  };
}

/** From this correlation on the month that was named showed a halving less often than it said: see data/calibration.csv. */
const LINGERING = 0.3;
const lingering = ({ autocorrelation }: Noise) =>
  autocorrelation >= LINGERING ? ' It may well take longer, because neighbouring figures resemble each other.' : '';

interface Planned extends PlannedPeriod {
  readonly end: Day;
  readonly isKnown: boolean;
  readonly before: readonly PlannedPeriod[];
}

/** The periods after the event: those known, then those to come, from the end of the coverage to five years after. */
function plan(series: CountSeries, event: ContextEvent, { before, after, numbers: all }: SidesOfEvent): Planned[] {
  const place = (i: number) => ({ exposure: all.exposures[i]!, time: all.times[i]! });
  const earlier = before.map((_, i) => place(i));
  const known = after.map((part, i) => ({
    ...place(before.length + i),
    end: part.period.end,
    isKnown: true,
    before: earlier,
  }));
  const coming: Planned[] = [];
  const lastPlace = all.times.at(-1)!;
  const lastDay = after.at(-1)?.period.end ?? before.at(-1)!.period.end;
  let start = laterDay(series.definition.coverage.end, event.period.end);
  if (series.interval) start = nextStart(series.interval, start);
  while (daysBetween(event.period.end, start) < FIVE_YEARS) {
    const end = series.interval
      ? calendarPeriodOf(series.interval, start).end
      : addDays(start, Math.round(all.daysPerPeriod));
    const days = daysBetween(start, end);
    const time = lastPlace + (daysBetween(lastDay, start) + days) / all.daysPerPeriod;
    coming.push({ exposure: days / 30, time, end, isKnown: false, before: earlier });
    start = end;
  }
  return [...known, ...coming];
}

function nextStart(interval: NonNullable<CountSeries['interval']>, day: Day): Day {
  const period = calendarPeriodOf(interval, day);
  return period.start === day ? day : period.end;
}

function errorOf(
  planned: readonly Planned[],
  parts: readonly PlannedPeriod[],
  noise: Noise,
  trend: boolean,
  ratio: number,
): number {
  return costOfCalibration(noise.dispersion) * stepStandardError(planned[0]!.before, parts, noise, ratio, trend);
}

/** A fall grows harder to see the deeper it is, as fewer are counted: a few rounds settle it. */
function smallestFall(
  planned: readonly Planned[],
  known: readonly PlannedPeriod[],
  noise: Noise,
  trend: boolean,
): number | null {
  if (known.length < FEWEST_AFTER) return null;
  let ratio = 0.5;
  for (let round = 0; round < 8; round += 1)
    ratio = Math.max(0.01, Math.exp(-REACH * errorOf(planned, known, noise, trend, ratio)));
  return ratio > 0.05 ? 1 - ratio : null;
}

function withoutNoise(series: CountSeries, sides: SidesOfEvent, event: ContextEvent): PowerStatement {
  const base = { fallAtMost: null, riseAtLeast: null, expectedAfter: null, smallestFall: null, firstMonth: null };
  if (series.definition.coverage.end <= event.period.start) {
    return {
      ...base,
      answer: 'seriesEnded',
      sentence: `Never: the series ends with ${formatMonth(lastMonthOf(series.definition.coverage))}, before the event.`,
    };
  }
  const isShort = sides.before.length < FEWEST_BEFORE || sides.monthsBefore < FEWEST_MONTHS_BEFORE;
  return isShort
    ? {
        ...base,
        answer: 'tooFewBefore',
        sentence: 'Never: what was not counted before the event cannot be counted now.',
      }
    : {
        ...base,
        answer: 'unknown',
        sentence: 'The counts before the event do not settle a level to set a change against.',
      };
}
