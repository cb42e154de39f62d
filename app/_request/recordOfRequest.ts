import 'server-only';
import { headers } from 'next/headers';
import { type Pin, pinOf } from '@/lib/answers/pinOf';
import { loadRecord } from '@/lib/releases/loadRecord';
import type { PublishedRecord } from '@/lib/types/record';
import { pinnedIn, RELEASE_HEADER } from './releaseHeaders';

/** The record that a request is answered from. The proxy has chosen the release, so that all parts of a page have the same. */
export async function recordOfRequest(): Promise<PublishedRecord> {
  return loadRecord((await headers()).get(RELEASE_HEADER) ?? undefined);
}

/** The release that the address of a request pins; null where it asks for the current data. */
export async function pinOfRequest(): Promise<Pin | null> {
  const id = pinnedIn(await headers());
  return id === null ? null : pinOf(id);
}
