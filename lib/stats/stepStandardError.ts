import { orthonormalise } from './orthonormalise';
import { whiten } from './whiten';

/** How counts scatter round their level. */
export interface Noise {
  /** Per unit of exposure, before the step. */
  readonly rate: number;
  /** Variance over mean, at that rate. */
  readonly dispersion: number;
  readonly autocorrelation: number;
}

/** A period as the precision of a step sees it. */
export interface PlannedPeriod {
  readonly exposure: number;
  /** In periods. */
  readonly time: number;
}

/** Closer to 1 an autocorrelation says that nothing can be told. */
const MOST_CORRELATED = 0.95;

/**
 * Standard error of the log ratio of a step, before any count after it is known.
 *
 * @remarks
 * Units: of a log ratio. Shape: periods before, periods after, the ratio to be seen -> one number. Missing: leave periods out; the
 * correlation of neighbours is r^(distance in time). Infinity where a trend leaves nothing to tell a step by.
 * Method: generalised least squares at the expected counts, as stepEffect tests: variance = mean + excess·mean², residuals with the
 * correlation r^distance, taken out by whitening; level and trend, where there is one, are taken out of the step's column.
 * Assumes: noise like that before the step.
 *
 * @param ratio - of the rate after the step to that before, > 0
 * @param trend - whether a log-linear trend is fitted beside the step
 * @throws RangeError without a period on one side
 * @example
 * stepStandardError([{ exposure: 1, time: 0 }], [{ exposure: 1, time: 1 }], { rate: 50, dispersion: 1, autocorrelation: 0 }, 1, false) // 0.2
 */
export function stepStandardError(
  before: readonly PlannedPeriod[],
  after: readonly PlannedPeriod[],
  noise: Noise,
  ratio: number,
  trend: boolean,
): number {
  if (before.length === 0 || after.length === 0)
    throw new RangeError(`stepStandardError requires periods on both sides, got ${before.length} and ${after.length}`);
  const meanCount = (noise.rate * before.reduce((sum, part) => sum + part.exposure, 0)) / before.length;
  const excess = Math.max(0, noise.dispersion - 1) / meanCount;
  const r = Math.max(0, Math.min(MOST_CORRELATED, noise.autocorrelation));
  const periods = [...before, ...after];
  const decay = Float64Array.from(periods, ({ time }, i) => (i === 0 ? 0 : r ** (time - periods[i - 1]!.time)));
  const transform = { decay, spread: decay.map((carried) => Math.sqrt(1 - carried * carried)) };
  const scales = periods.map(({ exposure }, i) => {
    const mean = noise.rate * exposure * (i < before.length ? 1 : ratio);
    return Math.sqrt(mean / (1 + excess * mean));
  });
  const column = (value: (part: PlannedPeriod, i: number) => number) =>
    whiten(
      Float64Array.from(periods, (part, i) => value(part, i) * scales[i]!),
      transform,
    );
  const others = [column(() => 1), ...(trend ? [column(({ time }) => time - before[0]!.time)] : [])];
  others.forEach((other, i) => orthonormalise(other, others.slice(0, i)));
  const information = Math.exp(
    orthonormalise(
      column((_, i) => (i < before.length ? 0 : 1)),
      others,
    ),
  );
  return information > 1e-9 ? 1 / Math.sqrt(information) : Infinity;
}
