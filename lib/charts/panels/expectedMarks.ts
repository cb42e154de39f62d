import type { SeriesMarks, Slot } from '../../types/chart';
import type { AnsweredEffect } from '../../types/eventAnswer';
import { levelRuns, type LevelFrame } from './levelRuns';
import { NO_MARKS } from './noMarks';

/**
 * What would have been expected without the event: a dashed level across the width of each period, and its band.
 *
 * @remarks
 * Units: those of the axis. Missing: a gap breaks line and band; what lies outside the range is cut.
 */
export function expectedMarks({ finding, definition }: AnsweredEffect, slot: Slot, frame: LevelFrame): SeriesMarks {
  const runs = levelRuns(finding.expected, frame);
  return {
    seriesId: `${definition.id}-expected`,
    label: 'Expected without the event',
    slot,
    shape: 'circle',
    ...NO_MARKS,
    bands: runs.map((run) => ({
      style: 'model',
      points: run.flatMap(({ part, fromMs, toMs, onAxis }) =>
        [fromMs, toMs].map((ms) => ({ ms, low: onAxis(part.low), high: onAxis(part.high) })),
      ),
    })),
    lines: runs.map((run) => ({
      style: 'dashed',
      points: run.flatMap(({ part, fromMs, toMs, onAxis }) =>
        [fromMs, toMs].map((ms) => ({ ms, value: onAxis(part.expected) })),
      ),
    })),
  };
}

/** The same cut at the upper edge of a plot: a band that reaches far above everything counted would flatten it. */
export function cutAt(top: number, marks: SeriesMarks): SeriesMarks {
  const cut = (value: number) => Math.min(value, top);
  return {
    ...marks,
    bands: marks.bands.map((band) => ({
      ...band,
      points: band.points.map(({ ms, low, high }) => ({ ms, low: cut(low), high: cut(high) })),
    })),
    lines: marks.lines.map((line) => ({
      ...line,
      points: line.points.map(({ ms, value }) => ({ ms, value: cut(value) })),
    })),
  };
}
