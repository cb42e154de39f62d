import { breakNoise } from '@/lib/stats/breakNoise';
import { poissonBreak } from '@/lib/stats/poissonBreak';
import { columnLimit } from '@/lib/stats/columnLimit';
import { columnNull } from '@/lib/stats/columnNull';
import { stepSeries } from '@/lib/stats/stepSeries';
import { stepWald } from '@/lib/stats/stepWald';

function laidOut(counts: (number | null)[], at: number) {
  const result = stepSeries('stepEffect', { counts, at });
  if (result.refusal !== null) throw new Error(result.refusal);
  return result;
}

test('the examples', () => {
  expect(columnLimit({ rootStatistic: (x) => Math.abs(x - 1), rootCritical: () => 2 }, 1, 1, 2)).toBeCloseTo(3, 1);
  expect(laidOut([3, null, 4, 5, 6, 2], 3).before).toBe(2);
  const counts = [10, 11, 5, 5, 10, 11, 5, 5];
  expect(
    stepWald({ counts: [10, 10, 10, 5, 5, 5], at: 3 }, laidOut([10, 10, 10, 5, 5, 5], 3), 0.95).logRatio,
  ).toBeCloseTo(Math.log(0.5), 10);
  expect(columnNull(laidOut(counts, 4).series, 0)!.statistic(0)).toBeGreaterThanOrEqual(0);
  const series = {
    counts: Float64Array.from(counts),
    exposures: new Float64Array(8).fill(1),
    times: Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7),
  };
  expect(breakNoise(series, poissonBreak(series.counts, series.exposures, 2), 2).dispersion).toBeGreaterThan(0);
});

test('a cut-off that grows with distance is followed', () => {
  // |x| = 1 + |x| / 4 at 4 / 3
  const test = { rootStatistic: (x: number) => Math.abs(x), rootCritical: (x: number) => 1 + Math.abs(x) / 4 };
  expect(columnLimit(test, 0, 0.5, 1)).toBeCloseTo(4 / 3, 1);
  expect(columnLimit(test, 0, -0.5, 1)).toBeCloseTo(-4 / 3, 1);
});

test('0 is inside or outside as its own cut-off says', () => {
  const narrow = { rootStatistic: (x: number) => Math.abs(x - 1), rootCritical: () => 2 };
  // At 0 the evidence is 1: refused if the cut-off there is below it, kept if above.
  expect(columnLimit(narrow, 1, -0.4, 0.9)).toBeGreaterThan(0);
  expect(columnLimit(narrow, 1, -0.4, 1.1)).toBeLessThan(0);
});

test('an end that is never refused is open', () => {
  expect(columnLimit({ rootStatistic: (x) => Math.min(1, Math.abs(x)), rootCritical: () => 2 }, 0, 1, 2)).toBeNull();
  expect(columnLimit({ rootStatistic: () => null, rootCritical: () => 2 }, 0, 1, 2)).toBeNull();
});
