import type { Axis, Box, TextMark } from '../../types/chart';
import type { EffectRow, EffectRowsSpec } from '../../types/effectChart';
import type { AnsweredEffect, EventAnswer } from '../../types/eventAnswer';
import { formatRatio, formatRatioInterval } from '../../format/ratios';
import type { EffectLook } from './effectLooks';
import { wrapText } from '../measureText';
import { ratioAxis } from './ratioAxis';

const SIZE = 12.5;
const LINE = 15;
const HEAD = 58;
const FOOT = 30;
const BETWEEN = 14;
/** Rules of a narrow picture reach this far above and under an interval. */
const BESIDE_ROW = 10;

interface Columns {
  readonly narrow: boolean;
  readonly label: number;
  readonly plot: { readonly left: number; readonly width: number };
  readonly ratio: number;
  readonly months: number;
  readonly rank: number;
}

/**
 * All effects of an event in one picture: ratio with its interval, months on both sides, rank among the placebo dates.
 *
 * @remarks
 * Units: ratio after / before, logarithmic. Wide pictures have the numbers in columns beside the plot; narrow ones have name and
 * numbers of each series above and under its interval, so that no text shrinks.
 */
export function buildEffectRows(
  { event, answered }: EventAnswer,
  looks: ReadonlyMap<string, EffectLook>,
  width: number,
): EffectRowsSpec {
  const columns = columnsFor(width);
  const x = ratioAxis(
    answered.flatMap(({ finding: { answer } }) => [answer.low, answer.high ?? Infinity, answer.ratio ?? 1]),
  );
  const rows: EffectRow[] = [];
  const texts: TextMark[] = [];
  let top = columns.narrow ? HEAD - 18 : HEAD;
  for (const effect of answered) {
    const label = wrapText(effect.definition.title, columns.label, SIZE, 'semibold');
    const height = columns.narrow ? label.length * LINE + 42 : Math.max(label.length * LINE, 2 * LINE + 4);
    const y = columns.narrow ? top + label.length * LINE + 12 : top + height / 2;
    const labelTop = columns.narrow ? top : y - (label.length * LINE) / 2;
    rows.push(rowOf(effect, looks.get(effect.definition.id)!, y, x));
    texts.push(
      ...label.map((words, line) => mark(0, labelTop + (line + 1) * LINE - 3.5, words, 'text', 'semibold')),
      ...numbersOf(effect, columns, y),
    );
    top += height + BETWEEN;
  }
  const plot: Box = {
    ...columns.plot,
    top: columns.narrow ? HEAD - 24 : HEAD - 8,
    height: top - BETWEEN - (columns.narrow ? HEAD - 24 : HEAD - 8) + 8,
  };
  return {
    width,
    height: plot.top + plot.height + FOOT,
    title: `Rate after “${event.title}” over the rate before`,
    description: answered.map((one) => one.said.caption).join(' '),
    x,
    plot,
    rows,
    ruled: columns.narrow
      ? rows.map(({ y }) => ({ top: y - BESIDE_ROW, bottom: y + BESIDE_ROW }))
      : [{ top: plot.top, bottom: plot.top + plot.height }],
    texts: [...heads(columns), ...texts],
  };
}

function columnsFor(width: number): Columns {
  if (width < 560)
    return { narrow: true, label: width - 8, plot: { left: 12, width: width - 24 }, ratio: 0, months: 0, rank: 0 };
  const label = width < 900 ? 188 : 300;
  const right = width < 900 ? 224 : 340;
  const plotLeft = label + 24;
  const [ratio, months] = [width - right + 12, width - (width < 900 ? 108 : 168)];
  return {
    narrow: false,
    label,
    plot: { left: plotLeft, width: width - right - plotLeft },
    ratio,
    months,
    rank: width,
  };
}

const mark = (
  x: number,
  y: number,
  text: string,
  tone: TextMark['tone'],
  weight: TextMark['weight'] = 'regular',
  anchor: TextMark['anchor'] = 'start',
): TextMark => ({ x, y, text, size: SIZE, weight, anchor, tone });

function heads({ narrow, plot, ratio, months, rank }: Columns): TextMark[] {
  const y = narrow ? 14 : 36;
  const sides = [
    mark(plot.left, y, '← lower after', 'quiet'),
    mark(plot.left + plot.width, y, 'higher after →', 'quiet', 'regular', 'end'),
  ];
  if (narrow) return sides;
  const two = (x: number, first: string, second: string, anchor: TextMark['anchor']) => [
    mark(x, 20, first, 'quiet', 'regular', anchor),
    mark(x, 36, second, 'quiet', 'regular', anchor),
  ];
  return [
    ...sides,
    ...two(ratio, 'Ratio and', '95 % interval', 'start'),
    ...two(months, 'Months', 'before, after', 'start'),
    ...two(rank, 'Rank', '', 'end'),
  ].filter((one) => one.text !== '');
}

function numbersOf({ finding }: AnsweredEffect, columns: Columns, y: number): TextMark[] {
  const { answer, placebos } = finding;
  const ratio = formatRatio(answer.ratio);
  const [before, after] = [Math.round(finding.monthsBefore), Math.round(finding.monthsAfter)];
  const rank = placebos ? `${placebos.rank} of ${placebos.of}` : 'no rank';
  if (columns.narrow) {
    return [
      mark(0, y + 24, `${ratio} (${formatRatioInterval(answer)}); ${before} + ${after} months; rank ${rank}`, 'quiet'),
    ];
  }
  return [
    mark(columns.ratio, y - 3, ratio, 'text', 'semibold'),
    mark(columns.ratio, y + 12, formatRatioInterval(answer), 'quiet'),
    mark(columns.months, y + 4.5, `${before}, ${after}`, 'text'),
    mark(columns.rank, y + 4.5, rank, 'text', 'regular', 'end'),
  ];
}

function rowOf(
  { definition, analysis, finding, said }: AnsweredEffect,
  look: EffectLook,
  y: number,
  { domain: [least, most] }: Axis,
): EffectRow {
  const { ratio, low, high } = finding.answer;
  const inside = (value: number) => Math.min(most, Math.max(least, value));
  return {
    seriesId: definition.id,
    ...look,
    hollow: analysis === null,
    y,
    ratio: ratio === null || ratio < least || ratio > most ? null : ratio,
    low: inside(low),
    high: inside(high ?? Infinity),
    cutLow: low < least,
    cutHigh: high === null || high > most,
    tip: [said.caption],
  };
}
