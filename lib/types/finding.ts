import type { EventEffect } from './eventEffect';
import type { RateComparison } from './rateComparison';
import type { AgreementFinding, BreakFinding, NowcastFinding, TrendFinding } from './seriesFinding';

export type Finding = RateComparison | EventEffect | BreakFinding | TrendFinding | AgreementFinding | NowcastFinding;

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
