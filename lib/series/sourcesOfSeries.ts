import type { PublishedRecord, Source } from '../types/record';

/** The sources behind some series, each once, in the order of the record. */
export function sourcesOfSeries(
  { series, sources }: Pick<PublishedRecord, 'series' | 'sources'>,
  seriesIds: readonly string[],
): Source[] {
  const ids = new Set(series.filter((one) => seriesIds.includes(one.id)).map((one) => one.sourceId));
  return sources.filter((source) => ids.has(source.id));
}
