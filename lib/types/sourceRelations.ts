import type { SeriesDefinition } from './record';
import type { AgreementFinding } from './seriesFinding';

/** Two releases of one count by one source. */
export interface Revision {
  readonly first: SeriesDefinition;
  readonly second: SeriesDefinition;
  /** Stretches that both know. */
  readonly stretches: number;
  /** Of these, how many have different counts. */
  readonly changed: number;
  readonly counts: readonly [number, number];
}

/** A series of a source and the series of others that count the same in the same area, but share no stretch of time with it. */
export interface ApartInTime {
  readonly definition: SeriesDefinition;
  readonly others: readonly SeriesDefinition[];
}

/** How the series of one source relate to all others. */
export interface SourceRelations {
  readonly agreements: readonly AgreementFinding[];
  readonly apart: readonly ApartInTime[];
  /** Nobody else counts this there. */
  readonly alone: readonly SeriesDefinition[];
  readonly revisions: readonly Revision[];
}
