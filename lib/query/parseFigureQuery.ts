import type { FigureId, FigureState, QueryProblem } from '../types/figure';
import type { PublishedRecord } from '../types/record';
import type { Period } from '../types/time';
import { seriesOfFigure } from '../charts/figureCatalogue';
import { monthOf } from '../time/calendar';
import { overlap } from '../time/period';
import { formatMonth, lastDay } from '../format/dates';
import { QueryReader } from './queryReader';
import { spanOfRecord } from '../series/spanOfRecord';

export const MOST_SERIES = 30;
export const MOST_EVENTS = 60;
const LONGEST_TITLE = 120;

export type FigureQuery =
  | { readonly state: FigureState; readonly problems: readonly [] }
  | { readonly state: null; readonly problems: readonly QueryProblem[] };

/**
 * Reads the state of a figure from the query of its URL.
 *
 * @remarks
 * Parameters that the grammar does not know are ignored. A known one with a value it cannot have is a problem that names
 * the parameter, the value and what is allowed; all problems are told at once. Lists may be comma-separated or repeated.
 *
 * @param figure - the figure of the path; the dashboard asks for 'attacks' and 'strength' with one query
 */
export function parseFigureQuery(figure: FigureId, query: URLSearchParams, record: PublishedRecord): FigureQuery {
  const read = new QueryReader(query);
  const eventIds = record.events.map((event) => event.id);
  const range = readRange(read, record);
  const state: FigureState = {
    figure,
    series:
      figure === 'strength'
        ? null
        : read.list(
            'series',
            seriesOfFigure(figure, record.series).map((one) => one.id),
            MOST_SERIES,
            'series of this figure',
          ),
    range,
    interval: read.choice('interval', ['month', 'quarter', 'year']),
    value: read.choice('value', ['rate', 'count']),
    events: readEvents(read, eventIds),
    effect: readEffect(read, figure, eventIds),
    breaks: read.choice('breaks', figure === 'strength' ? ['off'] : ['off', 'on']) === 'on',
    theme: read.choice('theme', ['auto', 'light', 'dark', 'print']),
    release: read.pattern('release', /^[0-9a-f]{10}$/, `a version such as ${record.release}`),
    title: read.pattern(
      'title',
      new RegExp(`^.{1,${LONGEST_TITLE}}$`, 'u'),
      `text of at most ${LONGEST_TITLE} characters on one line`,
    ),
    outliers: read.choice('outliers', ['off', 'on']) === 'on',
    axis: read.choice('axis', ['linear', 'log']),
  };
  return read.problems.length > 0 ? { state: null, problems: read.problems } : { state, problems: [] };
}

function readRange(read: QueryReader, record: PublishedRecord): Period | null {
  const from = read.date('from');
  const to = read.date('to');
  if (!from && !to) return null;
  const span = spanOfRecord(record);
  const range = { start: from?.first ?? span.start, end: to?.after ?? span.end };
  if (range.start >= range.end) {
    return from
      ? read.refuse('from', read.text('from') ?? '', `a date before the end of the range, ${lastDay(range)}`)
      : read.refuse('to', read.text('to') ?? '', `a date after the start of the record, ${span.start}`);
  }
  if (!overlap(range, span)) {
    const named = from ? 'from' : 'to';
    return read.refuse(
      named,
      read.text(named) ?? '',
      `a range that meets the record, ${formatMonth(monthOf(span.start))} to ${formatMonth(monthOf(lastDay(span)))}`,
    );
  }
  return range;
}

/** `events=none` is an empty choice; no `events` is the default one. */
function readEvents(read: QueryReader, allowed: readonly string[]): readonly string[] | null {
  const values = read.values('events');
  if (values.length > 0 && values.every((value) => value === 'none')) return [];
  // A form sends its hidden `none` along with the ticked events.
  return read.list(
    'events',
    allowed,
    MOST_EVENTS,
    'none, or events',
    values.filter((value) => value !== 'none'),
  );
}

function readEffect(read: QueryReader, figure: FigureId, allowed: readonly string[]): string | null {
  const value = read.text('effect');
  if (value === null) return null;
  if (figure === 'strength')
    read.refuse(
      'effect',
      value,
      'none on the strength figure, whose statements are not one count that goes on over time',
    );
  else if (!allowed.includes(value)) read.refuse('effect', value, `one event: ${allowed.join(', ')}`);
  return value;
}
