import type { FindingBase, RatioInterval } from './findingBase';
import type { Area, Measure } from './record';
import type { Day, Period } from './time';

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
  /** Mann-Kendall, calibrated for dispersion and autocorrelation. */
  readonly pValue: number | null;
  /** Sen's slope: change of the rate per 30 days, a year; its interval is the same test turned round, null where it has no end. */
  readonly slopePerYear: { readonly slope: number; readonly low: number | null; readonly high: number | null } | null;
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
  readonly concordance: {
    readonly same: number;
    readonly of: number;
    readonly share: number;
    readonly low: number;
    readonly high: number;
  } | null;
}

/** What provisional counts of a series are expected to become once later reports are in. */
export interface NowcastFinding extends FindingBase {
  readonly kind: 'nowcast';
  readonly seriesId: string;
  readonly title: string;
  readonly measure: Measure;
  readonly area: Area;
  /** Versions of the figures that are held, and the last day of the newest; null without one. */
  readonly versions: number;
  readonly asOf: Day | null;
  /** The counts are those expected once a month is so many months old; 0 where nothing is. */
  readonly settledAfterMonths: number;
  readonly months: readonly NowcastMonth[];
}

export interface NowcastMonth {
  readonly period: Period;
  /** So far. */
  readonly count: number;
  /** 95 % prediction interval of the later count, and its middle. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Share of the later count that months as old as this one had, all versions together. */
  readonly completeness: number;
}
