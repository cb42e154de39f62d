import type { CountSeries } from '../../types/series';
import type { Day } from '../../types/time';
import { daysBetween } from '../../time/day';
import { finalCounts } from '../../series/finalCounts';

/** Days that two series both know, from a common edge to the next. */
export interface CommonStretch {
  readonly start: Day;
  readonly end: Day;
  readonly days: number;
  readonly counts: readonly [number, number];
}

/**
 * The shortest stretches that both series cover with whole periods of their own.
 *
 * @remarks
 * A month of one beside a month of the other is a stretch; windows that do not match are joined until their edges meet.
 * Missing: a stretch with a gap in either series does not exist.
 */
export function commonStretches(first: CountSeries, second: CountSeries): CommonStretch[] {
  const a = edges(first);
  const b = edges(second);
  const starts = [...a.keys()].filter((day) => b.has(day)).toSorted();
  return starts
    .flatMap((start) => {
      const fromA = walk(a, start);
      const fromB = walk(b, start);
      const end = [...fromA.keys()].find((day) => fromB.has(day));
      return end
        ? [{ start, end, days: daysBetween(start, end), counts: [fromA.get(end)!, fromB.get(end)!] as const }]
        : [];
    })
    .filter((stretch, i, all) => !all.slice(0, i).some((earlier) => stretch.start < earlier.end));
}

type Edges = ReadonlyMap<Day, { readonly end: Day; readonly count: number }>;

function edges(series: CountSeries): Edges {
  return new Map(finalCounts(series).map((part) => [part.period.start, { end: part.period.end, count: part.count }]));
}

/** Sums from a day on: every edge that can be reached without a gap, with the count up to it. */
function walk(periods: Edges, start: Day): Map<Day, number> {
  const sums = new Map<Day, number>();
  let total = 0;
  for (let at = periods.get(start); at; at = periods.get(at.end)) {
    total += at.count;
    sums.set(at.end, total);
  }
  return sums;
}
