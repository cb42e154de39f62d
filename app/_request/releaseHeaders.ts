/** How the proxy tells pages and files which release a request is answered from; what a client sends under these names is dropped. */
export const RELEASE_HEADER = 'x-isil-trends-release';
/** Present where the address itself names the release. */
export const PINNED_HEADER = 'x-isil-trends-pinned';
