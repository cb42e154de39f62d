import { keptBeside } from '../kept/kept';
import type { PublishedRecord } from '../types/record';
import type { Day, Period } from '../types/time';
import { addDays } from '../time/day';

/** Every address is checked against it, and an import may hold many observations. */
const spans = keptBeside<PublishedRecord, Period>();

/** From the first day that any figure speaks of to the last. */
export function spanOfRecord(record: PublishedRecord): Period {
  return spans(record, () => {
    const starts: Day[] = [
      ...record.observations.map((one) => one.period.start),
      ...record.strength.map((one) => one.asOf),
    ];
    const ends: Day[] = [
      ...record.observations.map((one) => one.period.end),
      ...record.strength.map((one) => addDays(one.asOf, 1)),
    ];
    return { start: starts.reduce((a, b) => (a < b ? a : b)), end: ends.reduce((a, b) => (a > b ? a : b)) };
  });
}
