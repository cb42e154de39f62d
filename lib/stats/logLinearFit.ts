import { normalEquations, type LogLinearPosition as Position, type LogLinearProblem } from './normalEquations';

/** Looked up once: simulations come through here millions of times. */
const { abs, exp, log, log1p, max, min } = Math;

export interface LogLinearFit {
  readonly coefficients: Float64Array;
  readonly fitted: Float64Array;
  /** Inverse information, row after row. */
  readonly covariance: Float64Array;
  readonly deviance: number;
  /** Infinity for the Poisson. */
  readonly theta: number;
  readonly refusal: string | null;
}

const MAX_ITERATIONS = 100;
const TOLERANCE = 1e-12;
const THETA_TOLERANCE = 1e-8;

/** A mean fitted this small, and this loosely held, runs off to zero: the data separate. */
const VANISHING_MEAN = 1e-4;
const VANISHING_VARIANCE = 1e6;

/** Exponents beyond this overflow; a fit that wants them is refused, not returned as Infinity. */
const LARGEST_EXPONENT = 650;

const SEPARATION = 'perfect separation: some periods hold no events at all, so a ratio has no finite estimate';
const DEPENDENT = 'the columns of the design depend on each other where the counts can tell';

function devianceOf({ counts, weights }: LogLinearProblem, fitted: Float64Array, theta: number): number {
  const isPoisson = theta === Infinity;
  let sum = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const y = counts[i]!;
    const mu = fitted[i]!;
    const own = y > 0 ? y * log(y / mu) : 0;
    const rest = isPoisson ? y - mu : (y + theta) * log1p((y - mu) / (mu + theta));
    sum += (weights ? weights[i]! : 1) * 2 * (own - rest);
  }
  return sum;
}

function positionAt({ columns, logExposures }: LogLinearProblem, coefficients: Float64Array): Position {
  const n = logExposures.length;
  const logMeans = logExposures.slice();
  for (let j = 0; j < coefficients.length; j += 1) {
    const coefficient = coefficients[j]!;
    for (let i = 0, at = j * n; i < n; i += 1, at += 1) logMeans[i] = logMeans[i]! + columns[at]! * coefficient;
  }
  const fitted = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    logMeans[i] = max(-LARGEST_EXPONENT, min(LARGEST_EXPONENT, logMeans[i]!));
    fitted[i] = exp(logMeans[i]!);
  }
  return { coefficients, logMeans, fitted };
}

/** −log-likelihood up to what does not depend on the coefficients. */
function objective({ counts, weights }: LogLinearProblem, { logMeans, fitted }: Position, theta: number): number {
  const isPoisson = theta === Infinity;
  let sum = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const y = counts[i]!;
    const mu = fitted[i]!;
    const rest = isPoisson ? mu : (y + theta) * log(mu + theta);
    sum += (weights ? weights[i]! : 1) * (rest - y * logMeans[i]!);
  }
  return sum;
}

/** Whether some fitted mean has run off towards zero with nothing to hold it. */
function isSeparated({ counts, columns }: LogLinearProblem, fitted: Float64Array, covariance: Float64Array): boolean {
  const n = counts.length;
  const p = columns.length / n;
  let least = -1;
  for (let i = 0; i < n; i += 1) {
    if (counts[i] === 0 && fitted[i]! < VANISHING_MEAN && (least < 0 || fitted[i]! < fitted[least]!)) least = i;
  }
  if (least < 0) return false;
  let variance = 0;
  for (let j = 0; j < p; j += 1) {
    for (let k = 0; k < p; k += 1) {
      variance += columns[j * n + least]! * columns[k * n + least]! * covariance[j * p + k]!;
    }
  }
  return variance > VANISHING_VARIANCE;
}

