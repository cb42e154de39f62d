import { currentRelease } from '@/lib/releases/loadRecord';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  return Response.json({ status: 'ok', release: currentRelease() }, { headers: { 'cache-control': 'no-store' } });
}
