import { countTrend } from '../../stats/countTrend';
import { hamedRao } from '../../stats/hamedRao';
import { mannKendall } from '../../stats/mannKendall';
import { theilSenSlope } from '../../stats/theilSenSlope';
import type { DrawnSeries } from './drawSeries';
import { alarm, cover, holds, type Outcome } from './outcome';

/** Direction over the whole series: the calibrated test and slope that pages show, and the plain ones. */
export function trendRules({ counts, seed }: DrawnSeries, ratio: number, replicates: number): Outcome[] {
  const { pValue, low, high } = countTrend({ counts, replicates, seed });
  const corrected = hamedRao(counts).pValue;
  const isFlat = ratio === 1;
  return [
    alarm('Mann-Kendall bootstrap', pValue <= 0.05),
    alarm('naive: Mann-Kendall', mannKendall(counts).pValue <= 0.05),
    alarm('naive: Hamed-Rao', corrected !== null && corrected <= 0.05),
    ...(isFlat ? [cover("Sen's slope", holds({ low: low ?? -Infinity, high }, 0))] : []),
    ...(isFlat ? [cover("naive: Sen's slope, rank interval", holds(theilSenSlope(counts), 0))] : []),
  ];
}
