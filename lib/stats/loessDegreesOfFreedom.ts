// Knots of the published approximation: position, value and slope (netlib dloess, ehg176).
const KNOTS = [
  [-0.005, -0.090572, 4.4844],
  [0.1204, 0.095807, -0.7978],
  [0.2017, 0.026152, -0.7286],
  [0.2815, -0.031926, -0.4457],
  [0.3705, -0.053718, -0.3495],
  [0.4536, -0.06417, 0.032813],
  [0.5591, -0.058387, 0.1611],
  [0.7132, -0.020636, 0.335],
  [0.8751, 0.040172, -0.041032],
  [1.005, -0.010856, -0.7736],
] as const;

// Constants for one predictor, by degree (netlib dloess, ehg141).
const CONSTANTS = {
  1: { one: [0.297162, 0.380266, 0.5886043], two: [0.2848308, 0.2254512, 0.2914126] },
  2: { one: [0.1611761, 0.3091323, 0.4401023], two: [0.207567, 0.2822574, 0.2369957] },
} as const;

/**
 * First two moments of the residual sum of squares of a loess fit, from the trace of its smoother.
 *
 * @remarks
 * Units: none. Shape: n, trace, degree -> {one, two}: one = tr (I−L)(I−L)ᵀ, two = tr ((I−L)(I−L)ᵀ)²; residual scale² is the sum
 * of squares over one, its degrees of freedom are one²/two. Missing: not accepted.
 * Method: interpolation formula of Cleveland, Grosse and Shyu (1992), as R loess(statistics = "approximate"), one predictor.
 * Assumes: a local regression with tricube weights; the formula was fitted to simulations and is good to about 1 %.
 *
 * @param n - observations, more than degree + 1
 * @param trace - trace of the smoother matrix
 * @param degree - 1 or 2
 * @throws RangeError if n is not more than degree + 1
 * @example
 * loessDegreesOfFreedom(50, 5.23878061287733, 2).one // 44.30154308257048
 */
export function loessDegreesOfFreedom(n: number, trace: number, degree: 1 | 2): { one: number; two: number } {
  const size = degree + 1;
  if (!(n > size)) throw new RangeError(`loessDegreesOfFreedom requires more than ${size} observations, got ${n}`);
  const least = Math.sqrt(size / n);
  const z = Math.min(1, Math.max(0, (Math.sqrt(size / trace) - least) / (1 - least)));
  const scale = Math.exp(correction(z));
  const moment = ([a, b, c]: readonly [number, number, number]) =>
    n - trace * Math.exp(a * z ** b * (1 - z) ** c * scale);
  return { one: moment(CONSTANTS[degree].one), two: moment(CONSTANTS[degree].two) };
}

/** Cubic Hermite interpolation through the knots. */
function correction(z: number): number {
  const right = KNOTS.findIndex(([at]) => z <= at);
  const [from, fromValue, fromSlope] = KNOTS[right - 1]!;
  const [to, toValue, toSlope] = KNOTS[right]!;
  const h = (z - from) / (to - from);
  const slopes = (h * (1 - h) ** 2 * fromSlope + h ** 2 * (h - 1) * toSlope) * (to - from);
  return (1 - h) ** 2 * (1 + 2 * h) * fromValue + h ** 2 * (3 - 2 * h) * toValue + slopes;
}
