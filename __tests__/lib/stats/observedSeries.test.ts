import { observedSeries } from '@/lib/stats/observedSeries';

test('the example: gaps go, places in time stay', () => {
  expect(observedSeries({ counts: [3, null, 5] })).toEqual({
    rows: [0, 2],
    counts: Float64Array.of(3, 5),
    exposures: Float64Array.of(1, 1),
    times: Float64Array.of(0, 2),
  });
});

test('exposures and times go with their counts', () => {
  expect(observedSeries({ counts: [null, 4, 6], exposures: [31, 28, 31], times: [1, 3, 4.5] })).toEqual({
    rows: [1, 2],
    counts: Float64Array.of(4, 6),
    exposures: Float64Array.of(28, 31),
    times: Float64Array.of(3, 4.5),
  });
});
