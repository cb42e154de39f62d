import type { FigureState } from '../types/figure';
import type { Day } from '../types/time';
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
  if (state.range) query.push(['from', fromText(state.range.start)], ['to', toText(lastDay(state.range))]);
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

const fromText = (day: Day) => (calendarPeriodOf('month', day).start === day ? monthOf(day) : day);
const toText = (day: Day) => (lastDay(calendarPeriodOf('month', day)) === day ? monthOf(day) : day);
