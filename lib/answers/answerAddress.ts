import { currentRelease, loadRecord } from '../releases/loadRecord';
import { VERSION_HEADER } from '../serve/versionHeader';
import type { Address, Asked, FileAnswer } from '../types/answer';
import { answerCalibration } from './answerCalibration';
import { answerCheck } from './answerCheck';
import { answerEvent } from './answerEvent';
import { answerFigureFile } from './answerFigureFile';
import { answerFrame } from './answerFrame';
import { answerOembed } from './answerOembed';
import { answerTable } from './answerTable';
import { askedRelease, releaseSince } from './askedRelease';
import { freshnessOfFigure } from './freshness';
import { refusalOfAddress, refusalOfParameter } from './refusalOfAddress';

/** A page that is to be drawn. */
export interface PageToDraw {
  /** The version of the data that all parts of it have. */
  readonly release: string;
  /** Whether the address itself names it. */
  readonly pinned: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

type Outcome = { readonly answer: FileAnswer } | { readonly page: PageToDraw };
type Answering = (asked: Asked, ...parts: string[]) => FileAnswer | Promise<FileAnswer>;

/** Every address that is not a page's, and what answers it. */
const FILES: readonly (readonly [address: RegExp, answer: Answering])[] = [
  [/^\/figures\/([a-z]+)\.([a-z.]+)$/, answerFigureFile],
  [/^\/embed\/([a-z]+)$/, answerFrame],
  [/^\/events\/([a-z0-9-]+)\.json$/, answerEvent],
  [/^\/check\.json$/, answerCheck],
  [/^\/oembed$/, answerOembed],
  [/^\/calibration\.csv$/, answerCalibration],
  [/^\/([a-z]+)\.csv$/, answerTable],
];

/**
 * Answers an address with a file, a frame, or words that say why it cannot be answered; or tells which version of the data the page there is
 * to be drawn from. Every page and file passes here, so that a query means the same for both.
 */
export async function answerAddress(address: Address): Promise<Outcome> {
  const outcome = await outcomeOf(address);
  const version = { [VERSION_HEADER]: currentRelease() };
  if ('page' in outcome) return { page: { ...outcome.page, headers: { ...outcome.page.headers, ...version } } };
  return { answer: { ...outcome.answer, headers: { ...outcome.answer.headers, ...version } } };
}

async function outcomeOf(address: Address): Promise<Outcome> {
  const { path, query } = address;
  const version = askedRelease(query);
  if (version.problem) return { answer: refusalOfParameter(version.problem, address) };
  const since = path === '/data' ? releaseSince(query) : null;
  if (since !== null && typeof since === 'object') return { answer: refusalOfParameter(since, address) };
  const asked = { ...address, record: loadRecord(version.release) };
  const refused = refusalOfAddress(asked);
  if (refused) return { answer: refused };
  for (const [form, answer] of FILES) {
    const found = form.exec(path);
    if (found) return { answer: await answer(asked, ...found.slice(1)) };
  }
  return {
    page: {
      release: version.release,
      pinned: version.pinned,
      headers: isPage(path) ? { 'cache-control': freshnessOfFigure(query) } : {},
    },
  };
}

/** Answers of Next that are no pages say themselves for how long they stay good. */
const isPage = (path: string) => !/\.[a-z.]+$/.test(path) && path !== '/healthz';
