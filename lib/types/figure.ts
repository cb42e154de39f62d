import type { Interval, Period } from './time';

export type CountFigureId = 'attacks' | 'incidents' | 'deaths' | 'operations';
export type FigureId = CountFigureId | 'strength';
export type ThemeChoice = 'auto' | 'light' | 'dark' | 'print';

/** All state of a figure, as its URL says it. A null list is the default choice, made from the record. */
export interface FigureState {
  readonly figure: FigureId;
  readonly series: readonly string[] | null;
  readonly range: Period | null;
  readonly interval: Interval;
  readonly value: 'rate' | 'count';
  readonly events: readonly string[] | null;
  /** Counts only: the event whose effect is drawn. */
  readonly effect: string | null;
  /** Counts only: draw detected breaks. */
  readonly breaks: boolean;
  readonly theme: ThemeChoice;
  readonly release: string | null;
  readonly title: string | null;
  /** Strength only: show statements far from every other of their time. */
  readonly outliers: boolean;
  /** Strength only. */
  readonly axis: 'linear' | 'log';
}

/** What a file of a figure may be asked for besides the state; null is the usual size. */
export interface ImageOptions {
  readonly width: number | null;
  readonly height: number | null;
  /** Pixels of a PNG for each pixel of the figure. */
  readonly scale: number;
}

/** A parameter that cannot be answered: which one, what it said, what is allowed. */
export interface QueryProblem {
  readonly parameter: string;
  readonly value: string;
  readonly allowed: string;
}
