import { use } from 'react';
import { headers } from 'next/headers';
import { PINNED_HEADER, RELEASE_HEADER } from './releaseHeaders';

/** The release that the address of the page pins, for a component on the server; null where the page shows the current data. */
export function usePinnedRelease(): string | null {
  const given = use(headers());
  return given.get(PINNED_HEADER) === null ? null : given.get(RELEASE_HEADER);
}
