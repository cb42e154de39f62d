import type { Axis, Box, Slot, TextMark } from '../../types/chart';
import type { PictureMark, Point } from '../../types/picture';
import { xOf, yOf } from '../../charts/axes';

/** Fits a phone of 360 px beside its margins, so that one painting serves every page width. */
export const WIDTH = 328;
const SIZE = 12;

/** The plot of a small picture with its two scales and what is drawn round it. */
export interface Frame {
  readonly plot: Box;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly marks: readonly PictureMark[];
  readonly texts: readonly TextMark[];
  readonly height: number;
}

interface FrameInput {
  readonly x: Axis;
  readonly y: Axis;
  readonly plotHeight: number;
  /** Said once above the plot: the unit of its value axis. */
  readonly head: string;
  readonly left?: number;
  readonly right?: number;
  /** Under the time or value ticks. */
  readonly foot?: string;
}

/** A line of text in a small picture. */
export const words = (
  x: number,
  y: number,
  text: string,
  tone: TextMark['tone'] = 'quiet',
  anchor: TextMark['anchor'] = 'start',
  weight: TextMark['weight'] = 'regular',
): TextMark => ({ x, y, text, size: SIZE, weight, anchor, tone });

type LineMark = Extract<PictureMark, { kind: 'line' }>;
type DotMark = Extract<PictureMark, { kind: 'dot' }>;

/** A line from point to point. */
export const line = (look: LineMark['look'], points: readonly Point[], dashed = false): LineMark => ({
  kind: 'line',
  look,
  points,
  dashed,
});

/** A symbol, filled and round unless it is told otherwise. */
export const dot = (
  slot: Slot,
  at: Point,
  look: Pick<Partial<DotMark>, 'shape' | 'hollow' | 'area'> = {},
): DotMark => ({
  kind: 'dot',
  slot,
  shape: 'circle',
  at,
  ...look,
});

/** A level line from left to right. */
export const level = (look: LineMark['look'], from: number, to: number, y: number, dashed = false): LineMark =>
  line(
    look,
    [from, to].map((x) => [x, y] as const),
    dashed,
  );

/** A level line across a plot. */
export const across = ({ plot }: Pick<Frame, 'plot'>, look: LineMark['look'], y: number, dashed = false): LineMark =>
  level(look, plot.left, plot.left + plot.width, y, dashed);

/** An upright line. */
export const upright = (look: LineMark['look'], x: number, top: number, bottom: number): LineMark =>
  line(
    look,
    [top, bottom].map((y) => [x, y] as const),
  );

/** From edge to edge of a box, its corners in turn. */
export const corners = (left: number, right: number, top: number, bottom: number): Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

/** Light horizontal rules with their numbers, ticks under the plot, the unit above it. */
export function frame({ x, y, plotHeight, head, left = 34, right = 10, foot }: FrameInput): Frame {
  const plot: Box = { left, top: 28, width: WIDTH - left - right, height: plotHeight };
  const [px, py] = [(value: number) => xOnScale(x, plot, value), (value: number) => yOf(y, plot, value)];
  const bottom = plot.top + plot.height;
  return {
    plot,
    x: px,
    y: py,
    height: bottom + (foot ? 40 : 24),
    marks: y.ticks.map(({ value }, index) => across({ plot }, index === 0 ? 'base' : 'rule', py(value))),
    texts: [
      words(0, 13, head),
      ...y.ticks.map(({ value, label }) => words(plot.left - 6, py(value) + 4, label, 'quiet', 'end')),
      ...x.ticks.map(({ value, label }) => words(px(value), bottom + 17, label, 'quiet', 'middle')),
      ...(foot ? [words(plot.left + plot.width / 2, bottom + 34, foot, 'quiet', 'middle')] : []),
    ],
  };
}

function xOnScale(axis: Axis, plot: Box, value: number): number {
  if (axis.scale === 'linear') return xOf(axis, plot, value);
  const [low, high] = axis.domain;
  return plot.left + (Math.log(value / low) / Math.log(high / low)) * plot.width;
}

/** An axis from its ends and the values that are written. */
export function axis(
  domain: readonly [number, number],
  ticks: readonly (number | readonly [number, string])[],
  scale: Axis['scale'] = 'linear',
): Axis {
  return {
    scale,
    domain,
    ticks: ticks.map((tick) =>
      typeof tick === 'number' ? { value: tick, label: String(tick) } : { value: tick[0], label: tick[1] },
    ),
  };
}
