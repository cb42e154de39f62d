import type { SiteRequest } from '@/lib/answers/readRequest';

/** How the proxy hands a request that it has read on to the page; what a client sends under this name is dropped. */
export const REQUEST_HEADER = 'x-isil-trends-request';

export const writeRequest = (request: SiteRequest): string => encodeURIComponent(JSON.stringify(request));

/** The request of a page as it was read; null where nothing of ours is asked for. */
export function requestIn(given: Pick<Headers, 'get'>): SiteRequest | null {
  const written = given.get(REQUEST_HEADER);
  return written === null ? null : (JSON.parse(decodeURIComponent(written)) as SiteRequest);
}
