import { ratioScatter } from '@/lib/stats/ratioScatter';

test('the scatter is the chi-square of the two columns over its degrees of freedom, widened for four periods by Student’s t', () => {
  // R: chisq.test(cbind(c(10, 20, 15, 25), c(20, 20, 30, 10)))$statistic is 14.15816; (qt(.975, 3)/qnorm(.975))^2 is 2.636490
  const found = ratioScatter(
    [
      [10, 20],
      [20, 20],
      [15, 30],
      [25, 10],
    ],
    [0, 1, 2, 3],
  )!;
  expect(found.dispersion).toBeCloseTo(14.15816 / 3, 5);
  expect(found.autocorrelation).toBeNull();
  expect(found.varianceOverMean).toBeCloseTo((14.15816 / 3) * 2.63649, 4);
});

test('one ratio throughout scatters not at all', () => {
  expect(
    ratioScatter(
      [
        [10, 20],
        [5, 10],
        [20, 40],
      ],
      [0, 1, 2],
    ),
  ).toEqual({ dispersion: expect.closeTo(0, 12), autocorrelation: null, varianceOverMean: expect.closeTo(0, 12) });
});

test('a ratio that stays high, then low, is taken for fewer periods than one that goes up and down', () => {
  const high = [20, 10] as const;
  const low = [10, 20] as const;
  const times = Array.from({ length: 12 }, (_, i) => i);
  const lingering = ratioScatter(
    times.map((i) => (i < 6 ? high : low)),
    times,
  )!;
  const alternating = ratioScatter(
    times.map((i) => (i % 2 === 0 ? high : low)),
    times,
  )!;
  expect(lingering.dispersion).toBeCloseTo(alternating.dispersion, 12);
  expect(lingering.autocorrelation!).toBeGreaterThan(0.5);
  expect(alternating.autocorrelation!).toBeLessThan(0);
  expect(lingering.varianceOverMean).toBeGreaterThan(5 * alternating.varianceOverMean);
  // With a gap between any two periods none is a neighbour of another.
  expect(
    ratioScatter(
      times.map((i) => (i < 6 ? high : low)),
      times.map((i) => 2 * i),
    )!.autocorrelation,
  ).toBeNull();
});

test('two zeros tell nothing of the ratio', () => {
  const pairs = [
    [10, 20],
    [20, 20],
    [15, 30],
  ] as const;
  expect(ratioScatter([pairs[0], [0, 0], pairs[1], pairs[2]], [0, 1, 2, 3])!.dispersion).toBe(
    ratioScatter(pairs, [0, 1, 2])!.dispersion,
  );
});

test.each([
  [
    'a counter without any count',
    [
      [0, 5],
      [0, 6],
    ],
  ],
  ['one pair', [[4, 5]]],
  [
    'one pair beside zeros',
    [
      [4, 5],
      [0, 0],
    ],
  ],
] as const)('%s has no scatter', (_, pairs) => {
  expect(
    ratioScatter(
      pairs,
      pairs.map((_pair, i) => i),
    ),
  ).toBeNull();
});

test('as many times as pairs', () => {
  expect(() => ratioScatter([[1, 2]], [])).toThrow(
    new RangeError('ratioScatter requires as many times as pairs, got 0 and 1'),
  );
});
