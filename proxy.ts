import { type NextRequest, NextResponse } from 'next/server';
import { askedRelease, releaseSince } from '@/app/_figures/askedRelease';
import { freshnessOfFigure } from '@/app/_figures/freshness';
import { PINNED_HEADER, RELEASE_HEADER } from '@/app/_figures/releaseHeaders';
import { plainPage } from '@/lib/export/plainPage';
import { checkRequest, FORMATS, KNOWN_FIGURES, type RequestCheck } from '@/lib/query/checkRequest';
import { describeProblem } from '@/lib/query/describeProblem';
import { unknownEntry, type UnknownEntry } from '@/lib/query/unknownEntry';
import { currentRelease, loadRecord } from '@/lib/releases/loadRecord';
import { VERSION_HEADER } from '@/lib/serve/versionHeader';
import type { PublishedRecord } from '@/lib/types/record';

/** Every page and file passes here: a query that cannot be answered is told so, and the version of the data is chosen that all parts of the answer have. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl;
  if (pathname.startsWith('/downloads/')) return ofVersion(noSuchAddress());
  const asked = askedRelease(searchParams);
  if (asked.problem) return ofVersion(refusal({ kind: 'refuse', status: 400, problems: [asked.problem] }, pathname));
  const since = pathname === '/data' ? releaseSince(searchParams) : null;
  if (since !== null && typeof since === 'object') return ofVersion(refusal({ kind: 'refuse', status: 400, problems: [since] }, pathname));
  const record = loadRecord(asked.release);
  const unknown = unknownEntry(pathname, record);
  if (unknown) return ofVersion(noSuchEntry(unknown, record));
  const check = checkRequest(pathname, searchParams, record);
  if (check.kind === 'redirect') {
    return ofVersion(NextResponse.redirect(new URL(`${pathname}${check.query}`, request.nextUrl), 307));
  }
  if (check.kind !== 'pass') return ofVersion(refusal(check, pathname));

  const headers = new Headers(request.headers);
  headers.set(RELEASE_HEADER, asked.release);
  headers.delete(PINNED_HEADER);
  if (asked.pinned) headers.set(PINNED_HEADER, 'yes');
  const response = NextResponse.next({ request: { headers } });
  if (isPage(pathname)) response.headers.set('cache-control', freshnessOfFigure(searchParams));
  return ofVersion(response);
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico).*)'] };

function ofVersion(response: NextResponse): NextResponse {
  response.headers.set(VERSION_HEADER, currentRelease());
  return response;
}

/** All others say themselves for how long they stay good. */
const isPage = (pathname: string) => !isFile(pathname) && !/^\/(embed\/|oembed$|healthz$)/.test(pathname);
const isFile = (pathname: string) => /\.[a-z.]+$/.test(pathname);

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
