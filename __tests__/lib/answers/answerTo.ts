import { answerAddress } from '@/lib/answers/answerAddress';

/** What is answered to an address by anything but a page; null where a page would be drawn. */
export async function answerTo(address: string): Promise<Response | null> {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const outcome = await answerAddress({ path: pathname, query: searchParams, site: 'http://localhost' });
  if ('page' in outcome) return null;
  const { status, headers, body } = outcome.answer;
  return new Response(body as BodyInit, { status, headers });
}
