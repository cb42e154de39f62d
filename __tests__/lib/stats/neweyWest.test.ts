import { neweyWest } from '@/lib/stats/neweyWest';
import { readGolden } from './readGolden';

test('the example', () => {
  expect(neweyWest({ design: [[1], [1], [1], [1]], residuals: [1, -1, 1, -1], lag: 1 })).toEqual([
    [expect.closeTo(0.0625, 12)],
  ]);
});

/** Least squares through the regression's own normal equations, column by column. */
function leastSquaresResiduals(design: number[][], y: number[]): number[] {
  const columns: number[][] = [];
  let left = y;
  const project = (values: number[], column: number[]) => {
    const share =
      values.reduce((sum, value, i) => sum + value * column[i]!, 0) /
      column.reduce((sum, value) => sum + value * value, 0);
    return values.map((value, i) => value - share * column[i]!);
  };
  for (let j = 0; j < design[0]!.length; j += 1) {
    const column = columns.reduce(
      project,
      columns.reduce(
        project,
        design.map((row) => row[j]!),
      ),
    );
    columns.push(column);
    left = project(left, column);
  }
  return left;
}

// fm <- lm(RealInv ~ RealGNP + RealInt, data = sandwich::Investment); NeweyWest(fm, lag = 4, prewhite = FALSE)
test('Investment, lag 4', () => {
  const rows = readGolden('investment.csv');
  const design = rows.map((row) => [1, row.RealGNP!, row.RealInt!]);
  const covariance = neweyWest({
    design,
    residuals: leastSquaresResiduals(
      design,
      rows.map((row) => row.RealInv!),
    ),
    lag: 4,
  });
  const expected = [
    [359.417068054093, -0.311550503518965, -4.0893193054183],
    [-0.311550503518965, 0.000280588826934, -0.00535593118833],
    [-4.0893193054183, -0.00535593118833, 11.17147299822155],
  ];
  covariance.forEach((row, j) => row.forEach((value, k) => expect(value / expected[j]![k]!).toBeCloseTo(1, 8)));
});

test('lag 0 is White, and units of a column only scale', () => {
  const design = [
    [1, 2],
    [1, 5],
    [1, 7],
    [1, 11],
    [1, 13],
  ];
  const residuals = [1, -2, 0.5, 1.5, -1];
  const plain = neweyWest({ design, residuals, lag: 2 });
  const scaled = neweyWest({ design: design.map(([a, b]) => [a!, b! * 1e6]), residuals, lag: 2 });
  expect(scaled[1]![1]! * 1e12).toBeCloseTo(plain[1]![1]!, 9);
  expect(scaled[0]![0]).toBeCloseTo(plain[0]![0]!, 9);
  expect(neweyWest({ design: [[1], [1]], residuals: [3, 4], lag: 0 })).toEqual([[expect.closeTo(25 / 4, 12)]]);
});

test('misuse throws', () => {
  expect(() => neweyWest({ design: [], residuals: [], lag: 0 })).toThrow(RangeError);
  expect(() => neweyWest({ design: [[1]], residuals: [1, 2], lag: 0 })).toThrow('got 1 and 2');
  expect(() => neweyWest({ design: [[1], [1]], residuals: [1, 2], lag: 2 })).toThrow('lag');
  expect(() => neweyWest({ design: [[1], [1]], residuals: [1, NaN], lag: 1 })).toThrow('finite');
  expect(() =>
    neweyWest({
      design: [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      residuals: [1, 2, 1],
      lag: 1,
    }),
  ).toThrow('depend');
});

test('one observation, and residuals that are all zero', () => {
  expect(neweyWest({ design: [[2]], residuals: [4], lag: 0 })).toEqual([[expect.closeTo(4, 12)]]);
  expect(neweyWest({ design: [[1], [1]], residuals: [0, 0], lag: 1 })).toEqual([[0]]);
});
