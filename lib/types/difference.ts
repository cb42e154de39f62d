import type { TableName } from './record';
import type { Period } from './time';

/** A row that two releases do not share, by its key in the table. */
export interface RowDifference {
  readonly key: string;
  readonly kind: 'added' | 'revised' | 'withdrawn';
  /** The cells that a revision changed; the empty string is "not given". */
  readonly cells: readonly { readonly column: string; readonly before: string; readonly after: string }[];
}

export interface TableDifference {
  readonly table: TableName;
  readonly added: number;
  readonly revised: number;
  readonly withdrawn: number;
  readonly rows: readonly RowDifference[];
}

/** The figure of one window in two releases: the count, or the published average where there is no count; null where there is none. */
export interface MovedFigure {
  readonly period: Period;
  readonly before: number | null;
  readonly after: number | null;
  readonly unit: 'count' | 'per month';
}

/** What happened to the figures of one series. */
export interface SeriesDifference {
  readonly seriesId: string;
  readonly title: string;
  /** In order of time; windows whose figure did not move are left out. */
  readonly moved: readonly MovedFigure[];
}

/** What changed from one release to another. */
export interface ReleaseDifferences {
  readonly before: string;
  readonly after: string;
  /** Tables without a difference are left out. */
  readonly tables: readonly TableDifference[];
  readonly series: readonly SeriesDifference[];
}
