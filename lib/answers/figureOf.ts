import { prepareFigure } from '../charts/prepareFigure';
import { selectFigure } from '../charts/selectFigure';
import type { FigureState } from '../types/figure';
import type { FigureContent } from '../types/figureContent';
import type { PublishedRecord } from '../types/record';
import { pinOf } from './pinOf';

/** What a figure shows; one that pins a release says where there is a newer one. */
export async function figureOf(state: FigureState, record: PublishedRecord): Promise<FigureContent> {
  await prepareFigure(state, record);
  return selectFigure(state, record, state.release === null ? null : pinOf(state.release).newer);
}
