import type { QueryProblem } from '../types/figure';
import { type AskedRelease, type Held, heldVersion, releaseOfQuery } from '../query/releaseOfQuery';
import { currentRelease, isHeld, releasesHeld } from '../releases/loadRecord';

/** The release that a query asks for, among those held here. */
export function askedRelease(query: URLSearchParams): AskedRelease {
  return releaseOfQuery(query, held());
}

/** The release that the page of the data is to be set against with `since=`. */
export function releaseSince(query: URLSearchParams): string | null | QueryProblem {
  return heldVersion('since', query, held());
}

const held = (): Held => ({ current: currentRelease(), isHeld, all: () => releasesHeld().map(({ id }) => id) });
