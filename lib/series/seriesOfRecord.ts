import type { Observation, PublishedRecord, SeriesDefinition } from '../types/record';
import type { CountSeries } from '../types/series';
import { alignSeries } from './alignSeries';

interface LaidOut {
  readonly observations: ReadonlyMap<string, readonly Observation[]>;
  readonly series: Map<string, CountSeries>;
}

const laidOut = new WeakMap<PublishedRecord, LaidOut>();

/** The whole of a series on its own periods, laid out once for a record: what is computed from it can then be kept beside it. */
export function seriesOfRecord(record: PublishedRecord, definition: SeriesDefinition): CountSeries {
  const known = laidOut.get(record) ?? { observations: observationsOf(record), series: new Map<string, CountSeries>() };
  laidOut.set(record, known);
  const series =
    known.series.get(definition.id) ?? alignSeries(definition, known.observations.get(definition.id) ?? []);
  known.series.set(definition.id, series);
  return series;
}

function observationsOf({ series, observations }: PublishedRecord): Map<string, Observation[]> {
  const found = new Map(series.map(({ id }): [string, Observation[]] => [id, []]));
  for (const one of observations) found.get(one.seriesId)?.push(one);
  return found;
}
