import { selectFigure } from '../charts/selectFigure';
import type { FigureState } from '../types/figure';
import type { Figure } from '../types/figureContent';
import type { PublishedRecord } from '../types/record';
import { pinOf } from './pinOf';

/** What a figure shows, and how; one that pins a release says where there is a newer one. */
export function figureOf(state: FigureState, record: PublishedRecord): Promise<Figure> {
  return selectFigure(state, record, state.release === null ? null : pinOf(state.release).newer);
}
