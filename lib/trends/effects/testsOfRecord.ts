import type { ContextEvent, PublishedRecord } from '../../types/record';
import { keptBeside } from '../../kept/kept';
import { endOfCounts } from '../../series/endOfCounts';
import { areasOfEvent } from './areasOfEvent';
import { refusalOfEffect } from './refusalOfEffect';
import { sidesOfEvent } from './sidesOfEvent';
import { powerOfEvent } from './powerOfEvent';

/** How many tests the page of one event makes. */
export interface TestsOfEvent {
  readonly event: ContextEvent;
  /** Series that count in its areas. */
  readonly asked: number;
  readonly made: number;
  readonly declared: number;
}

const counted = keptBeside<PublishedRecord, readonly TestsOfEvent[]>();

/**
 * How many tests the event pages make, without making them.
 *
 * @remarks
 * Shape: record -> an entry for every event, in the record's order. A pair of event and series is tested unless it is refused for
 * what is known on both sides. Worked out once for a record.
 */
export function testsOfRecord(record: PublishedRecord): readonly TestsOfEvent[] {
  return counted(record, () => count(record));
}

function count(record: PublishedRecord): TestsOfEvent[] {
  const recordEnd = endOfCounts(record);
  return record.events.map((event) => {
    const asked = record.counts.filter((series) => areasOfEvent(event).includes(series.definition.area));
    const tested = asked.filter((series) => {
      const sides = sidesOfEvent(series, event);
      return refusalOfEffect(series, event, sides, () => powerOfEvent(series, event, sides, recordEnd)) === null;
    });
    const isDeclared = (id: string) => record.analyses.some((one) => one.eventId === event.id && one.seriesId === id);
    return {
      event,
      asked: asked.length,
      made: tested.length,
      declared: tested.filter((series) => isDeclared(series.definition.id)).length,
    };
  });
}
