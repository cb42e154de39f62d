import type { FigureState } from '../types/figure';
import type { Period } from '../types/time';
import { calendarPeriodOf, monthOf } from '../time/calendar';
import { lastDay } from '../format/dates';

/**
 * The query that says a state, in one spelling: defaults left out, lists joined by commas, whole months as months.
 *
 * @example
 * writeFigureQuery({ …, range: { start: '2022-01-01', end: '2025-05-01' } }) // '?from=2022-01&to=2025-04'
 */
export function writeFigureQuery(state: FigureState): string {
  const query: [string, string][] = [];
  if (state.series) query.push(['series', state.series.join(',')]);
  if (state.range) query.push(['from', fromText(state.range)], ['to', toText(state.range)]);
  if (state.interval !== 'month') query.push(['interval', state.interval]);
  if (state.value !== 'rate') query.push(['value', state.value]);
  if (state.events) query.push(['events', state.events.length > 0 ? state.events.join(',') : 'none']);
  if (state.effect) query.push(['effect', state.effect]);
  if (state.breaks) query.push(['breaks', 'on']);
  if (state.outliers) query.push(['outliers', 'on']);
  if (state.axis !== 'linear') query.push(['axis', state.axis]);
  if (state.theme !== 'auto') query.push(['theme', state.theme]);
  if (state.title) query.push(['title', state.title]);
  if (state.release) query.push(['release', state.release]);
  // Commas are plain in a query; people read and edit these addresses.
  const text = query.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
  return text === '' ? '' : `?${text}`;
}

/** Where a range begins, as an address says it: a month where it begins with one, else the day. */
export function fromText({ start }: Period): string {
  return calendarPeriodOf('month', start).start === start ? monthOf(start) : start;
}

/** Where a range ends, as an address says it: a month where it ends with one, else its last day. */
export function toText(range: Period): string {
  const last = lastDay(range);
  return lastDay(calendarPeriodOf('month', last)) === last ? monthOf(last) : last;
}
