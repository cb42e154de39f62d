import { selectFigure } from '../charts/selectFigure';
import { parseFigureQuery } from '../query/parseFigureQuery';
import type { FigureId, FigureState } from '../types/figure';
import type { Figure } from '../types/figureContent';
import type { PublishedRecord } from '../types/record';
import { pinOf } from './pinOf';

/**
 * What a figure shows for a query.
 *
 * @throws Error if the query has problems; those were answered before (see refusalOfAddress)
 */
export async function figureOfQuery(
  figure: FigureId,
  query: URLSearchParams,
  record: PublishedRecord,
): Promise<Figure> {
  const { state, problems } = parseFigureQuery(figure, query, record);
  if (!state) throw new Error(`unanswerable query: ${problems.map((problem) => problem.parameter).join(', ')}`);
  return figureOf(state, record);
}

/** A figure that pins a release says where there is a newer one. */
export function figureOf(state: FigureState, record: PublishedRecord): Promise<Figure> {
  return selectFigure(state, record, state.release === null ? null : pinOf(state.release).newer);
}
