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
  | 'cannotSettle'
  | 'oneVersion'
  | 'severalAtATime';

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
  /** Lag-1 autocorrelation of the residuals; null where it cannot be known. The bias of short series is corrected, or made small by restricted likelihood. */
  readonly autocorrelation: number | null;
  readonly assumptions: readonly string[];
  readonly warnings: readonly string[];
  readonly refusal: Refusal | null;
}

export type Direction = 'lower' | 'higher' | 'aboutAsMany' | 'cannotTell' | 'noInterval';
