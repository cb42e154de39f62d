import type { PublishedRecord, SeriesDefinition } from '../types/record';
import type { CountSeries } from '../types/series';
import { alignSeries } from './alignSeries';

const laid = new WeakMap<PublishedRecord, Map<string, CountSeries>>();

/** The whole of a series on its own periods, laid out once for a record: what is computed from it can then be kept beside it. */
export function seriesOfRecord(record: PublishedRecord, definition: SeriesDefinition): CountSeries {
  const ofRecord = laid.get(record) ?? new Map<string, CountSeries>();
  laid.set(record, ofRecord);
  const series = ofRecord.get(definition.id) ?? alignSeries(definition, record.observations.filter((one) => one.seriesId === definition.id));
  ofRecord.set(definition.id, series);
  return series;
}
