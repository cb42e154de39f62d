import { type NextRequest, NextResponse } from 'next/server';
import { PINNED_HEADER, RELEASE_HEADER } from '@/app/_request/releaseHeaders';
import { answerAddress } from '@/lib/answers/answerAddress';
import { siteOf } from '@/lib/answers/siteOf';

/**
 * Every page passes here: a query that cannot be answered is told so, and the version of the data is chosen that all parts of the page
 * have. Files are answered here where nothing stands in front, as in development.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, searchParams } = request.nextUrl;
  const outcome = await answerAddress({
    path: pathname,
    query: searchParams,
    site: siteOf((name) => request.headers.get(name)),
  });
  if ('answer' in outcome) {
    const { status, headers, body } = outcome.answer;
    if (headers.location) return NextResponse.redirect(new URL(headers.location, request.nextUrl), { status, headers });
    return new NextResponse(body as BodyInit, { status, headers });
  }
  const { release, pinned, headers: answered } = outcome.page;
  const headers = new Headers(request.headers);
  headers.set(RELEASE_HEADER, release);
  headers.delete(PINNED_HEADER);
  if (pinned) headers.set(PINNED_HEADER, 'yes');
  return NextResponse.next({ request: { headers }, headers: answered });
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico).*)'] };
