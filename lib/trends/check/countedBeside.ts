import type { CountedBeside, CountedWindow } from '../../types/check';
import type { RateWindow } from '../../types/rateComparison';
import type { Measure } from '../../types/record';
import type { CountSeries } from '../../types/series';
import type { Period } from '../../types/time';
import { AREA_NAMES, MEASURES } from '../../format/terms';
import { daysIn } from '../../time/period';
import { windowOfSeries } from '../windowOfSeries';

const AREAS = Object.keys(AREA_NAMES);

/** A series is named where its figures cover at least this share of a window. */
const ENOUGH = 0.5;

/**
 * Who else in the record counted the two windows. The rows stand side by side; they are never divided.
 *
 * @remarks
 * Shape: aligned series, two windows -> one row for each other series that knows at least half of one of them, from its own final
 * periods inside. Order: what the headline counts first, then its area, then the other areas.
 */
export function countedBeside(aligned: readonly CountSeries[], a: RateWindow, b: RateWindow): CountedBeside[] {
  const rows = aligned
    .filter(({ definition: { id } }) => !(id === a.seriesId && id === b.seriesId))
    .map((series): CountedBeside => {
      const { id: seriesId, title, sourceId, measure, basis, area } = series.definition;
      return {
        seriesId,
        title,
        sourceId,
        measure,
        basis,
        area,
        a: counted(series, a.period),
        b: counted(series, b.period),
      };
    })
    .filter((row) => row.a !== null || row.b !== null);
  const asked: readonly Measure[] = [a.measure, b.measure];
  const placeOf = (row: CountedBeside) => [
    asked.includes(row.measure) ? asked.indexOf(row.measure) : asked.length + MEASURES.indexOf(row.measure),
    row.area === a.area || row.area === b.area ? 0 : 1,
    AREAS.indexOf(row.area),
  ];
  return rows.toSorted((one, other) => byFirstDifference(placeOf(one), placeOf(other)));
}

const byFirstDifference = (one: readonly number[], other: readonly number[]) =>
  one.map((place, index) => place - other[index]!).find((difference) => difference !== 0) ?? 0;

function counted(series: CountSeries, period: Period): CountedWindow | null {
  const { count, ratePerMonth, days, ratePer30Days } = windowOfSeries(series, period);
  return ratePer30Days === null || days < ENOUGH * daysIn(period) ? null : { count, ratePerMonth, days, ratePer30Days };
}
