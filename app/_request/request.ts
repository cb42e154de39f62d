import 'server-only';
import { use } from 'react';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { type Pin, pinOf } from '@/lib/answers/pinOf';
import { recordOf, type SiteRequest } from '@/lib/answers/readRequest';
import { loadRecord } from '@/lib/releases/loadRecord';
import type { PageName } from '@/lib/site/routes';
import type { PublishedRecord } from '@/lib/types/record';
import { requestIn } from './requestHeader';

/** The request that a page is drawn for, as the proxy read it, and the record that it is answered from. */
export async function requestOf<Name extends PageName>(
  name: Name,
): Promise<SiteRequest<Name> & { readonly record: PublishedRecord }> {
  const request = await anyRequest();
  if (request?.route !== name) return notFound();
  return { ...(request as SiteRequest<Name>), record: recordOf(request) };
}

/** The request of whatever page is drawn; null for one that is not there. */
export async function anyRequest(): Promise<SiteRequest | null> {
  return requestIn(await headers());
}

/** The record that the page is answered from; all parts of a page have the same. */
export async function recordOfRequest(): Promise<PublishedRecord> {
  return loadRecord((await anyRequest())?.release);
}

/** The version of the data that the address of the page pins; null where it asks for the current one. */
export async function pinOfRequest(): Promise<Pin | null> {
  const request = await anyRequest();
  return request?.isPinned ? pinOf(request.release) : null;
}

/** The same, for a component on the server. */
export function usePinnedRelease(): string | null {
  const request = requestIn(use(headers()));
  return request?.isPinned ? request.release : null;
}
