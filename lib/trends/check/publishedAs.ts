import type { CheckSide, PublishedNumber } from '../../types/check';
import type { Observation, PublishedRecord, SeriesDefinition } from '../../types/record';
import type { Period } from '../../types/time';
import { formatPeriod } from '../../format/dates';
import { formatCount } from '../../format/numbers';
import { MEASURE_NAMES } from '../../format/terms';
import { contains, daysIn, overlap } from '../../time/period';
import { sourceInSentence } from '../say/sourceInSentence';

type Typed = Exclude<CheckSide, { kind: 'series' }>;
interface Cited {
  readonly definition: SeriesDefinition;
  readonly observation: Observation;
}

/** Two windows are about the same from this share of their common span on. */
const ABOUT_THE_SAME = 0.8;
/** A window is a part of another below this share of it. */
const PART = 0.5;

/**
 * Where the record has the very number that a reader typed: as it was typed, as another measure, or for a part of the time.
 *
 * @remarks
 * Shape: a typed side -> rows of the record; none for a side that comes from the record. A number that some source gives as typed
 * is not doubted. A part of the time is looked for with averages alone: small counts meet by chance.
 */
export function publishedAs(
  side: CheckSide,
  which: PublishedNumber['side'],
  record: PublishedRecord,
): PublishedNumber[] {
  if (side.kind === 'series') return [];
  const cited = record.observations
    .filter((one) => sameNumber(side, one))
    .flatMap((observation) => {
      const definition = record.series.find((one) => one.id === observation.seriesId);
      return definition ? [{ definition, observation }] : [];
    });
  const sameTime = cited.filter(({ observation }) => shareOfSpan(observation.period, side.period) >= ABOUT_THE_SAME);
  const asTyped = sameTime.filter(({ definition }) => definition.measure === side.measure);
  if (asTyped.length > 0) return asTyped.map((one) => row(one, which, null));
  const partly = side.kind === 'average' ? cited.filter((one) => isPart(one, side)) : [];
  return [
    ...sameTime.map((one) => row(one, which, otherMeasure(one, side, record))),
    ...partly.map((one) => row(one, which, shorterTime(one, side, record))),
  ];
}

function sameNumber(side: Typed, observation: Observation): boolean {
  return side.kind === 'count' ? observation.count === side.count : observation.ratePerMonth === side.ratePerMonth;
}

function isPart({ definition, observation }: Cited, side: Typed): boolean {
  return (
    definition.measure === side.measure &&
    contains(side.period, observation.period) &&
    daysIn(observation.period) < PART * daysIn(side.period)
  );
}

function shareOfSpan(a: Period, b: Period): number {
  const common = overlap(a, b);
  return common ? daysIn(common) / (daysIn(a) + daysIn(b) - daysIn(common)) : 0;
}

function row({ definition, observation }: Cited, side: PublishedNumber['side'], doubt: string | null): PublishedNumber {
  const { measure, title, sourceId, id: seriesId } = definition;
  const { period, document, url } = observation;
  return { side, seriesId, sourceId, title, measure, period, document, url, doubt };
}

function otherMeasure({ definition, observation }: Cited, side: Typed, record: PublishedRecord): string {
  const source = sourceInSentence(record, definition);
  return `The record has ${numberOf(side)} for ${formatPeriod(observation.period)} as ${MEASURE_NAMES[definition.measure]}, not as ${MEASURE_NAMES[side.measure]} (${source}).`;
}

function shorterTime({ definition, observation }: Cited, side: Typed, record: PublishedRecord): string {
  const source = sourceInSentence(record, definition);
  return `The record has ${numberOf(side)} for ${formatPeriod(observation.period)} alone, not for ${formatPeriod(side.period)} (${source}).`;
}

const numberOf = (side: Typed) =>
  side.kind === 'count' ? `the number ${formatCount(side.count)}` : `${side.ratePerMonth} a month`;
