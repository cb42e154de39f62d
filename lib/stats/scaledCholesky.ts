/** Looked up once: simulations come through here millions of times. */
const { sqrt } = Math;

/** A factored symmetric positive definite matrix. */
export interface ScaledCholesky {
  solve(right: Float64Array): Float64Array;
  /** Row after row. */
  inverse(): Float64Array;
}

/** A column whose part not explained by those before it is smaller than this share of it counts as dependent. */
const LEAST_PIVOT = 1e-7;

/** Forward and backward substitution with the lower factor, in place. */
function substitute(factor: Float64Array, p: number, x: Float64Array): void {
  for (let j = 0; j < p; j += 1) {
    let sum = x[j]!;
    for (let k = 0; k < j; k += 1) sum -= factor[j * p + k]! * x[k]!;
    x[j] = sum / factor[j * p + j]!;
  }
  for (let j = p - 1; j >= 0; j -= 1) {
    let sum = x[j]!;
    for (let k = j + 1; k < p; k += 1) sum -= factor[k * p + j]! * x[k]!;
    x[j] = sum / factor[j * p + j]!;
  }
}

/**
 * Cholesky factor of a small symmetric matrix, scaled to a unit diagonal first.
 *
 * @remarks
 * Units: as given. Shape: p × p, row after row, only the lower half is read -> a solver.
 * Missing: none; a matrix that is not positive definite to seven digits -> null.
 * Method: Cholesky-Banachiewicz on D a D with D = 1 / √diagonal, so that the units of a column cost no
 * digits. Written out because the fits call it tens of thousands of times on 1 to 14 columns, where the
 * general matrix classes take longer than the arithmetic.
 * Assumes: p small.
 *
 * @param matrix - p × p numbers
 * @param p - rows
 * @example
 * scaledCholesky(Float64Array.of(4, 0, 0, 9), 2)?.solve(Float64Array.of(8, 9)) // [2, 1]
 */
export function scaledCholesky(matrix: Float64Array, p: number): ScaledCholesky | null {
  const scale = new Float64Array(p);
  for (let j = 0; j < p; j += 1) scale[j] = 1 / sqrt(matrix[j * p + j]!);
  const factor = new Float64Array(p * p);
  for (let j = 0; j < p; j += 1) {
    for (let k = 0; k <= j; k += 1) {
      let sum = matrix[j * p + k]! * scale[j]! * scale[k]!;
      for (let m = 0; m < k; m += 1) sum -= factor[j * p + m]! * factor[k * p + m]!;
      if (k < j) factor[j * p + k] = sum / factor[k * p + k]!;
      else {
        const pivot = sqrt(sum);
        if (!(pivot > LEAST_PIVOT && pivot < Infinity)) return null;
        factor[j * p + j] = pivot;
      }
    }
  }
  const solve = (right: Float64Array): Float64Array => {
    const x = right.map((value, j) => value * scale[j]!);
    substitute(factor, p, x);
    for (let j = 0; j < p; j += 1) x[j] = x[j]! * scale[j]!;
    return x;
  };
  const inverse = (): Float64Array => {
    const result = new Float64Array(p * p);
    for (let j = 0; j < p; j += 1) {
      const unit = new Float64Array(p);
      unit[j] = 1;
      result.set(solve(unit), j * p);
    }
    return result;
  };
  return { solve, inverse };
}
