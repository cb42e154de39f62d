import type { Period } from '../../types/time';
import { startMs } from '../../time/day';
import { daysIn, overlap } from '../../time/period';

/** What the levels of a figure are cut and measured by. */
export interface LevelFrame {
  readonly range: Period;
  readonly value: 'rate' | 'count';
}

/** A stretch of time as far as it is on screen, with what a rate per 30 days is on the axis there. */
export interface ShownStretch<Part> {
  readonly part: Part;
  readonly fromMs: number;
  readonly toMs: number;
  readonly onAxis: (ratePer30Days: number) => number;
}

/** Periods on screen, in runs that follow each other without a gap. With `value` count a level is what it makes of each period's own days. */
export function levelRuns<Part extends { readonly period: Period }>(
  parts: readonly Part[],
  { range, value }: LevelFrame,
): ShownStretch<Part>[][] {
  const runs: ShownStretch<Part>[][] = [];
  for (const part of parts) {
    const visible = overlap(part.period, range);
    if (!visible) continue;
    const scale = value === 'count' ? daysIn(part.period) / 30 : 1;
    const stretch = {
      part,
      fromMs: startMs(visible.start),
      toMs: startMs(visible.end),
      onAxis: (rate: number) => rate * scale,
    };
    const run = runs.at(-1);
    if (run && run.at(-1)!.toMs === stretch.fromMs) run.push(stretch);
    else runs.push([stretch]);
  }
  return runs;
}
