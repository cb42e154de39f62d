import 'server-only';
import { pinOf, recordOfRequest } from '@/app/_figures/recordOfRequest';
import { prepareFigure } from '@/lib/charts/prepareFigure';
import { selectFigure } from '@/lib/charts/selectFigure';
import { parseFigureQuery } from '@/lib/query/parseFigureQuery';
import type { FigureId, FigureState } from '@/lib/types/figure';
import type { FigureContent } from '@/lib/types/figureContent';
import type { PublishedRecord } from '@/lib/types/record';

export type PageQuery = Promise<Record<string, string | string[] | undefined>>;

/** The query of a page as the grammar reads it. */
export async function queryOf(searchParams: PageQuery): Promise<URLSearchParams> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    for (const each of [value ?? []].flat()) query.append(name, each);
  }
  return query;
}

/**
 * What a figure shows for a query.
 *
 * @throws Error if the query has problems; the proxy has answered those before
 */
export async function figureOfRequest(figure: FigureId, query: URLSearchParams): Promise<FigureContent> {
  return figureOfQuery(figure, query, await recordOfRequest());
}

export async function figureOfQuery(figure: FigureId, query: URLSearchParams, record: PublishedRecord): Promise<FigureContent> {
  const { state, problems } = parseFigureQuery(figure, query, record);
  if (!state) throw new Error(`unanswerable query: ${problems.map((problem) => problem.parameter).join(', ')}`);
  await prepareFigure(state, record);
  return figureOf(state, record);
}

/** A figure that pins a release says where there is a newer one. */
export function figureOf(state: FigureState, record: PublishedRecord): FigureContent {
  const content = selectFigure(state, record);
  return state.release === null ? content : { ...content, newer: pinOf(state.release).newer };
}
