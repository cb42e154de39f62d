import type { CountFigureId, FigureState, ThemeChoice } from './figure';
import type { AnsweredEffect, RefusedEffect } from './eventAnswer';
import type { Area, ContextEvent, Measure, SeriesDefinition, Source, StrengthArea, StrengthEstimate } from './record';
import type { DatedRelease } from './release';
import type { BreakFinding, NowcastFinding } from './seriesFinding';
import type { CountSeries } from './series';
import type { Day, Period } from './time';

/** One panel: the series of one measure in one area, on the chosen interval and range. */
export interface CountPanel {
  readonly measure: Measure;
  readonly area: Area;
  readonly series: readonly CountSeries[];
}

/** What followed one event, according to every series on screen, in the order of the panels. */
export interface ShownEffect {
  readonly event: ContextEvent;
  readonly series: readonly (AnsweredEffect | RefusedEffect)[];
}

/** What of a state decides what a figure shows; title and theme say how. */
export type FigureChoice = Omit<FigureState, 'title' | 'theme'>;

interface Content {
  readonly state: FigureChoice;
  readonly range: Period;
  /** Where the range ends unless a reader says otherwise. */
  readonly defaultEnd: Day;
  readonly release: string;
  /** The current release, where the figure pins an older one. */
  readonly newer: DatedRelease | null;
  /** Shown events inside the range, in time order. */
  readonly events: readonly ContextEvent[];
  /** Sources of everything on screen. */
  readonly sources: readonly Source[];
}

export interface CountContent extends Content {
  readonly kind: 'counts';
  readonly figure: CountFigureId;
  readonly panels: readonly CountPanel[];
  /** Every series that this figure could show. */
  readonly choices: readonly SeriesDefinition[];
  /** Every series on screen whole and on its own periods, which is what tests run on, whatever range and interval are shown. */
  readonly whole: readonly CountSeries[];
  readonly effect: ShownEffect | null;
  /** One for each of `whole`; null where breaks were not asked for. */
  readonly breaks: readonly BreakFinding[] | null;
  /** For each of `whole` that has provisional months. */
  readonly nowcasts: readonly NowcastFinding[];
}

export interface StrengthPanel {
  readonly area: StrengthArea;
  readonly estimates: readonly StrengthEstimate[];
}

export interface StrengthContent extends Content {
  readonly kind: 'strength';
  readonly figure: 'strength';
  readonly panels: readonly StrengthPanel[];
  /** Statements inside the range that are left out as outliers. */
  readonly hiddenOutliers: readonly StrengthEstimate[];
}

/** What a figure shows, before any pixel: the one origin of its marks, its table and its files. */
export type FigureContent = CountContent | StrengthContent;

/** A figure as a reader has it: what it shows, and how. */
export interface Figure {
  /** One and the same for all who choose the same series, range and events, so that what is worked out from it can be kept beside it. */
  readonly content: FigureContent;
  /** What a reader wrote over it, else its own. */
  readonly title: string;
  readonly theme: ThemeChoice;
  /** All of it, as its address says it. */
  readonly state: FigureState;
}
