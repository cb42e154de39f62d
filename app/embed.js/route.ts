import { FIT_SCRIPT } from '@/lib/export/embed/fitScript';

export function GET(): Response {
  return new Response(FIT_SCRIPT, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=86400' },
  });
}
