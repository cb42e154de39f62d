import { use } from 'react';
import { headers } from 'next/headers';
import { pinnedIn } from './releaseHeaders';

/** The release that the address of the page pins, for a component on the server; null where the page shows the current data. */
export function usePinnedRelease(): string | null {
  return pinnedIn(use(headers()));
}
