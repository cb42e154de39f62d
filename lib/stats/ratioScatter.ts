import { laggedCorrelation } from './laggedCorrelation';
import { studentWidening } from './studentWidening';

/** How the ratio of two counters scatters from period to period. */
interface RatioScatter {
  /** Chi-square of "the ratio is the same in all periods" over its degrees of freedom. */
  readonly dispersion: number;
  /** Lag-1 autocorrelation of what it leaves; null where the periods are too few. */
  readonly autocorrelation: number | null;
  /** Variance over mean that the sums have by both, and by the fewness of the periods. */
  readonly varianceOverMean: number;
}

/** Closer to 1 an autocorrelation says that nothing can be told. */
const MOST_CORRELATED = 0.9;

/**
 * How much more the sums of two counters vary than by counting, from how their ratio scatters.
 *
 * @remarks
 * Units: pure numbers. Shape: n pairs of counts, n times -> one result. Missing: leave periods out; only neighbours in time are
 * paired. Two zeros tell nothing of the ratio and are left out; fewer than two other pairs, or a counter without any count -> null.
 * Method: Pearson's chi-square of the two-column table over its degrees of freedom, times (1 + r)/(1 − r) for the lag-1 autocorrelation r
 * of its residuals (see laggedCorrelation; below 0 taken as 0), times the square of studentWidening.
 * Assumes: one ratio over the whole time.
 *
 * @param pairs - counts of the one and of the other, in order of time
 * @param times - increasing, in periods
 * @throws RangeError if there are not as many times as pairs
 * @example
 * ratioScatter([[10, 20], [20, 20], [15, 30], [25, 10]], [0, 1, 2, 3])?.dispersion // 4.7194
 */
export function ratioScatter(
  pairs: readonly (readonly [number, number])[],
  times: readonly number[],
): RatioScatter | null {
  if (pairs.length !== times.length)
    throw new RangeError(`ratioScatter requires as many times as pairs, got ${times.length} and ${pairs.length}`);
  const used = [...pairs.keys()].filter((i) => pairs[i]![0] + pairs[i]![1] > 0);
  const [a, b] = ([0, 1] as const).map((which) => used.reduce((sum, i) => sum + pairs[i]![which], 0)) as [
    number,
    number,
  ];
  if (a === 0 || b === 0 || used.length < 2) return null;
  const share = a / (a + b);
  const residuals = Float64Array.from(used, (i) => {
    const [x, y] = pairs[i]!;
    return (x - share * (x + y)) / Math.sqrt(share * (1 - share) * (x + y));
  });
  const degrees = used.length - 1;
  const dispersion = residuals.reduce((sum, residual) => sum + residual ** 2, 0) / degrees;
  const autocorrelation = laggedCorrelation(
    residuals,
    new Float64Array(used.length).fill(1),
    Float64Array.from(used, (i) => times[i]!),
  );
  const r = Math.max(0, Math.min(MOST_CORRELATED, autocorrelation ?? 0));
  return {
    dispersion,
    autocorrelation,
    varianceOverMean: ((dispersion * (1 + r)) / (1 - r)) * studentWidening(degrees, r) ** 2,
  };
}
