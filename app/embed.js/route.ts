import { FIT_SCRIPT } from '@/lib/export/embed/fitScript';

/** The script that gives frames of figures on other sites their height. */
export function GET(): Response {
  return new Response(FIT_SCRIPT, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=86400' },
  });
}
