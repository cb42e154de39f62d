import 'server-only';
import { headers } from 'next/headers';
import { siteOf } from '@/lib/answers/siteOf';

/** Where this site answers the request of a page. */
export async function siteOrigin(): Promise<string> {
  const given = await headers();
  return siteOf((name) => given.get(name));
}
