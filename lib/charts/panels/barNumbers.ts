import type { Axis, Bar, Box, SeriesMarks, TextMark } from '../../types/chart';
import { formatShortRate } from '../../format/numbers';
import { xOf, yOf } from '../axes';
import { measureText } from '../measureText';

const SIZE = 12;
const CLEARANCE = 3;
/** Past this many bars the numbers of a series would be a texture; they are in the table. */
const MOST_BARS = 6;

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The number of each bar beside it, above or below, where it touches no other mark or number. */
export function barNumbers(series: readonly SeriesMarks[], x: Axis, y: Axis, plot: Box): TextMark[] {
  const taken: Rectangle[] = series.flatMap((marks) => [
    ...marks.bars.map((bar) => barBox(bar, x, y, plot)),
    ...marks.dots.map((dot) => around(xOf(x, plot, dot.ms), yOf(y, plot, dot.value), 4)),
  ]);
  const texts: TextMark[] = [];
  for (const marks of series.filter((each) => each.bars.length <= MOST_BARS)) {
    for (const bar of marks.bars.toSorted((a, b) => b.toMs - b.fromMs - (a.toMs - a.fromMs))) {
      const text = formatShortRate(bar.value);
      const width = measureText(text, SIZE, 'semibold');
      const box = barBox(bar, x, y, plot);
      const left = Math.min(box.left + 1, plot.left + plot.width - width);
      const places = [box.top - CLEARANCE, box.bottom + SIZE + 1].map((baseline) => ({
        left,
        right: left + width,
        top: baseline - SIZE + 2,
        bottom: baseline,
      }));
      const free = places.find(
        (place) =>
          place.top > plot.top - CLEARANCE &&
          place.bottom < plot.top + plot.height &&
          !taken.some((other) => overlaps(place, other)),
      );
      if (!free) continue;
      taken.push(free);
      texts.push({ x: left, y: free.bottom, text, size: SIZE, weight: 'semibold', anchor: 'start', tone: marks.slot });
    }
  }
  return texts;
}

function barBox(bar: Bar, x: Axis, y: Axis, plot: Box): Rectangle {
  const middle = yOf(y, plot, bar.value);
  return { left: xOf(x, plot, bar.fromMs), right: xOf(x, plot, bar.toMs), top: middle - 2, bottom: middle + 2 };
}

const around = (px: number, py: number, radius: number): Rectangle => ({
  left: px - radius,
  right: px + radius,
  top: py - radius,
  bottom: py + radius,
});

const overlaps = (a: Rectangle, b: Rectangle) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
