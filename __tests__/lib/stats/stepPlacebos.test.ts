import { stepEffect } from '@/lib/stats/stepEffect';
import { stepPlacebos } from '@/lib/stats/stepPlacebos';

const counts = [10, 12, 9, 11, 8, 10, 4, 6, 5, 5, 4, 6];

test('the example', () => {
  expect(stepPlacebos({ counts, at: 6 })).toMatchObject({ rank: 1, of: 7, refusal: null });
});

test('the event has the ratio that stepEffect gives it, and dates keep the margin', () => {
  const { dates } = stepPlacebos({ counts, at: 5, margin: 4, trend: true });
  expect(dates!.map((date) => date.at)).toEqual([4, 5, 6, 7, 8]);
  expect(dates![1]!.ratio).toBeCloseTo(stepEffect({ counts, at: 5, trend: true, replicates: 19 }).ratio!, 10);
});

test('an event nearer the end than the margin still stands among the others', () => {
  const result = stepPlacebos({ counts, at: 10, margin: 4 });
  expect(result.dates!.map((date) => date.at)).toEqual([4, 5, 6, 7, 8, 10]);
  expect(result.of).toBe(6);
  expect(result.rank).toBeGreaterThan(1);
});

test('a missing count is no date of its own', () => {
  const gapped = [...counts.slice(0, 6), null, ...counts.slice(6)];
  const result = stepPlacebos({ counts: gapped, at: 6 });
  expect(result.dates!.map((date) => date.at)).toEqual([3, 4, 5, 6, 8, 9, 10]);
  expect(result.rank).toBe(1);
});

test('refusals and misuse', () => {
  expect(stepPlacebos({ counts: [0, 0, 0, 0, 0], at: 2 })).toMatchObject({
    dates: null,
    rank: null,
    refusal: 'all counts are zero',
  });
  expect(() => stepPlacebos({ counts, at: 6, margin: 1 })).toThrow(RangeError);
  expect(() => stepPlacebos({ counts, at: 1 })).toThrow(
    'stepPlacebos requires at least two periods on each side, got 1 before',
  );
});
