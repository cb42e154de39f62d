import type { ContextEvent } from '../../types/record';
import { lastDay } from '../../format/dates';
import { writeCsv } from './writeCsv';

const COLUMNS = [
  'id',
  'date',
  'end',
  'title',
  'summary',
  'category',
  'place',
  'country',
  'source_title',
  'source_url',
  'verified',
  'importance',
  'area',
  'release',
] as const;

/** The events that a figure marks, with the columns of events.csv. */
export function annotationsCsv(events: readonly ContextEvent[], release: string): string {
  return writeCsv(
    COLUMNS,
    events.map((event) => rowOf(event, release)),
  );
}

function rowOf(event: ContextEvent, release: string) {
  const last = lastDay(event.period);
  return {
    id: event.id,
    date: event.period.start,
    end: last === event.period.start ? null : last,
    title: event.title,
    summary: event.summary,
    category: event.category,
    place: event.place,
    country: event.country,
    source_title: event.sourceTitle,
    source_url: event.sourceUrl,
    verified: event.verified ? 'yes' : 'no',
    importance: event.importance,
    area: event.area,
    release,
  };
}
