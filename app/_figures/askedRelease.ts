import { type AskedRelease, releaseOfQuery } from '@/lib/query/releaseOfQuery';
import { currentRelease, isHeld, releasesHeld } from '@/lib/releases/loadRecord';

/** The release that a query asks for, among those held here. */
export function askedRelease(query: URLSearchParams): AskedRelease {
  return releaseOfQuery(query, { current: currentRelease(), isHeld, all: () => releasesHeld().map(({ id }) => id) });
}
