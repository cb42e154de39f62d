import type { FigureId, QueryProblem } from '../types/figure';
import type { PublishedRecord } from '../types/record';
import { FIGURE_IDS, isFigureId } from '../charts/figureCatalogue';
import { checkHeadlineRequest } from './checkHeadlineRequest';
import { parseFigureQuery } from './parseFigureQuery';
import { parseImageQuery } from './parseImageQuery';
import { writeFigureQuery } from './writeFigureQuery';

export type RequestCheck =
  | { readonly kind: 'pass' }
  /** The same state in the one spelling; forms without script send repeated and empty parameters. */
  | { readonly kind: 'redirect'; readonly query: string }
  | { readonly kind: 'refuse'; readonly status: 400; readonly problems: readonly QueryProblem[] }
  | { readonly kind: 'unknownFigure'; readonly figure: string }
  | { readonly kind: 'unknownFormat'; readonly format: string };

/** The files of every figure, by the ending of its address; the card is the image of a shared link. */
export const FORMATS = ['csv', 'json', 'svg', 'png', 'pdf', 'metadata.json', 'bib', 'ris', 'zip', 'card.png'] as const;
export type Format = (typeof FORMATS)[number];

export function isFormat(text: string): text is Format {
  return (FORMATS as readonly string[]).includes(text);
}

const FIGURE_PATH = /^\/(figures|embed)\/([^/.]+)(\.[a-z.]+)?$/;

/**
 * Decides whether a request for a page or file with a figure can be answered, before anything is drawn.
 *
 * @remarks
 * Other paths, and parameters that the grammar does not know, pass. Which release is asked for was settled before (see releaseOfQuery).
 *
 * @param record - that of the release asked for
 */
export function checkRequest(pathname: string, query: URLSearchParams, record: PublishedRecord): RequestCheck {
  const ofChecker = checkHeadlineRequest(pathname, query, record);
  if (ofChecker) return ofChecker;
  const figures = figuresOf(pathname);
  if (figures === null) return { kind: 'pass' };
  if (typeof figures === 'string') return { kind: 'unknownFigure', figure: figures };
  const format = formatOf(pathname);
  if (format !== null && !isFormat(format)) return { kind: 'unknownFormat', format };

  const parsed = figures.map((figure) => parseFigureQuery(figure, query, record));
  const problems = [
    ...parsed.flatMap((one) => one.problems),
    ...(format === null ? [] : parseImageQuery(query).problems),
  ];
  if (problems.length > 0) return { kind: 'refuse', status: 400, problems: distinct(problems) };
  const state = parsed[0]!.state!;
  return format === null && cameFromForm(query)
    ? { kind: 'redirect', query: writeFigureQuery(state) }
    : { kind: 'pass' };
}

/** The figures that a path draws, the name of one that does not exist, or null where it draws none. */
function figuresOf(pathname: string): readonly FigureId[] | string | null {
  // The strength figure of the dashboard takes range and events from the attacks figure above it.
  if (pathname === '/') return ['attacks'];
  const figure = FIGURE_PATH.exec(pathname)?.[2];
  if (figure === undefined) return null;
  return isFigureId(figure) ? [figure] : figure;
}

function formatOf(pathname: string): string | null {
  return pathname.startsWith('/figures/') ? (FIGURE_PATH.exec(pathname)?.[3]?.slice(1) ?? null) : null;
}

function cameFromForm(query: URLSearchParams): boolean {
  const names = [...query.keys()];
  return [...query.values()].some((value) => value === '') || new Set(names).size < names.length;
}

function distinct(problems: readonly QueryProblem[]): QueryProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.parameter} ${problem.value}`, problem])).values()];
}

export const KNOWN_FIGURES = FIGURE_IDS.join(', ');
