import type { SeriesDefinition } from '../../types/record';

/** Whether two counters speak of one thing, so that one may be told in terms of the other: a measure, an area, and whose incidents. */
export function countTheSame(a: SeriesDefinition, b: SeriesDefinition): boolean {
  return a.measure === b.measure && a.area === b.area && a.actorScope === b.actorScope;
}
