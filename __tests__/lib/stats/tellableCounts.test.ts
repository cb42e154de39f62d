import { tellableCounts } from '@/lib/stats/tellableCounts';

const year = { count: 120, exposure: 12 };

test.each([
  // R: the counts x whose poisson.test(c(x, 120), c(months, 12))$conf.int leaves out 1.
  [1, 3, 18],
  [3, 18, 44],
  [6, 41, 81],
])(
  'after %i months at 10 a month, at most %i or at least %i can be told from no change',
  (months, fallAtMost, riseAtLeast) => {
    expect(tellableCounts(year, months, 1)).toEqual({ fallAtMost, riseAtLeast });
  },
);

// By hand: a count of mean 10 and variance 20 is negative binomial with theta 10 and p = 1/2, so that none at all has probability
// 2^-10 = 0.001 and can be told. A normal interval of the log ratio, √(2 (1/x + 1/120)), has no value at 0 and leaves out 1 for no x
// above it: at x = 1 it reaches 0.1 · exp(1.96 · 1.42) = 1.6, at x = 2 1.4, at x = 3 1.5.
test('with variance twice the mean no fall after one month could be told, short of none at all', () => {
  expect(tellableCounts(year, 1, 2).fallAtMost).toBe(0);
  expect(tellableCounts(year, 1, 5).fallAtMost).toBeNull();
});

test('nothing can be told without days after or counts before', () => {
  expect(tellableCounts(year, 0, 1)).toEqual({ fallAtMost: null, riseAtLeast: null });
  expect(tellableCounts({ count: 0, exposure: 12 }, 3, 1)).toEqual({ fallAtMost: null, riseAtLeast: null });
});
