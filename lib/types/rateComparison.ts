import type { Direction, FindingBase, RatioInterval } from './findingBase';
import type { Area, CountKind, Measure } from './record';
import type { Period } from './time';

/** A count, or a published average, over a window. */
export interface RateWindow {
  /** null where a reader typed it. */
  readonly seriesId: string | null;
  readonly title: string | null;
  readonly measure: Measure;
  readonly area: Area | null;
  /** As asked for. */
  readonly period: Period;
  /** From the first to the last day that the figures speak of. */
  readonly covered: Period | null;
  /** Days that the figures cover; fewer than the window where parts are unknown. */
  readonly days: number;
  /** null where only an average was published. */
  readonly count: number | null;
  /** As published, per calendar month; null where there is a count. */
  readonly ratePerMonth: number | null;
  /** The average per calendar month that its source printed for what is covered, beside a count too. */
  readonly publishedAverage: number | null;
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
