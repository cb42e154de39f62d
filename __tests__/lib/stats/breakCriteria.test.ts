import { breakCriteria } from '@/lib/stats/breakCriteria';
import { randomStream } from '@/lib/stats/randomStream';
import { readGolden } from './readGolden';

// Two rates, 7 / 3 and 61 / 3, gain 2 (7 log(7 / 34) + 61 log(61 / 34)) = 49, above 2 log 6 = 3.6 and the rest; cutting a side again gains less than 1.
test('the example: one break by every criterion', () => {
  expect(breakCriteria({ counts: [2, 3, 2, 20, 22, 19] })).toEqual({ aic: [3], logN: [3], twoLogN: [3], mbic: [3] });
});

// best(x, 4), best(x, log(112)) and best(x, 2 * log(112)) in values.R; modified() for the last
test('coal disasters: the four criteria disagree', () => {
  expect(breakCriteria({ counts: readGolden('coal.csv').map((row) => row.disasters!) })).toEqual({
    aic: [3, 5, 36, 46, 54, 60, 79, 92, 95, 97],
    logN: [41, 79, 92, 95, 97],
    twoLogN: [41, 97],
    mbic: [41],
  });
});

test('noise on a long series: no break by the modified BIC, and no answer beyond 5,000 counts', () => {
  const { poisson } = randomStream(21);
  const counts = Array.from({ length: 5000 }, () => poisson(4));
  expect(breakCriteria({ counts }).mbic).toEqual([]);
  expect(breakCriteria({ counts: [...counts, 4] }).mbic).toBeNull();
});

test.each([[[]], [[3]], [[null]], [[0, 0, 0, 0]], [[6, 6, 6]]])('%j has no break', (counts) => {
  expect(breakCriteria({ counts })).toEqual({ aic: [], logN: [], twoLogN: [], mbic: [] });
});

test('refuses what pelt refuses', () => {
  expect(() => breakCriteria({ counts: [1.5] })).toThrow(RangeError);
});
