/** Looked up once: simulations come through here millions of times. */
const { log } = Math;

/**
 * Minus twice the Gaussian log-likelihood of a sum of squares, the variance at its best value of `floor` or more.
 *
 * @remarks
 * Units: none; constants left out. Shape: three numbers -> one. Missing: none.
 * Method: n log v + S / v at v = max(S / n, floor). Assumes: the squares are of innovations of one variance.
 *
 * @param squares - S, sum of squares
 * @param n - how many, or degrees of freedom
 * @param floor - least variance, > 0
 * @example
 * minusTwoLogLikelihood(4, 4, 1) // 4
 */
export function minusTwoLogLikelihood(squares: number, n: number, floor: number): number {
  const variance = squares / n;
  return variance > floor ? n * log(variance) + n : n * log(floor) + squares / floor;
}
