import type { PublishedRecord, SeriesDefinition, Source } from '../types/record';
import { keptBeside } from '../kept/kept';

/** The sources whose figures are shown on their owner's machine and never leave it. The one place that decides. */
export function keptBack(sources: readonly Source[]): Source[] {
  return sources.filter((source) => source.redistribution === 'no');
}

const leaving = keptBeside<PublishedRecord, PublishedRecord>();

/** The record with nothing kept back in a default view; the record itself where that is so already. */
export function withoutKeptBackDefaults(record: PublishedRecord): PublishedRecord {
  const stays = new Set(keptBack(record.sources).map(({ id }) => id));
  const isShown = ({ inDefaultView, sourceId }: SeriesDefinition) => inDefaultView && stays.has(sourceId);
  if (!record.series.some(isShown)) return record;
  return leaving(record, () => ({
    ...record,
    series: record.series.map((series) => (isShown(series) ? { ...series, inDefaultView: false } : series)),
  }));
}
