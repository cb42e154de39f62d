import type { Area, CountKind, Measure } from './record';
import type { Day, Month, Period } from './time';

// What lib/trends answers: plain JSON, so that pages, files and sentences are all made from one thing. Rates are per 30 days;
// ratios are later over earlier or b over a; a null end of an interval is open; intervals are 95 % unless they say otherwise.

export type RefusalKind =
  | 'differentMeasures'
  | 'differentAreas'
  | 'differentSeries'
  | 'overlap'
  | 'noFigure'
  | 'averagesOnly'
  | 'tooFewBefore'
  | 'tooFewAfter'
  | 'seriesEnded'
  | 'notCovered'
  | 'gaps'
  | 'notWithinFiveYears'
  | 'tooFew'
  | 'cannotSettle';

/** Why there is no answer. */
export interface Refusal {
  readonly kind: RefusalKind;
  /** A sentence for a reader. */
  readonly reason: string;
}

/** An interval of a ratio; 0 and null are open ends. */
export interface RatioInterval {
  readonly low: number;
  readonly high: number | null;
}

/** What every finding says of itself. */
export interface FindingBase {
  /** Name of the method, as the methods page has it. */
  readonly method: string;
  /** Pearson's chi-square over its degrees of freedom: 1 for pure counting noise; null where it cannot be known. */
  readonly dispersion: number | null;
  /** Lag-1 correlation of the residuals, bias-corrected; null where it cannot be known. */
  readonly autocorrelation: number | null;
  readonly assumptions: readonly string[];
  readonly warnings: readonly string[];
  readonly refusal: Refusal | null;
}

/** A count, or a published average, over a window. */
export interface RateWindow {
  /** null where a reader typed it. */
  readonly seriesId: string | null;
  readonly title: string | null;
  readonly measure: Measure;
  readonly area: Area | null;
  /** As asked for. */
  readonly period: Period | null;
  /** From the first to the last day that the figures speak of. */
  readonly covered: Period | null;
  /** Days that the figures cover; fewer than the window where parts are unknown. */
  readonly days: number;
  /** null where only an average was published. */
  readonly count: number | null;
  /** As published, per calendar month; null where there is a count. */
  readonly ratePerMonth: number | null;
  readonly countKind: CountKind | null;
  /** null where nothing is known of the window. */
  readonly ratePer30Days: number | null;
  /** Exact 95 % interval of this window's own rate; null where counting gives none. */
  readonly low: number | null;
  readonly high: number | null;
  /** Periods of the series that were summed; null where a reader typed it. */
  readonly periods: number | null;
  readonly warnings: readonly string[];
}

/** The interval when the variance is a multiple of the mean. */
export interface Sensitivity extends RatioInterval {
  readonly varianceOverMean: number;
}

/** How the source's own periods scatter, and the interval that allows for it. */
export interface WidenedInterval extends RatioInterval {
  /** `bootstrap`: both windows hold periods enough; `scatter`: from the scatter of all periods of the series round their trend. */
  readonly from: 'bootstrap' | 'scatter';
  readonly periods: number;
  readonly pValue: number | null;
}

export type Direction = 'lower' | 'higher' | 'aboutAsMany' | 'cannotTell' | 'noInterval';

/** Window b against window a. */
export interface RateComparison extends FindingBase {
  readonly kind: 'rates';
  readonly a: RateWindow;
  readonly b: RateWindow;
  readonly sameMeasure: boolean;
  /** b over a; null where they may not be divided. `low`, `high` and `pValue` are exact, and null without counts. */
  readonly ratio: {
    /** null where a is zero: infinite. */
    readonly ratio: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly pValue: number | null;
    /** Why there is no interval; null where there is one. */
    readonly whyNoInterval: string | null;
  } | null;
  readonly widened: WidenedInterval | null;
  readonly sensitivity: readonly Sensitivity[];
  /** By the widened interval where there is one, else at twice the variance. */
  readonly direction: Direction;
}

