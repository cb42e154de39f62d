import { loadRecord } from '@/lib/sources/loadRecord';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  return Response.json({ status: 'ok', release: loadRecord().release }, { headers: { 'cache-control': 'no-store' } });
}
