import type { CheckQuery } from '../types/check';
import type { PublishedRecord, Source } from '../types/record';

/** The sources of the published numbers that a check sets side by side; typed numbers have none. */
export function sourcesOfCheck({ a, b }: CheckQuery, { series, sources }: Pick<PublishedRecord, 'series' | 'sources'>): Source[] {
  const asked = [a, b].flatMap((side) => (side.kind === 'series' ? side.seriesId : []));
  const ids = series.filter((one) => asked.includes(one.id)).map((one) => one.sourceId);
  return sources.filter((source) => ids.includes(source.id));
}
