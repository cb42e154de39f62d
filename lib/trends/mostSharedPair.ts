import type { PublishedRecord, SeriesDefinition } from '../types/record';
import type { CountSeries } from '../types/series';
import { alignSeries } from '../series/alignSeries';
import { commonStretches } from './commonStretches';

/**
 * The two series of one measure in one area that count by different rules and know most stretches in common; null where none
 * share any. Two releases of one count are not two counters.
 */
export function mostSharedPair(record: PublishedRecord): readonly [CountSeries, CountSeries] | null {
  const aligned = record.series.map((definition) => alignSeries(definition, record.observations.filter((one) => one.seriesId === definition.id)));
  let best: { readonly pair: readonly [CountSeries, CountSeries]; readonly shared: number } | null = null;
  for (const [index, first] of aligned.entries()) {
    for (const second of aligned.slice(index + 1)) {
      if (!areTwoCounters(first.definition, second.definition)) continue;
      const shared = commonStretches(first, second).length;
      if (shared > (best?.shared ?? 0)) best = { pair: [first, second], shared };
    }
  }
  return best?.pair ?? null;
}

function areTwoCounters(a: SeriesDefinition, b: SeriesDefinition): boolean {
  return a.measure === b.measure && a.area === b.area && (a.sourceId !== b.sourceId || a.basis !== b.basis || a.actorScope !== b.actorScope);
}
