import 'server-only';
import { headers } from 'next/headers';
import { currentRelease, datedRelease, loadRecord } from '@/lib/releases/loadRecord';
import type { PublishedRecord } from '@/lib/types/record';
import type { DatedRelease } from '@/lib/types/release';
import { PINNED_HEADER, RELEASE_HEADER } from './releaseHeaders';

/** A release that an address pins, and the current one where that is newer. */
export interface Pin {
  readonly release: DatedRelease;
  readonly newer: DatedRelease | null;
}

/** The record that a request is answered from. The proxy has chosen the release, so that all parts of a page have the same. */
export async function recordOfRequest(): Promise<PublishedRecord> {
  return loadRecord((await headers()).get(RELEASE_HEADER) ?? undefined);
}

/** The release that the address of a request pins; null where it asks for the current data. */
export async function pinOfRequest(): Promise<Pin | null> {
  const given = await headers();
  const id = given.get(PINNED_HEADER) === null ? null : given.get(RELEASE_HEADER);
  return id === null ? null : pinOf(id);
}

export function pinOf(id: string): Pin {
  const [release, current] = [datedRelease(id), datedRelease(currentRelease())];
  const isNewer = current.id !== id && (release.madeOn === null || current.madeOn === null || current.madeOn > release.madeOn);
  return { release, newer: isNewer ? current : null };
}
