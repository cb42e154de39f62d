import { Matrix, solve } from 'ml-matrix';

/** What a heteroscedasticity and autocorrelation consistent covariance needs. */
export interface NeweyWestInput {
  /** One row an observation, in order of time, the intercept column included. */
  readonly design: readonly (readonly number[])[];
  readonly residuals: readonly number[];
  /** Autocovariances up to this lag count, the l-th with weight 1 − l / (lag + 1). */
  readonly lag: number;
}

function requireInput({ design, residuals, lag }: NeweyWestInput): void {
  if (design.length === 0 || design.length !== residuals.length) {
    throw new RangeError(
      `neweyWest requires as many design rows as residuals, got ${design.length} and ${residuals.length}`,
    );
  }
  const width = design[0]!.length;
  if (width === 0 || design.some((row) => row.length !== width)) {
    throw new RangeError('neweyWest requires design rows of one width of 1 or more');
  }
  if (design.some((row) => !row.every(Number.isFinite)) || !residuals.every(Number.isFinite)) {
    throw new RangeError('neweyWest requires finite numbers');
  }
  if (!(Number.isInteger(lag) && lag >= 0 && lag < design.length)) {
    throw new RangeError(`neweyWest requires a whole lag from 0 to ${design.length - 1}, got ${lag}`);
  }
}

/**
 * Newey and West's covariance of least squares coefficients.
 *
 * No finding rests on it. It is what papers put beside a step in an interrupted time series, and stands here to be held against
 * stepEffect, which answers in its place for the false alarms told below.
 *
 * @remarks
 * Units: squares of the coefficients' units. Shape: n rows of p columns, n residuals -> p rows of p.
 * Missing: none; the lag counts rows, so leave no gaps.
 * Method: (X'X)⁻¹ S (X'X)⁻¹ with S = Σ e²xx' + Σ_l (1 − l/(L+1)) Σ_t e_t e_{t−l} (x_t x'_{t−l} + x_{t−l} x'_t);
 * Newey and West (1987), Econometrica 55, 703-708; equals sandwich::NeweyWest(lag = L, prewhite = FALSE),
 * which applies no small-sample factor either.
 * Assumes: many more observations than lags. With 24 to 60 months it is too narrow: under no change it
 * raises a false alarm 10 % of the time at a nominal 5 %, more under autocorrelation.
 *
 * @param input - design, residuals of the least squares fit, lag
 * @throws RangeError if lengths differ, the lag is out of range or columns depend on each other
 * @example
 * neweyWest({ design: [[1], [1], [1], [1]], residuals: [1, -1, 1, -1], lag: 1 }) // [[0.0625]]
 */
export function neweyWest(input: NeweyWestInput): number[][] {
  requireInput(input);
  const { design, residuals, lag } = input;
  const x = new Matrix(design.map((row) => [...row]));
  const scores = new Matrix(design.map((row, t) => row.map((value) => value * residuals[t]!)));
  const meat = scores.transpose().mmul(scores);
  for (let l = 1; l <= lag; l += 1) {
    const later = scores.subMatrix(l, scores.rows - 1, 0, scores.columns - 1);
    const earlier = scores.subMatrix(0, scores.rows - 1 - l, 0, scores.columns - 1);
    const cross = later
      .transpose()
      .mmul(earlier)
      .mul(1 - l / (lag + 1));
    meat.add(cross).add(cross.transpose());
  }
  // Columns of unit length keep the digits when their units differ by orders of magnitude.
  const scale = Array.from({ length: x.columns }, (_, j) => 1 / Math.hypot(...x.getColumn(j)));
  const toUnit = Matrix.diag(scale);
  const unit = x.mmul(toUnit);
  let bread: Matrix;
  try {
    bread = toUnit.mmul(solve(unit.transpose().mmul(unit), Matrix.eye(x.columns))).mmul(toUnit);
  } catch {
    throw new RangeError('neweyWest requires columns that do not depend on each other');
  }
  return bread.mmul(meat).mmul(bread).to2DArray();
}
