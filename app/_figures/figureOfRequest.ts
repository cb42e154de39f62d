import 'server-only';
import { selectFigure } from '@/lib/charts/selectFigure';
import { parseFigureQuery } from '@/lib/query/parseFigureQuery';
import { loadRecord } from '@/lib/sources/loadRecord';
import type { FigureId } from '@/lib/types/figure';
import type { FigureContent } from '@/lib/types/figureContent';

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
export function figureOfRequest(figure: FigureId, query: URLSearchParams): FigureContent {
  const record = loadRecord();
  const { state, problems } = parseFigureQuery(figure, query, record);
  if (!state) throw new Error(`unanswerable query: ${problems.map((problem) => problem.parameter).join(', ')}`);
  return selectFigure(state, record);
}
