import { answerAddress } from '@/lib/answers/answerAddress';
import { matchAddress } from '@/lib/site/matchAddress';

/** What is answered to an address by anything but a page; null where a page would be drawn. */
export async function answerTo(address: string): Promise<Response | null> {
  const { pathname, search } = new URL(address, 'http://localhost');
  const outcome = await answerAddress(matchAddress(`${pathname}${search}`), 'http://localhost');
  if (outcome === 'others' || 'page' in outcome) return null;
  const { status, headers, body } = outcome.answer;
  return new Response(body as BodyInit, { status, headers });
}
