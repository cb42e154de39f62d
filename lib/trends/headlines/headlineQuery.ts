import type { Period } from '../../types/time';
import { lastDay } from '../../format/dates';
import { monthOf } from '../../time/calendar';

/** The query of the attacks figure that shows some series over a range, with one event marked or the default ones. */
export function headlineQuery(series: readonly string[], range: Period, eventId: string | null): string {
  const events = eventId === null ? '' : `&events=${eventId}`;
  return `?series=${series.join(',')}&from=${monthOf(range.start)}&to=${monthOf(lastDay(range))}${events}`;
}
