import type { Axis, Panel, TextMark } from '../types/chart';
import { xOf, yOf } from '../charts/axes';

/** The labels of a value axis, left of its plot. */
export function valueTickTexts({ plot, y }: Panel): TextMark[] {
  return y.ticks.map(({ value, label }) => ({
    x: plot.left - 8,
    y: yOf(y, plot, value) + 4,
    text: label,
    size: 12,
    weight: 'regular',
    anchor: 'end',
    tone: 'quiet',
  }));
}

/** The labels of the time axis, under a plot. */
export function timeTickTexts(x: Axis, { plot }: Panel): TextMark[] {
  return x.ticks.map(({ value, label }) => ({
    x: xOf(x, plot, value),
    y: plot.top + plot.height + 19,
    text: label,
    size: 12.5,
    weight: 'regular',
    anchor: 'middle',
    tone: 'quiet',
  }));
}
