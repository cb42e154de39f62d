import { plainPage } from '../export/plainPage';
import { checkRequest, FORMATS, KNOWN_FIGURES, type RequestCheck } from '../query/checkRequest';
import { describeProblem } from '../query/describeProblem';
import { unknownEntry, type UnknownEntry } from '../query/unknownEntry';
import type { Address, Asked, FileAnswer } from '../types/answer';
import type { QueryProblem } from '../types/figure';
import type { PublishedRecord } from '../types/record';
import { inWords, inWordsOnPage } from './inWords';

type Refusal = Exclude<RequestCheck, { kind: 'pass' | 'redirect' }>;

/** What is wrong with an address, in words, or where the same is in its one spelling; null where it can be answered. */
export function refusalOfAddress({ path, query, record }: Asked): FileAnswer | null {
  const unknown = unknownEntry(path, record);
  if (unknown) return noSuchEntry(unknown, record);
  const check = checkRequest(path, query, record);
  if (check.kind === 'pass') return null;
  return check.kind === 'redirect'
    ? { status: 307, headers: { location: `${path}${check.query}` }, body: '' }
    : refusal(check, path);
}

/** A parameter that is wrong whatever the address asks for. */
export function refusalOfParameter(problem: QueryProblem, { path }: Address): FileAnswer {
  return refusal({ kind: 'refuse', status: 400, problems: [problem] }, path);
}

function refusal(check: Refusal, path: string): FileAnswer {
  const { status, title, words, links } = wordsFor(check, path);
  const isFile = /\.[a-z.]+$/.test(path);
  return isFile
    ? inWords(`${title}\n${words.join('\n')}`, status)
    : inWordsOnPage(plainPage(title, words, links), status);
}

/** Those that exist are listed, so that a mistyped address leads on. */
function noSuchEntry({ kind, id }: UnknownEntry, { events, sources }: PublishedRecord): FileAnswer {
  const entries = kind === 'event' ? events.map((one) => ({ id: one.id, name: one.title })) : sources;
  const links = [
    { href: '/', name: 'The dashboard' },
    { href: `/${kind}s`, name: `All ${kind}s` },
    ...entries.map((entry) => ({ href: `/${kind}s/${entry.id}`, name: entry.name })),
  ];
  const words = `“${id}” is not ${kind === 'event' ? 'an event' : 'a source'} of the record. These ${entries.length} are:`;
  return inWordsOnPage(plainPage(`There is no such ${kind}`, [words], links), 404);
}

function wordsFor(check: Refusal, path: string) {
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
    return {
      status: 404,
      title: 'There is no such file',
      words: [
        `No figure is served as “.${check.format}”. The endings are: ${FORMATS.map((one) => `.${one}`).join(', ')}.`,
      ],
      links: [home],
    };
  }
  return {
    status: check.status,
    title: 'This address cannot be answered',
    words: check.problems.map(describeProblem),
    links: [{ href: path, name: 'The same page without filters' }, home],
  };
}
