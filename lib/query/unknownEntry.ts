import type { PublishedRecord } from '../types/record';

/** An address of a page that the record has no entry for. */
export interface UnknownEntry {
  readonly kind: 'event' | 'source';
  readonly id: string;
}

/**
 * What the address of an event's or a source's page asks for, where the record has no such entry; null for all other addresses.
 *
 * @example
 * unknownEntry('/events/moon-landing', { events: [], sources: [] }) // { kind: 'event', id: 'moon-landing' }
 */
export function unknownEntry(
  pathname: string,
  record: Pick<PublishedRecord, 'events' | 'sources'>,
): UnknownEntry | null {
  const [, folder, id] = /^\/(events|sources)\/([^/.]+)$/.exec(pathname) ?? [];
  if (folder === undefined || id === undefined) return null;
  const known = folder === 'events' ? record.events : record.sources;
  return known.some((entry) => entry.id === id) ? null : { kind: folder === 'events' ? 'event' : 'source', id };
}
