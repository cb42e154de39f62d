import type { PublishedRecord } from '../../types/record';
import type { CountSeries } from '../../types/series';
import { commonStretches } from './commonStretches';
import { countTheSame } from './countTheSame';

/**
 * The two series of different sources that count the same and know most stretches in common; null where none share any.
 */
export function mostSharedPair({ counts }: PublishedRecord): readonly [CountSeries, CountSeries] | null {
  let best: { readonly pair: readonly [CountSeries, CountSeries]; readonly shared: number } | null = null;
  for (const [index, first] of counts.entries()) {
    for (const second of counts.slice(index + 1)) {
      if (
        first.definition.sourceId === second.definition.sourceId ||
        !countTheSame(first.definition, second.definition)
      )
        continue;
      const shared = commonStretches(first, second).length;
      if (shared > (best?.shared ?? 0)) best = { pair: [first, second], shared };
    }
  }
  return best?.pair ?? null;
}
