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
 * Method: weighted least squares at the expected counts; variance = mean + excess·mean², the whole times (1 + r)/(1 − r) for the
 * correlation r of neighbours; the trend, where there is one, is taken out of the step's column.
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
  const rows = [...before.map((part) => ({ ...part, step: 0 })), ...after.map((part) => ({ ...part, step: 1 }))].map((part) => {
    const mean = noise.rate * part.exposure * (part.step ? ratio : 1);
    return { ...part, weight: mean / (1 + excess * mean) };
  });
  const sum = (value: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + row.weight * value(row), 0);
  const total = sum(() => 1);
  const middle = sum((row) => row.time) / total;
  const share = sum((row) => row.step) / total;
  const spread = sum((row) => (row.time - middle) ** 2);
  const common = sum((row) => (row.time - middle) * (row.step - share));
  const information = sum((row) => (row.step - share) ** 2) - (trend && spread > 0 ? common ** 2 / spread : 0);
  const r = Math.max(0, Math.min(0.95, noise.autocorrelation));
  return information > 1e-9 ? Math.sqrt((1 + r) / (1 - r) / information) : Infinity;
}
