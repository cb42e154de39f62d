import type { QueryProblem } from '@/lib/types/figure';
import { type AskedRelease, type Held, heldVersion, releaseOfQuery } from '@/lib/query/releaseOfQuery';
import { currentRelease, isHeld, releasesHeld } from '@/lib/releases/loadRecord';

/** The release that a query asks for, among those held here. */
export function askedRelease(query: URLSearchParams): AskedRelease {
  return releaseOfQuery(query, held());
}

/** The release that the page of the data is to be set against with `since=`. */
export function releaseSince(query: URLSearchParams): string | null | QueryProblem {
  return heldVersion('since', query, held());
}

const held = (): Held => ({ current: currentRelease(), isHeld, all: () => releasesHeld().map(({ id }) => id) });
