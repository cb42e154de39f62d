import { type NextRequest, NextResponse } from 'next/server';
import { askedRelease, releaseSince } from '@/app/_figures/askedRelease';
import { PINNED_HEADER, RELEASE_HEADER } from '@/app/_figures/releaseHeaders';
import { plainPage } from '@/lib/export/plainPage';
import { checkRequest, FORMATS, KNOWN_FIGURES, type RequestCheck } from '@/lib/query/checkRequest';
import { describeProblem } from '@/lib/query/describeProblem';
import { unknownEntry, type UnknownEntry } from '@/lib/query/unknownEntry';
import { currentRelease, loadRecord } from '@/lib/releases/loadRecord';
import { VERSION_HEADER } from '@/lib/serve/versionHeader';
import type { PublishedRecord } from '@/lib/types/record';

/** Every page and file passes here: a query that cannot be answered is told so, and security headers are set in this one place. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl;
  if (pathname.startsWith('/downloads/')) return withHeaders(noSuchAddress(), pathname, null);
  const asked = askedRelease(searchParams);
  if (asked.problem) return withHeaders(refusal({ kind: 'refuse', status: 400, problems: [asked.problem] }, pathname), pathname, null);
  const since = pathname === '/data' ? releaseSince(searchParams) : null;
  if (since !== null && typeof since === 'object') return withHeaders(refusal({ kind: 'refuse', status: 400, problems: [since] }, pathname), pathname, null);
  const record = loadRecord(asked.release);
  const unknown = unknownEntry(pathname, record);
  if (unknown) return withHeaders(noSuchEntry(unknown, record), pathname, null);
  const check = checkRequest(pathname, searchParams, record);
  if (check.kind === 'redirect') {
    return withHeaders(NextResponse.redirect(new URL(`${pathname}${check.query}`, request.nextUrl), 307), pathname, null);
  }
  if (check.kind !== 'pass') return withHeaders(refusal(check, pathname), pathname, null);

  const nonce = isFile(pathname) || isEmbed(pathname) ? null : Buffer.from(crypto.randomUUID()).toString('base64');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', contentSecurityPolicy(pathname, nonce));
  headers.set(RELEASE_HEADER, asked.release);
  headers.delete(PINNED_HEADER);
  if (asked.pinned) headers.set(PINNED_HEADER, 'yes');
  return withHeaders(NextResponse.next({ request: { headers } }), pathname, nonce);
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico).*)'] };

function withHeaders(response: NextResponse, pathname: string, nonce: string | null): NextResponse {
  response.headers.set('content-security-policy', contentSecurityPolicy(pathname, nonce));
  response.headers.set(VERSION_HEADER, currentRelease());
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  if (!isEmbed(pathname)) response.headers.set('x-frame-options', 'DENY');
  return response;
}

const isEmbed = (pathname: string) => pathname.startsWith('/embed/');
const isFile = (pathname: string) => /\.[a-z.]+$/.test(pathname);

/** Only embeds may be framed, and they run no script at all. */
function contentSecurityPolicy(pathname: string, nonce: string | null): string {
  const development = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  const scripts = nonce === null ? "'none'" : `'nonce-${nonce}' 'strict-dynamic'${development}`;
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-src 'self'",
    `frame-ancestors ${isEmbed(pathname) ? '*' : "'none'"}`,
  ].join('; ');
}

function refusal(check: Exclude<RequestCheck, { kind: 'pass' | 'redirect' }>, pathname: string): NextResponse {
  const { status, title, words, links } = wordsFor(check, pathname);
  const inWords = isFile(pathname);
  const body = inWords ? `${title}\n${words.join('\n')}\n` : plainPage(title, words, links);
  const type = inWords ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8';
  return new NextResponse(body, { status, headers: { 'content-type': type, 'cache-control': 'no-store' } });
}

/** Files are made there, but asked for beside their pages: only so is their query read first. */
function noSuchAddress(): NextResponse {
  const words = 'There is nothing at this address. Files have the addresses of their pages with an ending, such as /figures/attacks.csv.\n';
  return new NextResponse(words, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });
}

/** Those that exist are listed, so that a mistyped address leads on. */
function noSuchEntry({ kind, id }: UnknownEntry, { events, sources }: PublishedRecord): NextResponse {
  const entries = kind === 'event' ? events.map((one) => ({ id: one.id, name: one.title })) : sources;
  const links = [{ href: '/', name: 'The dashboard' }, { href: `/${kind}s`, name: `All ${kind}s` }, ...entries.map((entry) => ({ href: `/${kind}s/${entry.id}`, name: entry.name }))];
  const words = `“${id}” is not ${kind === 'event' ? 'an event' : 'a source'} of the record. These ${entries.length} are:`;
  const body = plainPage(`There is no such ${kind}`, [words], links);
  return new NextResponse(body, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
}

function wordsFor(check: Exclude<RequestCheck, { kind: 'pass' | 'redirect' }>, pathname: string) {
  const home = { href: '/', name: 'The dashboard' };
  if (check.kind === 'unknownFigure') {
    return {
      status: 404,
      title: 'There is no such figure',
      words: [`“${check.figure}” is not a figure. The figures are: ${KNOWN_FIGURES}.`],
      links: [home, { href: '/figures', name: 'All figures' }],
    };
  }
  if (check.kind === 'unknownFormat') {
    return { status: 404, title: 'There is no such file', words: [`No figure is served as “.${check.format}”. The endings are: ${FORMATS.map((one) => `.${one}`).join(', ')}.`], links: [home] };
  }
  return {
    status: check.status,
    title: 'This address cannot be answered',
    words: check.problems.map(describeProblem),
    links: [{ href: pathname, name: 'The same page without filters' }, home],
  };
}
