import 'server-only';
import { recordOfRequest } from '@/app/_request/recordOfRequest';
import { figureOfQuery } from '@/lib/answers/figureOfQuery';
import type { FigureId } from '@/lib/types/figure';
import type { Figure } from '@/lib/types/figureContent';

export type PageQuery = Promise<Record<string, string | string[] | undefined>>;

/** The query of a page as the grammar reads it. */
export async function queryOf(searchParams: PageQuery): Promise<URLSearchParams> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    for (const each of [value ?? []].flat()) query.append(name, each);
  }
  return query;
}

/** What a figure shows for the query of a page. */
export async function figureOfRequest(figure: FigureId, query: URLSearchParams): Promise<Figure> {
  return figureOfQuery(figure, query, await recordOfRequest());
}
