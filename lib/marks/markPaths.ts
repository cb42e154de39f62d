import type { Band, Bar, Line, Prediction, Range } from '../types/chart';
import { number, shortNumber } from './pixelNumbers';

// The outlines of marks as path data and boxes, which all painters have in common: what one shows, the others show.

/** Size of a dot and of an end of a statement, in square pixels. */
export const DOT_AREA = 30;
export const STATEMENT_AREA = 52;
export const LEGEND_AREA = 44;
/** Half the width of the ends of a whisker, in pixels. */
const WHISKER_END = 3;
/** How far an open end reaches, in pixels. */
const ARROW = 20;
const BAR_HEIGHT = 3.5;
/** A window of a day would not be seen in a long figure. */
const LEAST_WIDTH = 1.5;

export interface Scales {
  readonly x: (ms: number) => number;
  readonly y: (value: number) => number;
  /** Where an open end must stop, in pixels from the top. */
  readonly bottom: number;
  /** Decimals of a pixel in paths. */
  readonly digits: 1 | 2;
}

/** In pixels. */
interface MarkBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A window at its rate, across its own width. */
export function barBox({ fromMs, toMs, value }: Bar, { x, y }: Scales): MarkBox {
  const left = x(fromMs);
  return { x: left, y: y(value) - BAR_HEIGHT / 2, width: Math.max(x(toMs) - left, LEAST_WIDTH), height: BAR_HEIGHT };
}

/** What a window's rate may lie between, across its own width; null where nothing is said of it. */
export function spanBox({ fromMs, toMs, span }: Bar, { x, y }: Scales): MarkBox | null {
  if (!span) return null;
  const [left, top] = [x(fromMs), y(span.high)];
  return { x: left, y: top, width: x(toMs) - left, height: y(span.low) - top };
}

/** Straight from point to point: a curve would say something between two months that nobody counted. */
function polyline(points: readonly (readonly [x: number, y: number])[], digits: 1 | 2): string {
  const write = digits === 1 ? shortNumber : number;
  let path = '';
  for (const [x, y] of points) path += `${path === '' ? 'M' : 'L'}${write(x)},${write(y)}`;
  return path;
}

/** Along the upper ends and back along the lower ones. */
export function bandPath({ points }: Band, { x, y, digits }: Scales): string {
  const upper = points.map((point) => [x(point.ms), y(point.high)] as const);
  const lower = points.map((point) => [x(point.ms), y(point.low)] as const).toReversed();
  return `${polyline([...upper, ...lower], digits)}Z`;
}

/** From point to point. */
export function linePath({ points }: Line, { x, y, digits }: Scales): string {
  return polyline(
    points.map((point) => [x(point.ms), y(point.value)] as const),
    digits,
  );
}

/** A whisker from low to high with a tick at each end; without the upper one where the plot cuts it. */
export function whiskerPath({ ms, low, high, isCut }: Prediction, { x, y, digits }: Scales): string {
  const [cx, top, bottom] = [x(ms), y(high), y(low)];
  const tick = (at: number) =>
    polyline(
      [
        [cx - WHISKER_END, at],
        [cx + WHISKER_END, at],
      ],
      digits,
    );
  return `${polyline(
    [
      [cx, top],
      [cx, bottom],
    ],
    digits,
  )}${isCut ? '' : tick(top)}${tick(bottom)}`;
}

/** The ends of a statement that were given; one where both are the same. */
export function endsOf({ low, high }: Range): number[] {
  return [...new Set([low, high])].filter((value) => value !== null);
}

/** From low to high, or an arrow where one end is open; around the statement's date, empty for a single figure. */
export function reachPath(range: Range, { y, bottom }: Scales): string {
  const ends = endsOf(range).map(y);
  if (ends.length === 2) return `M0 ${number(ends[0]!)}V${number(ends[1]!)}`;
  if (range.low !== null && range.high !== null) return '';
  const up = range.high === null ? -1 : 1;
  const tip = Math.min(ends[0]! + up * ARROW, bottom - 1);
  return `M0 ${number(ends[0]!)}V${number(tip)}M-4 ${number(tip - up * 5)}L0 ${number(tip)}L4 ${number(tip - up * 5)}`;
}
