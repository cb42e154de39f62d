/** How counts scatter round their level. */
export interface Noise {
  /** Per 30 days, before the event. */
  readonly rate: number;
  /** Variance over mean, at that rate. */
  readonly dispersion: number;
  readonly autocorrelation: number;
}

/** A period as the precision of a step sees it. */
export interface PlannedPeriod {
  /** In 30 days. */
  readonly exposure: number;
  /** In periods. */
  readonly time: number;
}

/**
 * Standard error of the log ratio of a step, before any count after it is known.
 *
 * @remarks
 * Units: of a log ratio. Shape: periods before, periods after, the ratio to be seen -> one number; Infinity where a trend leaves
 * nothing to tell a step by.
 * Method: generalised least squares at the expected counts, as stepEffect tests: variance = mean + excess·mean², residuals with the
 * correlation r^distance, taken out by whitening; level and trend, where there is one, are taken out of the step's column.
 * Assumes: noise like that before the event.
 */
export function stepStandardError(
  before: readonly PlannedPeriod[],
  after: readonly PlannedPeriod[],
  noise: Noise,
  ratio: number,
  trend: boolean,
): number {
  const meanCount = (noise.rate * before.reduce((sum, part) => sum + part.exposure, 0)) / before.length;
  const excess = Math.max(0, noise.dispersion - 1) / meanCount;
  const r = Math.max(0, Math.min(0.95, noise.autocorrelation));
  const periods = [...before, ...after];
  const scales = periods.map((part, i) => {
    const mean = noise.rate * part.exposure * (i < before.length ? 1 : ratio);
    return Math.sqrt(mean / (1 + excess * mean));
  });
  const whiten = (value: (part: PlannedPeriod, i: number) => number) => {
    const scaled = periods.map((part, i) => value(part, i) * scales[i]!);
    return scaled.map((now, i) => {
      if (i === 0) return now;
      const carried = r ** (periods[i]!.time - periods[i - 1]!.time);
      return (now - carried * scaled[i - 1]!) / Math.sqrt(1 - carried * carried);
    });
  };
  const level = whiten(() => 1);
  const slope = trend ? [without(whiten((part) => part.time - before[0]!.time), [level])] : [];
  const step = without(whiten((_, i) => (i < before.length ? 0 : 1)), [level, ...slope]);
  const information = dot(step, step);
  return information > 1e-9 ? 1 / Math.sqrt(information) : Infinity;
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** What is left of a column when others, at right angles to each other, are taken out. */
function without(column: readonly number[], others: readonly (readonly number[])[]): number[] {
  return others.reduce<number[]>((rest, other) => {
    const share = dot(rest, other) / Math.max(1e-300, dot(other, other));
    return rest.map((value, i) => value - share * other[i]!);
  }, [...column]);
}
