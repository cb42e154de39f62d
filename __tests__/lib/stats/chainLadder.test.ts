import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chainLadder } from '@/lib/stats/chainLadder';

const genIns = readFileSync(join(__dirname, '../../../data/reference/genins.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map((cell) => (cell === '' ? null : Number(cell))));
const small = [[100, 150, 165], [110, 168], [120]];

test('the example', () => {
  expect(chainLadder(small).reserve).toBeCloseTo(96.68571428571431, 12);
});

// library(ChainLadder); m <- MackChainLadder(GenIns, est.sigma = "Mack"); m; m$f
test('GenIns', () => {
  const result = chainLadder(genIns);
  expect(result.reserve).toBeCloseTo(18680855.61, 2);
  expect(result.standardError).toBeCloseTo(2447094.86, 2);
  [3.490607, 1.747333, 1.457413, 1.173852, 1.103824, 1.086269, 1.053874, 1.076555, 1.017725].forEach((factor, k) => {
    expect(result.factors[k]).toBeCloseTo(factor, 6);
  });
});

// Mack (1993), table 4, in thousands: reserves and standard errors of rows 2 to 10.
test('GenIns by row', () => {
  const { reserves, standardErrors } = chainLadder(genIns);
  const thousands = (values: number[]) => values.slice(1).map((value) => Math.round(value / 1000));
  expect(thousands(reserves)).toEqual([95, 470, 710, 985, 1419, 2178, 3920, 4279, 4626]);
  expect(thousands(standardErrors)).toEqual([76, 122, 134, 261, 411, 558, 875, 971, 1363]);
});

test('three rows by hand', () => {
  // factors 318/210 and 1.1; the one variance is (100·(1.5 − f)² + 110·(168/110 − f)²)/1, used for the last step as well
  const f = 318 / 210;
  const variance = 100 * (1.5 - f) ** 2 + 110 * (168 / 110 - f) ** 2;
  const result = chainLadder(small);
  expect(result.factors).toEqual([f, 1.1]);
  expect(result.ultimates[2]).toBeCloseTo(120 * f * 1.1, 10);
  expect(result.standardErrors[1]).toBeCloseTo(Math.sqrt(168 * variance + (168 ** 2 * variance) / 150), 10);
  const first = 120 * variance + (120 ** 2 * variance) / 210;
  const second = first * 1.21 + 120 * f * variance + ((120 * f) ** 2 * variance) / 150;
  expect(result.standardErrors[2]).toBeCloseTo(Math.sqrt(second), 10);
});

test('scaled values scale the reserve, and its error too', () => {
  const plain = chainLadder(genIns);
  const scaled = chainLadder(genIns.map((row) => row.map((value) => value && value * 1000)));
  expect(scaled.reserve / plain.reserve).toBeCloseTo(1000, 8);
  expect(scaled.standardError / plain.standardError).toBeCloseTo(1000, 8);
});

test('rows may be cut short instead of padded; steady growth has no error', () => {
  expect(chainLadder(genIns.map((row) => row.filter((value) => value !== null)))).toEqual(chainLadder(genIns));
  const steady = chainLadder([[1, 2, 4, 8], [1, 2, 4], [1, 2], [1]]);
  expect(steady).toMatchObject({ factors: [2, 2, 2], reserves: [0, 4, 6, 7], reserve: 17, standardError: 0 });
  const zero = chainLadder([[5, 5, 5], [5, 5], [5]]);
  expect([zero.reserve, zero.standardError]).toEqual([0, 0]);
});

test('refuses', () => {
  expect(() => chainLadder([[1, 2], [1]])).toThrow(new RangeError('chainLadder requires at least three rows, got 2'));
  expect(() => chainLadder([[1, 2, 3], [1, 2, 3], [1]])).toThrow(
    new RangeError('chainLadder requires 2 values in row 2 of 3'),
  );
  expect(() => chainLadder([[1, 2, 3], [1], [1]])).toThrow(
    new RangeError('chainLadder requires 2 values in row 2 of 3'),
  );
  expect(() => chainLadder([[1, 2, 3], [0, 2], [1]])).toThrow(
    new RangeError('chainLadder requires positive values, got 0 in row 2'),
  );
  expect(() => chainLadder([[1, null, 3], [1, 2], [1]])).toThrow(
    new RangeError('chainLadder requires positive values, got null in row 1'),
  );
});