function startOf({ counts, columns, start }: LogLinearProblem): Position {
  const fitted = start ? start.slice() : new Float64Array(counts.length);
  const logMeans = new Float64Array(counts.length);
  for (let i = 0; i < counts.length; i += 1) {
    if (!start) fitted[i] = counts[i]! + 0.1;
    logMeans[i] = log(fitted[i]!);
  }
  return { coefficients: new Float64Array(columns.length / counts.length), logMeans, fitted };
}

/** The proposal, or a point between it and where we stand, at which the likelihood is no worse. */
function stepTowards(problem: LogLinearProblem, here: Position, proposal: Float64Array, height: number, theta: number) {
  let next = positionAt(problem, proposal);
  let nextHeight = objective(problem, next, theta);
  for (let halving = 0; halving < 30 && !(nextHeight <= height + 1e-8 * (1 + abs(height))); halving += 1) {
    next = positionAt(
      problem,
      next.coefficients.map((value, j) => (value + here.coefficients[j]!) / 2),
    );
    nextHeight = objective(problem, next, theta);
  }
  return { next, nextHeight };
}

/** The fit itself: steps until neither the likelihood nor theta moves. */
function iterate(problem: LogLinearProblem) {
  const { start, thetaFor } = problem;
  let theta = start && thetaFor ? thetaFor(start, Infinity) : Infinity;
  let position = startOf(problem);
  // The starting means need not lie in the span of the design, so any first step is taken.
  let height = Infinity;
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration += 1) {
    const { information, right } = normalEquations(problem, position, theta, 'observed');
    if (information === null) return { position, theta, refusal: DEPENDENT };
    const { next, nextHeight } = stepTowards(problem, position, information.solve(right), height, theta);
    const isStill = abs(nextHeight - height) <= TOLERANCE * (0.1 + abs(nextHeight));
    position = next;
    height = nextHeight;
    const nextTheta = thetaFor ? thetaFor(position.fitted, theta) : Infinity;
    const isSettled = nextTheta === theta || abs(nextTheta - theta) <= THETA_TOLERANCE * nextTheta;
    if (isStill && isSettled) return { position, theta, refusal: null };
    if (nextTheta !== theta) height = objective(problem, position, nextTheta);
    theta = nextTheta;
  }
  return { position, theta, refusal: 'the fit did not converge' };
}

/**
 * Maximum likelihood fit of a Poisson or negative binomial mean with log link.
 *
 * @remarks
 * Units: counts; coefficients are logs of ratios. Shape: n counts, n × p columns -> p coefficients,
 * n fitted means, the p × p inverse information, the deviance.
 * Missing: none; leave rows out before. Perfect separation, columns that depend on each other or no
 * convergence -> `refusal` says which, and the numbers are not to be used.
 * Method: iteratively reweighted least squares (McCullagh and Nelder 1989, section 2.5), by Newton's steps, from R's
 * starting means, with halved steps where the likelihood falls, until it changes by less than 1e-12 of itself.
 * Assumes: the mean is exposure × exp(design · coefficients); at least one count above zero.
 *
 * @param problem - counts, columns, log exposures; prior weights and a rule for theta optional
 * @example
 * // Three counts, intercept alone: every fitted mean is their mean.
 * logLinearFit({ counts: Float64Array.of(1, 2, 6), columns: Float64Array.of(1, 1, 1),
 *   logExposures: new Float64Array(3) }).fitted // [3.000, 3.000, 3.000]
 */
export function logLinearFit(problem: LogLinearProblem): LogLinearFit {
  const { position, theta, refusal } = iterate(problem);
  const { coefficients, fitted } = position;
  const deviance = devianceOf(problem, fitted, theta);
  const information = normalEquations(problem, position, theta, 'expected').information;
  const covariance = information ? information.inverse() : new Float64Array(0);
  const isRefused = refusal !== null || information === null;
  const fault =
    information && isSeparated(problem, fitted, covariance) ? SEPARATION : isRefused ? (refusal ?? DEPENDENT) : null;
  return { coefficients, fitted, covariance, deviance, theta, refusal: fault };
}
