import type { CheckQuery } from '../../types/check';
import type { PublishedRecord, Source } from '../../types/record';
import { sourcesOfSeries } from '../../series/sourcesOfSeries';

/** The sources of the published numbers that a check sets side by side; typed numbers have none. */
export function sourcesOfCheck({ a, b }: CheckQuery, record: Pick<PublishedRecord, 'series' | 'sources'>): Source[] {
  return sourcesOfSeries(
    record,
    [a, b].flatMap((side) => (side.kind === 'series' ? side.seriesId : [])),
  );
}
