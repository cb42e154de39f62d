import type { AnsweredEffect, RefusedEffect } from './eventAnswer';
import type { ComparisonsMade } from './finding';
import type { AgreementFinding, BreakFinding, NowcastFinding, TrendFinding } from './seriesFinding';

/** Everything that tests say of the series of one figure: a trend each, and what was asked for besides. */
export interface FigureFindings {
  readonly trends: readonly TrendFinding[];
  readonly effects: readonly (AnsweredEffect | RefusedEffect)[];
  readonly breaks: readonly BreakFinding[];
  /** Pairs of sources that counted the same measure in the same area at the same time. */
  readonly agreements: readonly AgreementFinding[];
  /** Of series with provisional months. They test nothing. */
  readonly nowcasts: readonly NowcastFinding[];
  readonly comparisons: ComparisonsMade;
}
