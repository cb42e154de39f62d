import { Matrix, SVD } from 'ml-matrix';

interface LocalRegression {
  value: Float64Array;
  slope: Float64Array;
}

/**
 * Weights that turn the values of a series into the local regression and its slope at one point.
 *
 * @remarks
 * Units: x in any unit; the weights of slope are per unit of x. Shape: n sorted x -> two rows of n weights.
 * Missing: not accepted.
 * Method: least squares of a polynomial over the `nearest` points, tricube weights (1 − (d/h)³)³, h the distance of the
 * farthest of them (squared distance times span when that is above 1, as R does), columns scaled, pseudo-inverse with the
 * tolerance of netlib dloess (ehg127).
 * Assumes: x sorted.
 *
 * @param x - sorted, finite
 * @param at - where to fit
 * @param options - nearest (points used), span (as in loess), degree (1 or 2)
 * @throws RangeError if the nearest points all lie at the same x
 * @example
 * localRegression([0, 1, 2], 1, { nearest: 3, span: 2, degree: 1 }).value[1] // 0.6492278404039313
 */
export function localRegression(
  x: readonly number[],
  at: number,
  { nearest, span, degree }: { nearest: number; span: number; degree: 1 | 2 },
): LocalRegression {
  const start = firstOfNearest(x, at, nearest);
  const near = x.slice(start, start + nearest);
  const farthest = Math.max(...[near[0]!, near.at(-1)!].map((value) => (value - at) ** 2));
  const reach = farthest * Math.max(1, span);
  if (!(reach > 0)) throw new RangeError(`loess requires different x among the ${nearest} nearest of ${at}`);
  const weights = near.map((value) => Math.sqrt((1 - Math.sqrt((value - at) ** 2 / reach) ** 3) ** 3));
  const design = Matrix.zeros(nearest, degree + 1);
  near.forEach((value, i) => {
    for (let j = 0; j <= degree; j++) design.set(i, j, weights[i]! * (value - at) ** j);
  });
  const norms = Array.from({ length: degree + 1 }, (_, j) => design.getColumnVector(j).norm() || 1);
  norms.forEach((norm, j) => design.mulColumn(j, 1 / norm));
  const svd = new SVD(design, { autoTranspose: true });
  const tolerance = svd.diagonal[0]! * 100 * Number.EPSILON;
  const row = (coefficient: number) => {
    const out = new Float64Array(x.length);
    svd.diagonal.forEach((value, s) => {
      if (value <= tolerance) return;
      const factor = svd.rightSingularVectors.get(coefficient, s) / (norms[coefficient]! * value);
      for (let i = 0; i < nearest; i++) out[start + i]! += factor * svd.leftSingularVectors.get(i, s) * weights[i]!;
    });
    return out;
  };
  return { value: row(0), slope: row(1) };
}

/** Start of the run of `size` points nearest to a place; of two equally far points the first is kept. */
function firstOfNearest(x: readonly number[], at: number, size: number): number {
  let start = 0;
  while (start + size < x.length && x[start + size]! - at < at - x[start]!) start++;
  return start;
}
