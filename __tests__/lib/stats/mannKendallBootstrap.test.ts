import nhtemp from '../../../data/reference/nhtemp.json';
import { mannKendall } from '../../../lib/stats/mannKendall';
import { mannKendallBootstrap } from '../../../lib/stats/mannKendallBootstrap';
import { randomStream } from '../../../lib/stats/randomStream';

test('the example', () => {
  expect(mannKendallBootstrap([4, 4, 4, 4, 4, 4])).toEqual({ s: 0, tau: 0, autocorrelation: 0, pValue: 1 });
});

test('same seed, same answer; S and tau are those of the plain test', () => {
  const first = mannKendallBootstrap(nhtemp, { draws: 199, seed: 3 });
  expect(mannKendallBootstrap(nhtemp, { draws: 199, seed: 3 })).toEqual(first);
  const { s, tau } = mannKendall(nhtemp);
  expect(first).toMatchObject({ s, tau });
  expect(first.autocorrelation).toBeGreaterThan(0.2);
  expect(first.pValue).toBeGreaterThan(mannKendall(nhtemp).pValue);
  expect(first.pValue).toBeLessThan(0.05);
});

// 400 series of 36 values, AR(1) 0.6 without a trend: 5 % of 400 is 20 with a standard error of 4.4.
test('autocorrelation raises false alarms of the plain test, not of this one', () => {
  const { normal } = randomStream(31);
  let plain = 0;
  let calibrated = 0;
  for (let run = 0; run < 400; run++) {
    let level = normal();
    const values = Array.from({ length: 36 }, () => (level = 0.6 * level + 0.8 * normal()));
    if (mannKendall(values).pValue <= 0.05) plain++;
    if (mannKendallBootstrap(values, { draws: 99, seed: run }).pValue <= 0.05) calibrated++;
  }
  expect(plain).toBeGreaterThan(80);
  expect(calibrated).toBeLessThan(48);
  expect(calibrated).toBeGreaterThan(8);
});

test('ties, zeros, gaps and large values give a p-value in (0, 1]', () => {
  for (const values of [[0, 0, 0, 0, 1], [1, null, 2, null, 3, null, 4, null, 5], [1e6, 2e6, 1e6, 3e6, 2e6], [1, 2, null, null, 1, 2, 9, 8]]) {
    const { pValue } = mannKendallBootstrap(values, { draws: 99 });
    expect(pValue).toBeGreaterThan(0);
    expect(pValue).toBeLessThanOrEqual(1);
  }
});

test('refuses', () => {
  expect(() => mannKendallBootstrap([1, 2, 3, 4])).toThrow(new RangeError('mannKendallBootstrap requires at least five values, got 4'));
  expect(() => mannKendallBootstrap(nhtemp, { draws: 0 })).toThrow(new RangeError('mannKendallBootstrap requires a positive number of draws, got 0'));
});
