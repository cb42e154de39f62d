import type { PublishedRecord } from '../types/record';

/**
 * The id in the address of an event's page, where the record has no such event; null for all other addresses.
 *
 * @example
 * unknownEvent('/events/moon-landing', { events: [] }) // 'moon-landing'
 */
export function unknownEvent(pathname: string, record: Pick<PublishedRecord, 'events'>): string | null {
  const id = /^\/events\/([^/.]+)$/.exec(pathname)?.[1];
  return id === undefined || record.events.some((event) => event.id === id) ? null : id;
}
