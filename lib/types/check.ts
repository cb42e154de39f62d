import type { SaidFinding } from './finding';
import type { RateComparison } from './rateComparison';
import type { Area, Basis, Claim, Measure } from './record';
import type { Period } from './time';

/** One of the two numbers of a headline: typed by a reader, or published in the record. */
export type CheckSide =
  | { readonly kind: 'count'; readonly count: number; readonly period: Period; readonly measure: Measure }
  | { readonly kind: 'average'; readonly ratePerMonth: number; readonly period: Period; readonly measure: Measure }
  | { readonly kind: 'series'; readonly seriesId: string; readonly period: Period };

/** What the headline checker is asked: b over a. */
export interface CheckQuery {
  readonly a: CheckSide;
  readonly b: CheckSide;
}

/** A figure of the record that equals a typed number, about the same time or for a part of it. */
export interface PublishedNumber {
  readonly side: 'first' | 'second';
  readonly seriesId: string;
  readonly sourceId: string;
  readonly title: string;
  readonly measure: Measure;
  readonly period: Period;
  readonly document: string;
  readonly url: string | null;
  /** What is wrong with the typed number by this row; null where it says the same. */
  readonly doubt: string | null;
}

/** What one series says of one window. */
export interface CountedWindow {
  readonly count: number | null;
  /** As published, per calendar month; null where there is a count, or where several averages were put together. */
  readonly ratePerMonth: number | null;
  readonly days: number;
  readonly ratePer30Days: number;
}

/** A series that knows at least half of one of the two windows. */
export interface CountedBeside {
  readonly seriesId: string;
  readonly title: string;
  readonly sourceId: string;
  readonly measure: Measure;
  readonly basis: Basis;
  readonly area: Area;
  readonly a: CountedWindow | null;
  readonly b: CountedWindow | null;
}

/** Two windows of one series that a reader may check instead. */
export interface CheckInstead {
  readonly seriesId: string;
  readonly title: string;
  readonly a: Period;
  readonly b: Period;
}

/** The verdict on a headline. */
export interface HeadlineCheck {
  readonly comparison: RateComparison;
  /** In one to four sentences, what is wrong with the numbers first. */
  readonly verdict: string;
  readonly said: SaidFinding;
  /** Where the record has a typed number. */
  readonly publishedAs: readonly PublishedNumber[];
  /** What the sources of doubted numbers say of the same measure. */
  readonly instead: readonly CheckInstead[];
  /** What can be said for comparing the two windows. */
  readonly comparable: readonly string[];
  /** What speaks against it, and all else that a reader should know. */
  readonly warnings: readonly string[];
  readonly countedBeside: readonly CountedBeside[];
}

/** Claims of the founding article that belong together, and what the checker is to be asked about them; null where they give no number over a window. */
export interface WorkedExample {
  readonly title: string;
  readonly claims: readonly [Claim, ...Claim[]];
  readonly query: CheckQuery | null;
}
