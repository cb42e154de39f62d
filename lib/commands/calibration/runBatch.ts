import { agreementRules } from './agreementRules';
import { breakRules } from './breakRules';
import { CELLS } from './cells';
import { drawSeries, RATIO_OF, type Truth } from './drawSeries';
import { nowcastRules } from './nowcastRules';
import { powerRules } from './powerRules';
import { stepRules } from './stepRules';
import { type Tally, TallySheet } from './tally';
import { trendRules } from './trendRules';
import { usualRule } from './usualRule';
import { windowRules } from './windowRules';

/** Some runs of one cell: what one worker does at a time. */
export interface Batch {
  readonly cellId: string;
  readonly fromRun: number;
  /** First run that is not in it. */
  readonly toRun: number;
  readonly seed: number;
  readonly replicates: number;
}

const TRUTHS = Object.keys(RATIO_OF) as Truth[];

/** Draws series with and without a halving, puts every rule to them, and counts. */
export function runBatch({ cellId, fromRun, toRun, seed, replicates }: Batch): Tally[] {
  const cell = CELLS.find(({ id }) => id === cellId)!;
  const sheet = new TallySheet();
  for (let run = fromRun; run < toRun; run += 1) {
    for (const truth of TRUTHS) {
      const series = drawSeries(cell, truth, run, seed);
      if (series.counts.every((count) => !count)) continue;
      const ratio = RATIO_OF[truth];
      sheet.add(truth, stepRules(series, ratio, replicates));
      sheet.add(truth, breakRules(series, ratio, replicates));
      sheet.add(truth, trendRules(series, ratio, replicates));
      sheet.add(truth, windowRules(series, ratio, replicates));
      sheet.add(truth, usualRule(series));
      if (truth === 'halving') sheet.add(truth, powerRules(cell, series, run, seed, replicates));
      else {
        sheet.add(truth, agreementRules(cell, series));
        sheet.add(truth, nowcastRules(series, replicates));
      }
    }
  }
  return sheet.list();
}
