import type { FigureState } from '../types/figure';
import type { PublishedRecord } from '../types/record';
import { breaksOfSeries } from '../trends/breaksOfSeries';
import { effectOnSeries } from '../trends/effects/effectOnSeries';
import { othersTurn } from '../trends/othersTurn';
import { shownSeries } from './selectFigure';

/**
 * Works out beforehand what selectFigure is about to ask for: an effect or a break takes a simulation, and between two of them other
 * requests get their turn. Without it selectFigure gives the same, in one go.
 */
export async function prepareFigure(state: FigureState, record: PublishedRecord): Promise<void> {
  const { figure } = state;
  if (figure === 'strength' || (state.effect === null && !state.breaks)) return;
  const event = record.events.find((one) => one.id === state.effect);
  for (const series of shownSeries({ ...state, figure }, record)) {
    if (event) effectOnSeries(record, event, series);
    if (state.breaks) breaksOfSeries(series);
    await othersTurn();
  }
}
