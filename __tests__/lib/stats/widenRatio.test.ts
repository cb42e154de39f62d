import { poissonRateRatio } from '@/lib/stats/poissonRateRatio';
import { widenRatio } from '@/lib/stats/widenRatio';

const of = (count: number, exposure = 31) => ({ count, exposure });

test('twice the variance: by hand 56/36 times or over exp(1.959964 √(2/36 + 2/56)) = 1.80782', () => {
  const interval = widenRatio(of(36), of(56), 2)!;
  expect(interval.low).toBeCloseTo(0.860458, 5);
  expect(interval.high).toBeCloseTo(2.812168, 5);
});

test('counting noise alone, or less than it, gives no less than the exact interval', () => {
  const exact = poissonRateRatio(of(56), of(36));
  for (const varianceOverMean of [0, 0.5, 1]) {
    const interval = widenRatio(of(36), of(56), varianceOverMean)!;
    expect(interval.low).toBeLessThanOrEqual(exact.low!);
    expect(interval.high!).toBeGreaterThanOrEqual(exact.high!);
    expect(interval).toEqual(widenRatio(of(36), of(56), 1));
  }
});

test('a count of zero leaves one end open; the other is exact, and for counts divided by the variance beyond it', () => {
  // R: poisson.test(c(0, 10))$conf.int[2] is 0.446125; at twice the variance (1 − p)/p with p = 0.025^(2/10) = 0.478176
  expect(widenRatio(of(10), of(0), 1)!.high).toBeCloseTo(0.446125, 5);
  expect(widenRatio(of(10), of(0), 2)).toEqual({ low: 0, high: expect.closeTo(1.091279, 5) });
  expect(widenRatio(of(0), of(10), 2)).toEqual({ low: expect.closeTo(1 / 1.091279, 5), high: null });
  expect(widenRatio(of(0), of(10, 62), 2)!.low).toBeCloseTo(0.5 / 1.091279, 5);
});

test('two zeros could have any ratio', () => {
  expect(widenRatio(of(0), of(0), 2)).toBeNull();
});

test.each([-1, NaN, Infinity])('a variance of %d times the mean is refused', (varianceOverMean) => {
  expect(() => widenRatio(of(1), of(1), varianceOverMean)).toThrow(RangeError);
});
