import { hamedRao } from '../../stats/hamedRao';
import { mannKendall } from '../../stats/mannKendall';
import { mannKendallBootstrap } from '../../stats/mannKendallBootstrap';
import { theilSenSlope } from '../../stats/theilSenSlope';
import type { DrawnSeries } from './drawSeries';
import { alarm, cover, holds, type Outcome } from './outcome';

/** Direction over the whole series: the calibrated test that pages show, and the plain ones. */
export function trendRules({ counts, seed }: DrawnSeries, ratio: number, replicates: number): Outcome[] {
  const { pValue } = mannKendallBootstrap(counts, { draws: replicates, seed });
  const corrected = hamedRao(counts).pValue;
  const slope = theilSenSlope(counts);
  return [
    alarm('Mann-Kendall bootstrap', pValue <= 0.05),
    alarm('naive: Mann-Kendall', mannKendall(counts).pValue <= 0.05),
    alarm('naive: Hamed-Rao', corrected !== null && corrected <= 0.05),
    ...(ratio === 1 ? [cover("Sen's slope", holds(slope, 0))] : []),
  ];
}
