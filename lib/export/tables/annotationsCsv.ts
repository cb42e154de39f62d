import type { ContextEvent } from '../../types/record';
import { lastDay } from '../../format/dates';
import type { Cell } from './column';
import { writeCsv } from './writeCsv';

/** The columns of events.csv, and what stands in them. */
const COLUMNS: Readonly<Record<string, (event: ContextEvent) => Cell>> = {
  id: ({ id }) => id,
  date: ({ period }) => period.start,
  end: ({ period }) => (lastDay(period) === period.start ? null : lastDay(period)),
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  category: ({ category }) => category,
  place: ({ place }) => place,
  country: ({ country }) => country,
  source_title: ({ sourceTitle }) => sourceTitle,
  source_url: ({ sourceUrl }) => sourceUrl,
  verified: ({ verified }) => (verified ? 'yes' : 'no'),
  importance: ({ importance }) => importance,
  area: ({ area }) => area,
};

/** The events that a figure marks, with the columns of events.csv and the version. */
export function annotationsCsv(events: readonly ContextEvent[], release: string): string {
  const cells = Object.entries(COLUMNS);
  const rows = events.map((event) => Object.fromEntries(cells.map(([name, value]) => [name, value(event)])));
  return writeCsv(
    [...Object.keys(COLUMNS), 'release'],
    rows.map((row) => ({ ...row, release })),
  );
}
