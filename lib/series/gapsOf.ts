import type { CountSeries } from '../types/series';
import type { Period } from '../types/time';

/**
 * The stretches inside the coverage of a series in which its figure is not known, neighbouring gaps joined.
 *
 * @example
 * gapsOf({ periods: [] }) // []
 */
export function gapsOf({ periods }: Pick<CountSeries, 'periods'>): Period[] {
  const gaps: Period[] = [];
  for (const { state, period } of periods) {
    if (state !== 'gap') continue;
    const last = gaps.at(-1);
    if (last?.end === period.start) gaps[gaps.length - 1] = { start: last.start, end: period.end };
    else gaps.push(period);
  }
  return gaps;
}
