import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { quickselect } from 'simple-statistics';
import { mannKendall } from './mannKendall';

interface TheilSenResult {
  slope: number;
  low: number;
  high: number;
}

/**
 * Sen's slope: the median of the slopes between all pairs of points, with its rank interval.
 *
 * @remarks
 * Units: value per unit of time. Shape: n values, n times -> {slope, low, high}.
 * Missing: null is left out; without times a null still takes its step, so gaps do not steepen the line.
 * Method: Theil (1950), Sen (1968). Interval: slopes number (N − C)/2 and (N + C)/2 + 1, rounded, of N sorted slopes,
 * C = z·√variance of S with ties (Gilbert 1987), as R trend::sens.slope. Pairs at equal times are left out.
 * Assumes: independent residuals of one distribution; autocorrelation makes the interval too narrow.
 *
 * @param values - values, null = missing; at most 5,000 present
 * @param times - times of the values, default 0, 1, 2, …
 * @param confidence - of the interval, default 0.95
 * @throws RangeError if fewer than two or more than 5,000 points are present, all times are equal, or lengths differ
 * @example
 * theilSenSlope([1, 2, null, 4, 9]) // { slope: 1.5, low: 1, high: 5 }
 */
export function theilSenSlope(
  values: readonly (number | null)[],
  times?: readonly number[],
  confidence = 0.95,
): TheilSenResult {
  if (times && times.length !== values.length) {
    throw new RangeError(`theilSenSlope requires as many times as values, got ${times.length} and ${values.length}`);
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`theilSenSlope requires a confidence between 0 and 1, got ${confidence}`);
  }
  const points = present(values, times);
  const slopes = pairwise(points);
  const n = slopes.length;
  const reach = normalQuantile(0.5 + confidence / 2, 0, 1) * Math.sqrt(mannKendall(points.map(({ y }) => y)).variance);
  // quickselect only reorders, so one buffer serves all the ranks.
  const ranked = (rank: number) => {
    const k = Math.min(Math.max(rank, 1), n) - 1;
    quickselect(slopes as unknown as number[], k);
    return slopes[k]!;
  };
  return {
    slope: (ranked(Math.floor((n + 1) / 2)) + ranked(Math.floor(n / 2) + 1)) / 2,
    low: ranked(Math.round((n - reach) / 2)),
    high: ranked(Math.round((n + reach) / 2 + 1)),
  };
}

interface Point {
  x: number;
  y: number;
}

function present(values: readonly (number | null)[], times: readonly number[] | undefined): Point[] {
  const points = values.flatMap((y, i) => (y === null ? [] : [{ x: times?.[i] ?? i, y }]));
  if (points.length < 2) throw new RangeError(`theilSenSlope requires at least two points, got ${points.length}`);
  if (points.length > 5000) throw new RangeError(`theilSenSlope takes at most 5000 points, got ${points.length}`);
  const bad = points.find(({ x, y }) => !(Number.isFinite(x) && Number.isFinite(y)));
  if (bad) throw new RangeError(`theilSenSlope requires finite values and times, got ${bad.y} at ${bad.x}`);
  return points.sort((a, b) => a.x - b.x);
}

function pairwise(points: readonly Point[]): Float64Array {
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2);
  let size = 0;
  points.forEach((from, i) => {
    for (let j = i + 1; j < points.length; j++) {
      const run = points[j]!.x - from.x;
      if (run > 0) slopes[size++] = (points[j]!.y - from.y) / run;
    }
  });
  if (size === 0) throw new RangeError('theilSenSlope requires at least two different times');
  return slopes.subarray(0, size);
}
