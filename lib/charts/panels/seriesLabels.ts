import type { Axis, Box, LegendItem, SeriesMarks, TextMark } from '../../types/chart';
import { yOf } from '../axes';
import { measureText, wrapText } from '../measureText';

const SIZE = 12.5;
const SMALL = 12;
const LINE = 15;
const GAP = 6;
const SYMBOL_ROOM = 18;
const BESIDE_PLOT = 10;

/** A name for a series and what it last said. */
export interface SeriesLabel {
  readonly marks: SeriesMarks;
  readonly detail: string;
  /** What tests say of it, where that is drawn: a line each. */
  readonly findings?: readonly string[];
  /** Where the series ends on the value axis. */
  readonly value: number;
}

interface Block {
  readonly label: SeriesLabel;
  readonly lines: readonly { text: string; size: number; weight: 'regular' | 'semibold' }[];
  readonly height: number;
}

function blockOf(label: SeriesLabel, room: number): Block {
  const width = room - BESIDE_PLOT - SYMBOL_ROOM;
  const lines = [
    ...wrapText(label.marks.label, width, SIZE, 'semibold', 2).map((text) => ({
      text,
      size: SIZE,
      weight: 'semibold' as const,
    })),
    ...[label.detail, ...(label.findings ?? [])].flatMap((words) =>
      wrapText(words, width, SMALL, 'regular', 3).map((text) => ({ text, size: SMALL, weight: 'regular' as const })),
    ),
  ];
  return { label, lines, height: lines.length * LINE };
}

/** How high a plot must be for its labels to stand beside it one under the other. */
export function heightOfSeriesLabels(labels: readonly SeriesLabel[], room: number): number {
  return labels.reduce((sum, label) => sum + blockOf(label, room).height + GAP, -GAP);
}

/**
 * Puts the labels of a panel beside its plot, each as near as can be to the height at which its series ends, none overlapping.
 */
export function labelsBesidePlot(labels: readonly SeriesLabel[], y: Axis, plot: Box, room: number): LegendItem[] {
  const blocks = labels
    .map((label) => ({ ...blockOf(label, room), end: yOf(y, plot, label.value) }))
    .toSorted((a, b) => a.end - b.end);
  const wanted = blocks.map(({ end, height }) => ({ wanted: end - LINE / 2, height }));
  const tops = spread(wanted, plot.top, plot.top + plot.height);
  const left = plot.left + plot.width + BESIDE_PLOT;
  return blocks.map((block, index) => ({
    shape: block.label.marks.shape,
    tone: block.label.marks.slot,
    x: left + 6,
    y: tops[index]! + LINE / 2,
    words: block.lines.map((line, row): TextMark => ({
      x: left + SYMBOL_ROOM,
      y: tops[index]! + (row + 1) * LINE - 3.5,
      anchor: 'start',
      tone: line.weight === 'semibold' ? block.label.marks.slot : 'quiet',
      ...line,
    })),
  }));
}

/** Puts symbols with names in rows above a plot, where there is no room beside it. */
export function labelsInRows(
  items: readonly Pick<LegendItem, 'shape' | 'tone'>[],
  names: readonly string[],
  top: number,
  width: number,
): { items: LegendItem[]; height: number } {
  let [x, row] = [0, 0];
  const placed = items.map((item, index): LegendItem => {
    const text = wrapText(names[index]!, width - SYMBOL_ROOM, SMALL, 'regular', 1)[0]!;
    const needed = SYMBOL_ROOM + measureText(text, SMALL) + 12;
    if (x > 0 && x + needed - 12 > width) [x, row] = [0, row + 1];
    const left = x;
    x += needed;
    const y = top + row * (LINE + 2) + LINE / 2;
    return {
      ...item,
      x: left + 6,
      y,
      words: [
        { x: left + SYMBOL_ROOM, y: y + 4, text, size: SMALL, weight: 'regular', anchor: 'start', tone: item.tone },
      ],
    };
  });
  return { items: placed, height: placed.length === 0 ? 0 : (row + 1) * (LINE + 2) + 4 };
}

/** Moves blocks down, then up where they leave the bottom, so that each stays near its place and none overlaps. */
function spread(blocks: readonly { wanted: number; height: number }[], top: number, bottom: number): number[] {
  const tops: number[] = [];
  let reached = top;
  for (const block of blocks) {
    tops.push(Math.max(block.wanted, reached));
    reached = tops.at(-1)! + block.height + GAP;
  }
  let limit = bottom;
  for (let index = blocks.length - 1; index >= 0; index--) {
    tops[index] = Math.min(tops[index]!, limit - blocks[index]!.height);
    limit = tops[index]! - GAP;
  }
  return tops;
}
