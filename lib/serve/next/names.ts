// What Next calls things of its own. nextContract.test.ts holds all that this folder takes for granted to the Next that is installed.

/** Where the script of a page says what it shows already. */
export const ROUTER_STATE_HEADER = 'next-router-state-tree';

/** The headers by which the script of a page asks for parts of the next one. What Next answers depends on no others of a reader. */
export const SCRIPT_HEADERS = [
  'rsc',
  ROUTER_STATE_HEADER,
  'next-url',
  'next-router-prefetch',
  'next-router-segment-prefetch',
] as const;

/** The media type of such parts. */
export const PARTS_TYPE = 'text/x-component';
