/** How the proxy tells pages and files which release a request is answered from; what a client sends under these names is dropped. */
export const RELEASE_HEADER = 'x-isil-trends-release';
/** Present where the address itself names the release. */
export const PINNED_HEADER = 'x-isil-trends-pinned';

/** The release that the address of a request pins; null where it asks for the current data. */
export function pinnedIn(given: Pick<Headers, 'get'>): string | null {
  return given.get(PINNED_HEADER) === null ? null : given.get(RELEASE_HEADER);
}