/** One estimate of a step. */
export interface StepAnswer {
  readonly ratio: number | null;
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
  readonly expected: readonly ExpectedRate[];
  readonly placebos: PlaceboResult | null;
  readonly power: PowerStatement;
  readonly direction: Direction;
}

/** The likeliest change of rate in a series, and how the set of changes depends on the penalty. */
export interface BreakFinding extends FindingBase {
  readonly kind: 'break';
  readonly seriesId: string;
  readonly title: string;
  readonly measure: Measure;
  readonly area: Area;
  readonly periods: number;
  readonly likeliest: {
    /** First day of the first period after the break. */
    readonly day: Day;
    /** The break lies in these days, with 95 % confidence. */
    readonly earliest: Day;
    readonly latest: Day;
    readonly ratePer30DaysBefore: number;
    readonly ratePer30DaysAfter: number;
    readonly ratio: number | null;
    /** Calibrated: allows for having looked at every date. */
    readonly pValue: number;
    readonly isClear: boolean;
  } | null;
  /** Sets of breaks from most to none; penalties are divided by the dispersion. */
  readonly path: readonly {
    readonly days: readonly Day[];
    readonly ratesPer30Days: readonly number[];
    readonly fromPenalty: number;
    readonly toPenalty: number | null;
  }[];
  readonly criteria: { readonly name: string; readonly days: readonly Day[] }[];
}

/** Which way a series went over a window. */
export interface TrendFinding extends FindingBase {
  readonly kind: 'trend';
  readonly seriesId: string;
  readonly title: string;
  readonly measure: Measure;
  readonly area: Area;
  readonly period: Period;
  readonly periods: number;
  readonly tau: number | null;
  /** Mann-Kendall, calibrated for autocorrelation. */
  readonly pValue: number | null;
  /** Sen's slope: change of the rate per 30 days, a year. */
  readonly slopePerYear: { readonly slope: number; readonly low: number; readonly high: number } | null;
  readonly direction: 'down' | 'up' | 'noClearTrend' | 'unknown';
}

/** How two counters of one thing relate. Never a trend. */
export interface AgreementFinding extends FindingBase {
  readonly kind: 'agreement';
  readonly seriesIds: readonly [string, string];
  readonly titles: readonly [string, string];
  readonly measure: Measure;
  readonly area: Area;
  /** Stretches that both know, as one or more whole periods of each. */
  readonly common: number;
  readonly days: number;
  /** Second over first. */
  readonly ratio: ({ readonly ratio: number | null } & RatioInterval) | null;
  /** Share of neighbouring stretches in which both went the same way. */
  readonly concordance: { readonly same: number; readonly of: number; readonly share: number; readonly low: number; readonly high: number } | null;
}

export type Finding = RateComparison | EventEffect | BreakFinding | TrendFinding | AgreementFinding;

/** A finding in words, for each use. Every one says who counts, when, what, and how sure. */
export interface SaidFinding {
  /** One sentence for under a figure. */
  readonly caption: string;
  /** One line, at most 280 characters. */
  readonly social: string;
  /** A few sentences in plain language. */
  readonly paragraph: string;
  /** What the picture of it shows. */
  readonly altText: string;
}

/** How much one page has tested. */
export interface ComparisonsMade {
  /** Tests made, those declared beforehand among them. */
  readonly made: number;
  readonly declared: number;
  readonly exploratory: number;
  /** A p-value of an exploratory test must not exceed this to stand at 5 % for all of them together; null without one. */
  readonly threshold: number | null;
  readonly sentence: string;
}

/** One sentence at the top of the dashboard. */
export interface Headline {
  readonly id: string;
  readonly sentence: string;
  /** Query of the attacks figure that shows it. */
  readonly figureQuery: string;
  readonly findings: readonly Finding[];
  /** Rows of the record behind it that no finding holds: claim ids. */
  readonly claims: readonly string[];
}
