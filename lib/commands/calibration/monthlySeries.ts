import { alignSeries } from '../../series/alignSeries';
import type { Observation, SeriesDefinition } from '../../types/record';
import type { CountSeries } from '../../types/series';
import type { Day } from '../../types/time';

/** First day of a month, counted from January 2000. */
export function firstDayOf(month: number): Day {
  return `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01` as Day;
}

/** Simulated monthly counts as the findings take them; null = a gap. */
export function monthlySeries(counts: readonly (number | null)[], id = 'simulated'): CountSeries {
  const definition: SeriesDefinition = {
    id,
    title: id,
    sourceId: id,
    measure: 'attacks',
    basis: 'reported',
    actorScope: 'isil',
    area: 'syria',
    cadence: 'month',
    coverage: { start: firstDayOf(0), end: firstDayOf(counts.length) },
    exhaustive: false,
    vintage: null,
    inDefaultView: false,
    note: '',
  };
  const observation = (count: number, i: number): Observation => ({
    seriesId: id,
    period: { start: firstDayOf(i), end: firstDayOf(i + 1) },
    count,
    low: null,
    high: null,
    ratePerMonth: null,
    countKind: 'exact',
    status: 'final',
    document: '',
    url: null,
    note: null,
  });
  return alignSeries(
    definition,
    counts.flatMap((count, i) => (count === null ? [] : [observation(count, i)])),
  );
}
