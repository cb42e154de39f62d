import type { EventEffect } from './eventEffect';
import type { ComparisonsMade, SaidFinding } from './finding';
import type { Refusal } from './findingBase';
import type { ContextEvent, DeclaredAnalysis, SeriesDefinition } from './record';
import type { CountSeries } from './series';
import type { Month } from './time';

interface Asked {
  readonly definition: SeriesDefinition;
  /** null: exploratory. */
  readonly analysis: DeclaredAnalysis | null;
  /** What to keep in mind with this pair of event and series. */
  readonly caveats: readonly string[];
}

/** A series that can say something of an event. */
export interface AnsweredEffect extends Asked {
  readonly series: CountSeries;
  readonly finding: EventEffect & { readonly answer: NonNullable<EventEffect['answer']> };
  /** The answer alone, in one sentence. */
  readonly lead: string;
  readonly said: SaidFinding;
}

/** A series that cannot, why, and from which month on it could; null: never, as things stand. */
export interface RefusedEffect extends Asked {
  readonly refusal: Refusal;
  readonly firstMonth: Month | null;
}

/** What the record can say of one event. */
export interface EventAnswer {
  readonly event: ContextEvent;
  /** What stands first, where sources differ that they do. */
  readonly sentence: string;
  /** Declared beforehand first. */
  readonly answered: readonly AnsweredEffect[];
  readonly refused: readonly RefusedEffect[];
  readonly comparisons: ComparisonsMade;
}
