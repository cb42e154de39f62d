import { minusTwoLogLikelihood } from './minusTwoLogLikelihood';
import { orthonormalise } from './orthonormalise';
import { serialTransforms, type SerialTransform } from './serialTransforms';
import { whiten } from './whiten';

/** Looked up once: simulations come through here millions of times. */
const { max, min } = Math;

/** Evidence for a step at every admissible place at once. */
export interface SerialBreakScan {
  /** Twice the gain in log-likelihood of a step after `first`, `first` + 1, … observations. */
  statistics(z: Float64Array): Float64Array;
  /** The largest of them, and the one at a given place; quicker than all. */
  largest(z: Float64Array, breakAfter: number): { largest: number; atBreak: number };
}

/** What the scan keeps for one correlation. */
interface Layer {
  readonly transform: SerialTransform;
  readonly basis: readonly Float64Array[];
  /** Whitened step columns: at the break itself, and from the period after it on. */
  readonly atStep: Float64Array;
  readonly afterStep: Float64Array;
  /** 1 / squared length of each step column with the basis taken out. */
  readonly inverseSquares: Float64Array;
  readonly floor: number;
}

/** Products of a whitened vector with every whitened step column: sums from the end backwards. */
function stepProducts(vector: Float64Array, { atStep, afterStep }: Layer, into: Float64Array): void {
  let later = 0;
  for (let i = vector.length - 1; i >= 0; i -= 1) {
    into[i] = later + atStep[i]! * vector[i]!;
    later += afterStep[i]! * vector[i]!;
  }
}

function layerOf(transform: SerialTransform, nuisance: Float64Array, step: Float64Array, floor: number): Layer {
  const n = step.length;
  const { decay, spread, rho } = transform;
  const basis: Float64Array[] = [];
  for (let from = 0; from < nuisance.length; from += n) {
    const column = whiten(nuisance.subarray(from, from + n), transform);
    orthonormalise(column, basis);
    basis.push(column);
  }
  const atStep = step.map((value, i) => value / spread[i]!);
  const afterStep = step.map((value, i) => (i === 0 ? 0 : (value - decay[i]! * step[i - 1]!) / spread[i]!));
  const layer = {
    transform,
    basis,
    atStep,
    afterStep,
    inverseSquares: new Float64Array(n),
    floor: (floor * (1 + rho)) / (1 - rho),
  };
  const squares = new Float64Array(n);
  let later = 0;
  for (let i = n - 1; i >= 0; i -= 1) {
    squares[i] = later + atStep[i]! ** 2;
    later += afterStep[i]! ** 2;
  }
  const products = new Float64Array(n);
  const left = squares.slice();
  for (const column of basis) {
    stepProducts(column, layer, products);
    for (let i = 0; i < n; i += 1) left[i] = left[i]! - products[i]! ** 2;
  }
  for (let i = 0; i < n; i += 1) layer.inverseSquares[i] = left[i]! > 1e-9 * squares[i]! ? 1 / left[i]! : 0;
  return layer;
}

/**
 * Likelihood ratios of a step at every admissible place, autocorrelation allowed for.
 *
 * @remarks
 * Units: z are residuals over their standard deviation; times in periods. Shape: columns of n -> functions of n residuals.
 * Missing: leave periods out.
 * Method: as serialLikelihoodRatio, for all places together: the product of a vector with each whitened step column is
 * a running sum from the end, so that one scan costs n operations a correlation and not n².
 * Assumes: nothing about the distribution of the largest; compare it with simulated ones.
 *
 * @param nuisance - columns in the model either way, one after another, on the scale of z
 * @param step - what a step adds to z in each period it covers
 * @param times - increasing, in periods
 * @param floor - variance of pure counting noise on this scale
 * @param first - fewest observations before a break
 * @param last - most observations before a break
 * @example
 * serialBreakScan(new Float64Array(4).fill(1), new Float64Array(4).fill(1), [0, 1, 2, 3], 1, 1, 3)
 *   .statistics(Float64Array.of(-1, -1, 1, 1)) // [1.31, 3.97, 1.31]
 */
export function serialBreakScan(
  nuisance: Float64Array,
  step: Float64Array,
  times: ArrayLike<number>,
  floor: number,
  first: number,
  last: number,
): SerialBreakScan {
  const n = step.length;
  const layers = serialTransforms(times).map((transform) => layerOf(transform, nuisance, step, floor));
  const whitened = new Float64Array(n);
  const products = new Float64Array(n);

  /** Whitens, takes the nuisance out, leaves the step products ready; gives the sum of squares. */
  const project = (z: Float64Array, layer: Layer): number => {
    whiten(z, layer.transform, whitened);
    for (const column of layer.basis) {
      let shared = 0;
      for (let i = 0; i < n; i += 1) shared += column[i]! * whitened[i]!;
      for (let i = 0; i < n; i += 1) whitened[i] = whitened[i]! - shared * column[i]!;
    }
    let squares = 0;
    for (let i = 0; i < n; i += 1) squares += whitened[i]! * whitened[i]!;
    stepProducts(whitened, layer, products);
    return squares;
  };
  const height = (squares: number, layer: Layer) =>
    minusTwoLogLikelihood(max(squares, 0), n, layer.floor) + layer.transform.logDeterminant;

  const statistics = (z: Float64Array): Float64Array => {
    let without = Infinity;
    const withStep = new Float64Array(last - first + 1).fill(Infinity);
    for (const layer of layers) {
      const squares = project(z, layer);
      without = min(without, height(squares, layer));
      for (let k = first; k <= last; k += 1) {
        const gain = products[k]! ** 2 * layer.inverseSquares[k]!;
        withStep[k - first] = min(withStep[k - first]!, height(squares - gain, layer));
      }
    }
    return withStep.map((value) => max(0, without - value));
  };
  const largest = (z: Float64Array, breakAfter: number) => {
    let without = Infinity;
    let best = Infinity;
    let there = Infinity;
    for (const layer of layers) {
      const squares = project(z, layer);
      let most = 0;
      for (let k = first; k <= last; k += 1) {
        const gain = products[k]! * products[k]! * layer.inverseSquares[k]!;
        if (gain > most) most = gain;
      }
      without = min(without, height(squares, layer));
      best = min(best, height(squares - most, layer));
      there = min(there, height(squares - products[breakAfter]! ** 2 * layer.inverseSquares[breakAfter]!, layer));
    }
    return { largest: max(0, without - best), atBreak: max(0, without - there) };
  };
  return { statistics, largest };
}
