import type { PublishedRecord } from '../types/record';
import type { Day } from '../types/time';

/** The day after the last that any count speaks of. */
export function endOfCounts(record: PublishedRecord): Day {
  return record.observations.reduce<Day>((end, one) => (one.period.end > end ? one.period.end : end), '1970-01-01');
}
