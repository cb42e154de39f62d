import type { CountKind, SeriesDefinition } from './record';
import type { Interval, Period } from './time';

/** Where a figure was read. */
export interface Provenance {
  readonly document: string;
  readonly url: string | null;
  readonly note: string | null;
}

/** What the source itself printed as low and high; never a confidence interval. */
export interface SourceRange {
  readonly low: number | null;
  readonly high: number | null;
}

interface PeriodOfSeries {
  /** The series that this period belongs to; periods of two series are never put together. */
  readonly seriesId: string;
  readonly period: Period;
  /** Exposure in days. */
  readonly days: number;
}

interface Known extends PeriodOfSeries {
  readonly rate: Rate;
  /** The average per calendar month that was published for it; null where none was. */
  readonly ratePerMonth: number | null;
  readonly provisional: boolean;
  readonly countKind: CountKind;
  readonly provenance: readonly Provenance[];
}

/** Covered, and at least one was counted. */
export interface CountedPeriod extends Known {
  readonly state: 'counted';
  readonly count: number;
  readonly sourceRange: SourceRange;
}

/** Covered, and none was counted. */
export interface ZeroPeriod extends Known {
  readonly state: 'zero';
  readonly count: 0;
  readonly sourceRange: SourceRange;
}

/** Counted, be it none. */
export type CountOrZero = CountedPeriod | ZeroPeriod;

/** Only an average was published. */
export interface AveragedPeriod extends Known {
  readonly state: 'averaged';
  readonly ratePerMonth: number;
}

/** Inside the coverage, but the figure is not known. */
export interface GapPeriod extends PeriodOfSeries {
  readonly state: 'gap';
  readonly reason: string;
}

/** Outside the coverage of the source. */
export interface NotCoveredPeriod extends PeriodOfSeries {
  readonly state: 'notCovered';
}

export type SeriesPeriod = CountedPeriod | ZeroPeriod | AveragedPeriod | GapPeriod | NotCoveredPeriod;
export type KnownPeriod = CountedPeriod | ZeroPeriod | AveragedPeriod;

/** A series on its own windows: in order, without overlap, every day of the coverage accounted for. */
export interface CountSeries {
  readonly definition: SeriesDefinition;
  /** The calendar interval of its periods, or null where windows have any length. */
  readonly interval: Interval | null;
  readonly periods: readonly SeriesPeriod[];
}

/** Per 30 days of exposure. `low` and `high` are the exact 95 % interval of that window's own rate, or null where counting gives none. */
export interface Rate {
  readonly rate: number;
  readonly low: number | null;
  readonly high: number | null;
}
