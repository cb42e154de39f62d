import type { PublishedRecord } from '../../types/record';
import { areasOfEvent } from './areasOfEvent';
import { effectOnSeries } from './effectOnSeries';
import { othersTurn } from '../othersTurn';

/**
 * Works out beforehand what effectsOfEvent is about to ask for: each effect takes a simulation, and between two of them other
 * requests get their turn. Without it effectsOfEvent gives the same, in one go.
 */
export async function prepareEffects(record: PublishedRecord, eventId: string): Promise<void> {
  const event = record.events.find((one) => one.id === eventId);
  if (!event) return;
  for (const series of record.counts.filter(({ definition }) => areasOfEvent(event).includes(definition.area))) {
    effectOnSeries(record, event, series);
    await othersTurn();
  }
}
