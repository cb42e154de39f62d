import type { RandomStream } from './randomStream';

/** Looked up once: simulations come through here millions of times. */
const { log, sqrt } = Math;

/**
 * A draw from the gamma distribution with scale 1.
 *
 * @remarks
 * Units: those of the scale. Shape: a stream, a shape -> one number of 0 or more. Missing: none.
 * Method: Marsaglia and Tsang (2000), ACM Transactions on Mathematical Software 26, 363-372; below a shape of 1 a draw with the shape
 * one higher, times u^(1/shape). Two draws g and h give g/(g + h), a draw from the beta distribution.
 *
 * @param shape - > 0
 * @throws RangeError if the shape is not positive
 * @example
 * drawGamma(randomStream(1), 2.5) === drawGamma(randomStream(1), 2.5) // true
 */
export function drawGamma(stream: RandomStream, shape: number): number {
  if (!(shape > 0)) throw new RangeError(`drawGamma requires a positive shape, got ${shape}`);
  if (shape < 1) return drawGamma(stream, shape + 1) * stream.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / sqrt(9 * d);
  for (;;) {
    const x = stream.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && log(stream.uniform()) < 0.5 * x * x + d - d * v + d * log(v)) return d * v;
  }
}
