import type { SeriesMarks, Slot } from '../types/chart';
import type { AnsweredEffect } from '../types/eventAnswer';
import type { ExpectedRate } from '../types/eventEffect';
import { startMs } from '../time/day';

/** Grey, and dashed: not counted by anyone. Where the source itself is grey, the first colour stands in. */
const GREY = 5;

/**
 * What would have been expected without the event: a dashed level across the width of each period, and its band.
 *
 * @remarks
 * Missing: a gap breaks line and band. Values above the plot are cut at its edge.
 *
 * @param top - upper end of the value axis
 * @param counted - colour of the series itself
 */
export function expectedMarks({ finding, definition }: AnsweredEffect, top: number, counted: Slot): SeriesMarks {
  const cut = (value: number) => Math.min(value, top);
  const runs = runsOf(finding.expected);
  const ends = ({ period }: ExpectedRate) => [startMs(period.start), startMs(period.end)];
  return {
    seriesId: `${definition.id}-expected`,
    label: 'Expected without the event',
    slot: counted === GREY ? 0 : GREY,
    shape: 'circle',
    bands: runs.map((run) => ({ style: 'interval', points: run.flatMap((one) => ends(one).map((ms) => ({ ms, low: cut(one.low), high: cut(one.high) }))) })),
    lines: runs.map((run) => ({ dashed: true, points: run.flatMap((one) => ends(one).map((ms) => ({ ms, value: cut(one.expected) }))) })),
    dots: [],
    bars: [],
    ranges: [],
  };
}

/** Periods that follow each other without a gap. */
function runsOf(expected: readonly ExpectedRate[]): ExpectedRate[][] {
  const runs: ExpectedRate[][] = [];
  for (const one of expected) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.period.end === one.period.start) run.push(one);
    else runs.push([one]);
  }
  return runs;
}
