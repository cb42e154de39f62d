import type { FigureId, FigureState, QueryProblem } from '../types/figure';
import type { PublishedRecord } from '../types/record';
import type { Period } from '../types/time';
import { seriesOfFigure } from '../charts/figureCatalogue';
import { monthOf } from '../time/calendar';
import { overlap } from '../time/period';
import { formatMonth, lastDay } from '../format/dates';
import { DATE_FORMS, parseDateParameter } from './parseDateParameter';
import { spanOfRecord } from './spanOfRecord';

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
  const problems: QueryProblem[] = [];
  const read = new Reader(query, problems);
  const range = readRange(read, record, problems);
  const state: FigureState = {
    figure,
    series: figure === 'strength' ? null : read.list('series', seriesOfFigure(figure, record.series).map((one) => one.id), MOST_SERIES, 'series of this figure'),
    range,
    interval: read.choice('interval', ['month', 'quarter', 'year']),
    value: read.choice('value', ['rate', 'count']),
    events: read.events(record.events.map((event) => event.id)),
    effect: read.effect(figure, record.events.map((event) => event.id)),
    breaks: read.choice('breaks', figure === 'strength' ? ['off'] : ['off', 'on']) === 'on',
    theme: read.choice('theme', ['auto', 'light', 'dark', 'print']),
    release: read.pattern('release', /^[0-9a-f]{10}$/, `a version such as ${record.release}`),
    title: read.pattern('title', new RegExp(`^.{1,${LONGEST_TITLE}}$`, 'u'), `text of at most ${LONGEST_TITLE} characters on one line`),
    outliers: read.choice('outliers', ['off', 'on']) === 'on',
    axis: read.choice('axis', ['linear', 'log']),
  };
  return problems.length > 0 ? { state: null, problems } : { state, problems: [] };
}

function readRange(read: Reader, record: PublishedRecord, problems: QueryProblem[]): Period | null {
  const from = read.date('from');
  const to = read.date('to');
  if (!from && !to) return null;
  const span = spanOfRecord(record);
  const range = { start: from?.first ?? span.start, end: to?.after ?? span.end };
  if (range.start >= range.end) {
    problems.push(
      from
        ? { parameter: 'from', value: read.text('from') ?? '', allowed: `a date before the end of the range, ${lastDay(range)}` }
        : { parameter: 'to', value: read.text('to') ?? '', allowed: `a date after the start of the record, ${span.start}` },
    );
    return null;
  }
  if (!overlap(range, span)) {
    const words = `${formatMonth(monthOf(span.start))} to ${formatMonth(monthOf(lastDay(span)))}`;
    problems.push({ parameter: from ? 'from' : 'to', value: read.text(from ? 'from' : 'to') ?? '', allowed: `a range that meets the record, ${words}` });
    return null;
  }
  return range;
}

/** Takes parameters out of a query one by one and collects what is wrong with them. An empty value is an absent one. */
class Reader {
  constructor(
    private readonly query: URLSearchParams,
    private readonly problems: QueryProblem[],
  ) {}

  text(parameter: string): string | null {
    const values = [...new Set(this.query.getAll(parameter).filter((value) => value !== ''))];
    if (values.length > 1) this.refuse(parameter, values.join(' and '), 'one value');
    return values[0] ?? null;
  }

  choice<Choice extends string>(parameter: string, allowed: readonly [Choice, ...Choice[]]): Choice {
    const value = this.text(parameter);
    if (value === null) return allowed[0];
    const found = allowed.find((one) => one === value);
    if (!found) this.refuse(parameter, value, allowed.join(', '));
    return found ?? allowed[0];
  }

  pattern(parameter: string, pattern: RegExp, allowed: string): string | null {
    const value = this.text(parameter);
    if (value !== null && !pattern.test(value)) this.refuse(parameter, value, allowed);
    return value;
  }

  date(parameter: string): ReturnType<typeof parseDateParameter> {
    const value = this.text(parameter);
    if (value === null) return null;
    const date = parseDateParameter(value);
    if (!date) this.refuse(parameter, value, `a date from 2000 to 2099 such as ${DATE_FORMS}`);
    return date;
  }

  list(parameter: string, allowed: readonly string[], most: number, what: string): readonly string[] | null {
    const values = [...new Set(this.query.getAll(parameter).flatMap((value) => value.split(',')).filter((value) => value !== ''))];
    if (values.length === 0) return null;
    for (const value of values.slice(0, most)) {
      if (!allowed.includes(value)) this.refuse(parameter, value, `${what}: ${allowed.join(', ')}`);
    }
    if (values.length > most) this.refuse(parameter, `${values.length} values`, `at most ${most}`);
    return allowed.filter((value) => values.includes(value));
  }

  /** `events=none` is an empty choice; no `events` is the default one. */
  events(allowed: readonly string[]): readonly string[] | null {
    const values = this.query.getAll('events').filter((value) => value !== '');
    if (values.length > 0 && values.every((value) => value === 'none')) return [];
    // A form sends its hidden `none` along with the ticked events.
    const ticked = new URLSearchParams(values.filter((value) => value !== 'none').map((value) => ['events', value]));
    return new Reader(ticked, this.problems).list('events', allowed, MOST_EVENTS, 'none, or events');
  }

  effect(figure: FigureId, allowed: readonly string[]): string | null {
    const value = this.text('effect');
    if (value === null) return null;
    if (figure === 'strength') this.refuse('effect', value, 'none on the strength figure, whose statements are not one count that goes on over time');
    else if (!allowed.includes(value)) this.refuse('effect', value, `one event: ${allowed.join(', ')}`);
    return value;
  }

  private refuse(parameter: string, value: string, allowed: string): void {
    this.problems.push({ parameter, value: value.slice(0, 200), allowed });
  }
}
