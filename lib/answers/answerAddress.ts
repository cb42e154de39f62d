import { plainPage } from '../export/plainPage';
import { currentRelease } from '../releases/loadRecord';
import { VERSION_HEADER } from '../serve/versionHeader';
import { type Address, matchAddress } from '../site/matchAddress';
import { Refusal } from '../site/refusal';
import { type Freshness, type Route, type RouteName, ROUTES } from '../site/routes';
import type { FileAnswer, FileBody } from '../types/answer';
import { ANSWERS } from './answers';
import { crossOrigin } from './crossOrigin';
import { readRequest, type SiteRequest } from './readRequest';

export type Outcome =
  | { readonly answer: FileAnswer }
  /** A page that is to be drawn, with the headers of its answer. */
  | { readonly page: SiteRequest; readonly headers: FileAnswer['headers'] }
  /** An address that Next answers by itself, with 404 where it has nothing there. */
  | 'others';

/**
 * Answers an address with a file, a frame, or words that say why it cannot be answered; or says what page is to be drawn there. Every page and
 * file passes here, so that a query means the same for both.
 */
export async function answerAddress(address: Address, site: string): Promise<Outcome> {
  const version = { [VERSION_HEADER]: currentRelease() };
  const outcome = await outcomeOf(address, site).catch((error: unknown) => {
    if (error instanceof Refusal) return { answer: answerOfRefusal(error, address) };
    throw error;
  });
  if (outcome === 'others') return outcome;
  if ('page' in outcome) return { ...outcome, headers: { ...outcome.headers, ...version } };
  return { answer: { ...outcome.answer, headers: { ...outcome.answer.headers, ...version } } };
}

async function outcomeOf(address: Address, site: string): Promise<Outcome> {
  if (!isOurs(address)) return outcomeElsewhere(address);
  const { kind, freshness } = ROUTES[address.route] as unknown as Route<unknown>;
  if (kind === 'asset') return 'others';
  const request = readRequest(address, site);
  if (address.isFromForm && kind !== 'file') return { answer: redirect(307, request.canonical) };
  const headers = {
    'cache-control': cacheControl(
      typeof freshness === 'function' ? freshness(address.parts) : freshness,
      request.isPinned,
    ),
  };
  if (kind === 'page') return { page: request, headers };
  return { answer: answerOfBody(await answerOf(request), headers) };
}

const isOurs = (address: Address): address is Address & { route: RouteName } => address.route !== null;

/** A path with a stroke at its end is the same path without it. */
function outcomeElsewhere({ path }: Address): Outcome {
  const bare = path.replace(/\/+$/, '') || '/';
  return bare !== path && matchAddress(bare).route !== null ? { answer: redirect(308, bare) } : 'others';
}

const answerOf = ({ route, ...request }: SiteRequest): FileBody | Promise<FileBody> =>
  (ANSWERS as Readonly<Record<string, (request: unknown) => FileBody | Promise<FileBody>>>)[route]!(request);

const redirect = (status: number, location: string): FileAnswer => ({ status, headers: { location }, body: '' });

function answerOfBody({ type, name, isAttachment, headers, body }: FileBody, usual: FileAnswer['headers']): FileAnswer {
  const disposition = name && {
    'content-disposition': `${isAttachment ? 'attachment' : 'inline'}; filename="isil-trends-${name}"`,
  };
  return {
    status: 200,
    headers: { 'content-type': type, ...disposition, ...usual, ...crossOrigin(), ...headers },
    body,
  };
}

/** Words for a person: a small page where a browser shows it in place of one. They are asked for again each time, as they may change. */
function answerOfRefusal({ status, title, words, links }: Refusal, { route }: Address): FileAnswer {
  const isText = route === null || ROUTES[route].kind === 'file';
  const body = isText
    ? `${[...(title === null ? [] : [title]), ...words].join('\n')}\n`
    : plainPage(title ?? 'This address cannot be answered', words, links);
  const type = `text/${isText ? 'plain' : 'html'}; charset=utf-8`;
  return { status, headers: { 'content-type': type, 'cache-control': 'no-store' }, body };
}

const MINUTE = 'public, max-age=60, stale-while-revalidate=600';

function cacheControl(freshness: Freshness, isPinned: boolean): string {
  if (freshness === 'hour') return 'public, max-age=3600';
  if (freshness === 'day') return 'public, max-age=86400';
  if (freshness === 'version' && isPinned) return 'public, max-age=31536000, immutable';
  if (freshness === 'figure' && isPinned) return 'public, max-age=3600, stale-while-revalidate=604800';
  return MINUTE;
}
