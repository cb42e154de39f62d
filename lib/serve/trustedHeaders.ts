import type { IncomingHttpHeaders } from 'node:http';
import { SCRIPT_HEADERS } from './next/names';

/** What an answer may depend on; nothing else of a reader goes further, nor can a reader say what Next says to itself. */
const ADMITTED: readonly string[] = [
  'host',
  'accept-encoding',
  'if-match',
  'if-none-match',
  'if-range',
  'range',
  ...SCRIPT_HEADERS,
];
/** How a proxy says what it was asked for. Anybody else can say so too. */
const OF_A_PROXY: readonly string[] = ['x-forwarded-host', 'x-forwarded-proto'];

/**
 * The headers of a request that count.
 *
 * @param env - with TRUST_PROXY=1 those that a proxy sets are among them, the first of each where several stand in a row
 */
export function trustedHeaders(
  headers: IncomingHttpHeaders,
  env: Readonly<Record<string, string | undefined>>,
): IncomingHttpHeaders {
  const ofProxy = env.TRUST_PROXY === '1' ? OF_A_PROXY : [];
  const first = (name: string) => [headers[name]].flat().join().split(',')[0]!.trim();
  return Object.fromEntries([
    ...ADMITTED.filter((name) => headers[name] !== undefined).map((name) => [name, headers[name]]),
    ...ofProxy.filter((name) => headers[name] !== undefined).map((name) => [name, first(name)]),
  ]);
}
