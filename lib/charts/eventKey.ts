import type { EventMark } from '../types/chart';

/**
 * The names of events that stand as numbers in a figure: '1 Fall of Assad; 2 Palmyra ambush'; empty without any.
 *
 * @remarks
 * Events whose number had no room are named all the same, in their order.
 */
export function eventKey(events: readonly Pick<EventMark, 'number' | 'title'>[]): string {
  return events.map(({ number, title }) => `${number} ${title}`).join('; ');
}
