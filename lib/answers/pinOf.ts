import { currentRelease, datedRelease } from '../releases/loadRecord';
import type { DatedRelease } from '../types/release';

/** A release that an address pins, and the current one where that is newer. */
export interface Pin {
  readonly release: DatedRelease;
  readonly newer: DatedRelease | null;
}

export function pinOf(id: string): Pin {
  const [release, current] = [datedRelease(id), datedRelease(currentRelease())];
  const isNewer =
    current.id !== id && (release.madeOn === null || current.madeOn === null || current.madeOn > release.madeOn);
  return { release, newer: isNewer ? current : null };
}
