import type { CountOrZero, CountSeries } from '../../types/series';
import { laggedCorrelation } from '../../stats/laggedCorrelation';
import { poissonRegression } from '../../stats/poissonRegression';
import type { Noise } from '../../stats/stepStandardError';
import { daysOf } from '../../series/sums';
import { numbersOf } from '../placeInTime';

/**
 * Level and scatter of the periods before an event; null where they are too few or all zero.
 *
 * @remarks
 * Method: Poisson regression with the trend, where asked; Pearson dispersion, at least 1; lag-1 correlation of its residuals,
 * taken as 0 where it cannot be known. The level is that of the last year before the event where a trend is asked for, else of all.
 */
export function noiseBefore(series: CountSeries, before: readonly CountOrZero[], trend: boolean): Noise | null {
  const { counts, exposures, times } = numbersOf(series, before);
  const design = times.map((time) => (trend ? [1, time - times[0]!] : [1]));
  const fit = poissonRegression({ counts, exposures, design });
  if (fit.refusal !== null || fit.dispersion === null) return null;
  const residuals = Float64Array.from(counts, (count, i) => (count - fit.fitted[i]!) / Math.sqrt(fit.fitted[i]!));
  const columns = Float64Array.from([...times.map(() => 1), ...(trend ? times : [])]);
  const r = laggedCorrelation(residuals, columns, Float64Array.from(times));
  const recent = trend
    ? Math.max(0, counts.length - Math.ceil(counts.length / Math.max(1, daysOf(before) / 365.25)))
    : 0;
  const exposure = exposures.slice(recent).reduce((sum, value) => sum + value, 0);
  const rate = counts.slice(recent).reduce((sum, value) => sum + value, 0) / exposure;
  return rate > 0 ? { rate, dispersion: Math.max(1, fit.dispersion), autocorrelation: r ?? 0 } : null;
}
