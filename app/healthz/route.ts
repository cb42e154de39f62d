import { createHash } from 'node:crypto';
import { currentRelease, heldStamp, loadRecord } from '@/lib/releases/loadRecord';

export const dynamic = 'force-dynamic';

/** Whether the record can be shown, which version, and which others are held. The front asks, and answers others itself. */
export function GET(): Response {
  const headers = { 'cache-control': 'no-store' };
  try {
    return Response.json(
      { status: 'ok', release: loadRecord(currentRelease()).release, held: hashOf(heldStamp()) },
      { headers },
    );
  } catch {
    return Response.json({ status: 'the record cannot be read', release: null }, { status: 503, headers });
  }
}

/** The stamp names a folder of this machine. */
const hashOf = (stamp: string) => createHash('sha256').update(stamp).digest('base64url');
