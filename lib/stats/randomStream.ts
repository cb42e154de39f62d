import gammaln from '@stdlib/math-base-special-gammaln';

/** Looked up once: simulations come through here millions of times. */
const { abs, exp, floor, log, sqrt } = Math;

/** A seeded source of random numbers: the same seed gives the same numbers on every machine. */
export interface RandomStream {
  uniform(): number;
  normal(): number;
  poisson(mean: number): number;
}

/** Below this mean, adding up probabilities from zero is quicker than rejection. */
const SMALL_MEAN = 10;

const logFactorials = Float64Array.from({ length: 1024 }, (_, k) => gammaln(k + 1));

/** Layers of equal area under the normal curve, and where the tail begins that makes them so. */
const LAYERS = 256;
const TAIL_START = 3.6541528853610088;
const LAYER_AREA = 0.00492867323399;

/** edges[0] belongs to the bottom layer, tail included; edges[layers] is 0, at the top of the curve. */
const edges = new Float64Array(LAYERS + 1);
const heights = new Float64Array(LAYERS + 1);
edges[0] = LAYER_AREA / exp(-0.5 * TAIL_START ** 2);
edges[1] = TAIL_START;
for (let i = 1; i < LAYERS; i += 1) {
  heights[i] = exp(-0.5 * edges[i]! ** 2);
  const next = heights[i]! + LAYER_AREA / edges[i]!;
  edges[i + 1] = next < 1 ? sqrt(-2 * log(next)) : 0;
}
heights[LAYERS] = 1;

/** Beyond the last layer: Marsaglia's (1964) rejection from an exponential. */
function tail(uniform: () => number): number {
  for (;;) {
    const x = -log(uniform()) / TAIL_START;
    const y = -log(uniform());
    if (2 * y > x * x) return TAIL_START + x;
  }
}

/** Inversion: add up the probabilities of 0, 1, 2, … until the uniform number is spent. */
function smallPoisson(mean: number, uniform: () => number): number {
  let left = uniform();
  let probability = exp(-mean);
  let k = 0;
  while (left > probability && k < 200) {
    left -= probability;
    k += 1;
    probability *= mean / k;
  }
  return k;
}

/** Transformed rejection, PTRS of Hörmann (1993), Insurance: Mathematics and Economics 12, 39-45. */
function largePoisson(mean: number, uniform: () => number): number {
  const b = 0.931 + 2.53 * sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const quickAccept = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = uniform() - 0.5;
    const v = uniform();
    const us = 0.5 - abs(u);
    const k = floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= quickAccept) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    const logFactorial = k < logFactorials.length ? logFactorials[k]! : gammaln(k + 1);
    if (log((v * inverseAlpha) / (a / (us * us) + b)) <= k * log(mean) - mean - logFactorial) return k;
  }
}

/** Four 32-bit words of state, filled from the seed by the mixing step of splitmix32. */
function seededUniform(seed: number): () => number {
  let mixed = seed | 0;
  const word = (): number => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let z = mixed ^ (mixed >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = word();
  let b = word();
  let c = word();
  let counter = 1;
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return ((sum >>> 0) + 0.5) / 4294967296;
  };
}

/**
 * A seeded stream of uniform, standard normal and Poisson draws.
 *
 * @remarks
 * Units: pure numbers. Shape: one seed -> a stream; the stream advances with each draw.
 * Missing: none.
 * Method: sfc32 (C. Doty-Humphrey, PractRand) for uniforms, never exactly 0 or 1; the
 * ziggurat of Marsaglia and Tsang (2000) with 256 layers for normals; inversion below a mean of 10 and Hörmann's PTRS
 * (1993) above it for Poisson counts.
 * Assumes: simulation, not secrecy. A mean of 0 gives 0; means beyond 1e15 lose their last digits.
 *
 * @param seed - any integer; only its lower 32 bits count
 * @throws RangeError if the seed is not an integer
 * @example
 * randomStream(1).poisson(20) === randomStream(1).poisson(20) // true
 */
export function randomStream(seed: number): RandomStream {
  if (!Number.isInteger(seed)) throw new RangeError(`randomStream requires an integer seed, got ${seed}`);
  const uniform = seededUniform(seed);
  // The first outputs still resemble the seed.
  for (let i = 0; i < 12; i += 1) uniform();

  const normal = (): number => {
    for (;;) {
      const layer = floor(uniform() * LAYERS);
      const x = (2 * uniform() - 1) * edges[layer]!;
      if (abs(x) < edges[layer + 1]!) return x;
      if (layer === 0) return x < 0 ? -tail(uniform) : tail(uniform);
      const height = heights[layer]! + uniform() * (heights[layer + 1]! - heights[layer]!);
      if (height < exp(-0.5 * x * x)) return x;
    }
  };
  const poisson = (mean: number): number => {
    if (mean < SMALL_MEAN) return smallPoisson(mean, uniform);
    return largePoisson(mean, uniform);
  };
  return { uniform, normal, poisson };
}
