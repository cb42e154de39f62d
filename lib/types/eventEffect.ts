import type { Direction, FindingBase, RatioInterval } from './findingBase';
import type { Area, Measure } from './record';
import type { Day, Month, Period } from './time';

/** One estimate of a step. */
export interface StepAnswer {
  /** Level after over level before, as anyone can work it out from the counts. */
  readonly ratio: number | null;
  /** The ratio that the test behind the interval refuses least: it lies well inside the interval also where `ratio` does not. */
  readonly leastRefused: number | null;
  readonly low: number;
  readonly high: number | null;
  readonly pValue: number;
  /** Plain regression intervals beside it: too narrow under autocorrelation. */
  readonly poisson: RatioInterval | null;
  readonly quasi: RatioInterval | null;
  readonly dispersion: number | null;
  readonly autocorrelation: number | null;
  /** Change of the rate a year, as a factor; null without a trend. */
  readonly trendPerYear: number | null;
}

/** How the yearly growth after an event compares with that before it; the change of level stays the answer. */
export interface SlopeAnswer {
  /** Growth a year after over growth a year before: 1 = the trend went on. */
  readonly factorPerYear: number;
  readonly low: number;
  readonly high: number | null;
  readonly pValue: number;
}

/** What would have been expected of one period without the event, per 30 days. The band is of the level, not of single periods. */
export interface ExpectedRate {
  readonly period: Period;
  readonly observed: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

export interface PlaceboResult {
  /** 1 = no other date has stronger evidence. */
  readonly rank: number;
  readonly of: number;
  readonly dates: readonly { readonly day: Day; readonly ratio: number | null; readonly isTheEvent: boolean }[];
}

/** What could be told, with how many months, at 80 % power. */
export interface PowerStatement {
  /** Largest count after the event that would have been told from no change as a fall, and smallest as a rise; null where none would. */
  readonly fallAtMost: number | null;
  readonly riseAtLeast: number | null;
  /** Count expected after the event without a change, over the days there are. */
  readonly expectedAfter: number | null;
  /** Smallest fall that the periods there are would show, as a share: 0.4 is a fall by 40 %; null where none would. */
  readonly smallestFall: number | null;
  /** First month at whose end a halving could be seen; null where it is in reach already, too far off, or never. */
  readonly firstMonth: Month | null;
  readonly answer: 'inReach' | 'firstMonth' | 'notWithinFiveYears' | 'seriesEnded' | 'tooFewBefore' | 'unknown';
  readonly sentence: string;
}

/** The level of one series after an event over the level before. */
export interface EventEffect extends FindingBase {
  readonly kind: 'event';
  readonly seriesId: string;
  readonly title: string;
  readonly measure: Measure;
  readonly area: Area;
  readonly eventId: string;
  readonly eventTitle: string;
  readonly eventPeriod: Period;
  readonly declaredBeforehand: boolean;
  readonly monthsBefore: number;
  readonly monthsAfter: number;
  readonly periodsBefore: number;
  readonly periodsAfter: number;
  /** Periods that contain the event and belong to neither side. */
  readonly leftOut: readonly Period[];
  /** The answer that comes first; trend-adjusted from 24 months before the event on. */
  readonly answer: (StepAnswer & { readonly model: 'step' | 'stepAndTrend' }) | null;
  /** The other model beside it. */
  readonly beside: (StepAnswer & { readonly model: 'step' | 'stepAndTrend' }) | null;
  /** The first answer once a season of two waves a year is taken out as well: months alone, two full years on each side. */
  readonly seasonal: StepAnswer | null;
  /** Change of trend, or why it cannot be told; both null where the effect itself is refused. */
  readonly slopeChange: { readonly answer: SlopeAnswer | null; readonly refusal: string | null };
  readonly expected: readonly ExpectedRate[];
  readonly placebos: PlaceboResult | null;
  readonly power: PowerStatement;
  readonly direction: Direction;
}
