import { trendLimit, type TrendTest } from '@/lib/stats/trendLimit';

// A score of 20 (1 − slope) that chance brings to 10 and no further: by hand, slopes from 0.5 to 1.5 are not refused.
const constant = (reach: number): TrendTest => {
  const cutOffAt = (slope: number) => ({ slope, above: reach, below: -reach });
  return { slope: 1, error: 0.5, scoreAgainst: (slope) => 20 * (1 - slope), cutOffAt, atZero: cutOffAt(0) };
};

test('the ends are where the score meets what chance gives', () => {
  expect(trendLimit(constant(10), -1)).toBeCloseTo(0.5, 9);
  expect(trendLimit(constant(10), 1)).toBeCloseTo(1.5, 9);
});

test('cut-offs that move with the slope are asked for where the end is', () => {
  // Chance reaches 10 at 0 and 4 more for each unit of slope: the upper end is where 20 (x − 1) = 10 + 4x, at 30/16.
  const cutOffAt = (slope: number) => ({ slope, above: 10 + 4 * slope, below: -10 - 4 * slope });
  expect(trendLimit({ ...constant(10), cutOffAt, atZero: cutOffAt(0) }, 1)).toBeCloseTo(30 / 16, 9);
});

test('an end is open where chance reaches any score', () => {
  expect(trendLimit(constant(Infinity), 1)).toBeNull();
});

test('0 is the end where the test keeps it by a hair', () => {
  expect(trendLimit(constant(20), -1)).toBe(0);
});
