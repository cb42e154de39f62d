import { type NextRequest, NextResponse } from 'next/server';
import { REQUEST_HEADER, writeRequest } from '@/app/_request/requestHeader';
import { answerAddress } from '@/lib/answers/answerAddress';
import { siteOf } from '@/lib/answers/siteOf';
import { matchAddress } from '@/lib/site/matchAddress';

/**
 * Every page passes here: its address is read, once, and handed on to all parts of it; one that cannot be answered is told so. Files are
 * answered here where nothing stands in front, as in development.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const site = siteOf((name) => request.headers.get(name));
  const outcome = await answerAddress(matchAddress(`${pathname}${search}`), site);
  const given = new Headers(request.headers);
  given.delete(REQUEST_HEADER);
  if (outcome === 'others') return NextResponse.next({ request: { headers: given } });
  if ('page' in outcome) {
    given.set(REQUEST_HEADER, writeRequest(outcome.page));
    return NextResponse.next({ request: { headers: given }, headers: outcome.headers });
  }
  const { status, headers, body } = outcome.answer;
  if (headers.location) return NextResponse.redirect(new URL(headers.location, request.nextUrl), { status, headers });
  return new NextResponse(body as BodyInit, { status, headers });
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico).*)'] };
