import type { Observation, SeriesDefinition } from '../types/record';
import type { CountSeries, SeriesPeriod } from '../types/series';
import type { Period } from '../types/time';
import { calendarPeriods } from '../time/calendar';
import { daysIn, overlap } from '../time/period';
import { rateOfAverage, rateOfCount } from './rateOfPeriod';

/**
 * Lays the observations of one series on its coverage, so that every covered day is counted, zero or a gap.
 *
 * @remarks
 * Shape: observations in any order -> periods in order, without overlap, from the first to the last day of coverage, each with its rate.
 * Missing: a stretch without an observation is split at the calendar periods of the cadence (windows stay whole) and is
 * zero where the source is exhaustive, else a gap.
 *
 * @throws RangeError if an observation belongs to another series; both ids are in the words
 */
export function alignSeries(definition: SeriesDefinition, observations: readonly Observation[]): CountSeries {
  const ordered = observations.toSorted((a, b) => a.period.start.localeCompare(b.period.start));
  const periods: SeriesPeriod[] = [];
  let reached = definition.coverage.start;
  for (const observation of ordered) {
    requireSeries(definition.id, observation.seriesId);
    periods.push(...unobserved(definition, { start: reached, end: observation.period.start }));
    periods.push(observed(definition, observation));
    reached = observation.period.end;
  }
  periods.push(...unobserved(definition, { start: reached, end: definition.coverage.end }));
  return { definition, interval: definition.cadence === 'window' ? null : definition.cadence, periods };
}

/** Every series of a record on its coverage, in the order of the definitions. */
export function alignAll(
  definitions: readonly SeriesDefinition[],
  observations: readonly Observation[],
): CountSeries[] {
  const bySeries = new Map(definitions.map(({ id }): [string, Observation[]] => [id, []]));
  for (const one of observations) bySeries.get(one.seriesId)?.push(one);
  return definitions.map((definition) => alignSeries(definition, bySeries.get(definition.id)!));
}

/** Figures of two series do not count the same thing and are never put together. */
export function requireSeries(expected: string, found: string): void {
  if (expected !== found) {
    throw new RangeError(
      `${expected} and ${found} do not count the same thing: figures of two series are never combined`,
    );
  }
}

function observed({ measure }: SeriesDefinition, observation: Observation): SeriesPeriod {
  const { seriesId, period, count, ratePerMonth, low, high, document, url, note } = observation;
  const days = daysIn(period);
  const known = {
    seriesId,
    period,
    days,
    provisional: observation.status === 'provisional',
    countKind: observation.countKind,
    provenance: [{ document, url, note }],
  };
  if (count === null)
    return { ...known, state: 'averaged', ratePerMonth: ratePerMonth!, rate: rateOfAverage(ratePerMonth!, period) };
  const rate = rateOfCount(count, days, measure);
  return { ...known, ...countOrZero(count), rate, ratePerMonth, sourceRange: { low, high } };
}

/** None counted is a state of its own, as it must never be taken for a gap. */
export function countOrZero(count: number) {
  return count === 0 ? ({ state: 'zero', count: 0 } as const) : ({ state: 'counted', count } as const);
}

function unobserved(definition: SeriesDefinition, stretch: Period): SeriesPeriod[] {
  if (stretch.start >= stretch.end) return [];
  const pieces =
    definition.cadence === 'window'
      ? [stretch]
      : calendarPeriods(definition.cadence, stretch).map((calendar) => overlap(calendar, stretch)!);
  return pieces.map((period) => {
    const base = { seriesId: definition.id, period, days: daysIn(period) };
    if (!definition.exhaustive) return { ...base, state: 'gap', reason: 'no figure found for this period' };
    return {
      ...base,
      state: 'zero',
      count: 0,
      rate: rateOfCount(0, base.days, definition.measure),
      ratePerMonth: null,
      sourceRange: { low: null, high: null },
      provisional: false,
      countKind: 'exact',
      provenance: [],
    };
  });
}
