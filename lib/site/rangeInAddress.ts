import type { PublishedRecord } from '../types/record';
import type { Period } from '../types/time';
import { formatMonth, lastDay } from '../format/dates';
import { spanOfRecord } from '../series/spanOfRecord';
import { calendarPeriodOf, monthOf } from '../time/calendar';
import { overlap } from '../time/period';
import { parseDateParameter } from './parseDateParameter';
import type { QueryReader } from './queryReader';

/** The range between `from` and `to`, each of which may be left to the record; null where both are. */
export function readRange(read: QueryReader, record: PublishedRecord): Period | null {
  const from = read.date('from');
  const to = read.date('to');
  if (!from && !to) return null;
  const span = spanOfRecord(record);
  const range = { start: from?.first ?? span.start, end: to?.after ?? span.end };
  if (range.start >= range.end) {
    return from
      ? read.refuse('from', read.values('from').join(), `a date before the end of the range, ${lastDay(range)}`)
      : read.refuse('to', read.values('to').join(), `a date after the start of the record, ${span.start}`);
  }
  if (!overlap(range, span)) {
    const name = from ? 'from' : 'to';
    const months = `${formatMonth(monthOf(span.start))} to ${formatMonth(monthOf(lastDay(span)))}`;
    return read.refuse(name, read.values(name).join(), `a range that meets the record, ${months}`);
  }
  return range;
}

/** A date in the one spelling of a start. */
export function tidyStart(value: string): string {
  const date = parseDateParameter(value);
  return date ? fromText({ start: date.first }) : value;
}

/** A date in the one spelling of an end. */
export function tidyEnd(value: string): string {
  const date = parseDateParameter(value);
  return date ? toText({ start: date.first, end: date.after }) : value;
}

/** Where a range begins, as an address says it: a month where it begins with one, else the day. */
export function fromText({ start }: Pick<Period, 'start'>): string {
  return calendarPeriodOf('month', start).start === start ? monthOf(start) : start;
}

/** Where a range ends, as an address says it: a month where it ends with one, else its last day. */
export function toText(range: Period): string {
  const last = lastDay(range);
  return lastDay(calendarPeriodOf('month', last)) === last ? monthOf(last) : last;
}
