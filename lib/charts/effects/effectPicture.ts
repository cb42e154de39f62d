import type {
  Axis,
  Box,
  ChartSpec,
  EventMark,
  Panel,
  SeriesMarks,
  Slot,
  SymbolShape,
  TextMark,
} from '../../types/chart';
import type { AnsweredEffect } from '../../types/eventAnswer';
import type { ContextEvent, Measure, SeriesDefinition } from '../../types/record';
import type { Period } from '../../types/time';
import { formatPeriod } from '../../format/dates';
import { MEASURE_NAMES, seriesLabel } from '../../format/terms';
import { isKnown } from '../../series/periodState';
import { startMs } from '../../time/day';
import { daysIn } from '../../time/period';
import { timeAxis, valueAxis, xOf, yOf } from '../axes';
import { countMarks, withoutSpans } from '../panels/countMarks';
import { cutAt, expectedMarks } from '../panels/expectedMarks';
import { figureOfMeasure } from '../figureCatalogue';
import { highestOf } from '../panels/highestOf';
import { wrapText } from '../measureText';

const SIZE = 12.5;
const LINE = 15;
const HEAD = 40;
const TIME_ROW = 26;
/** Narrow pictures have no room beside the plot: what is what stands above it, a line each. */
const NARROW_HEAD = HEAD + 2 * LINE;
const BETWEEN_LABELS = 4;

/**
 * One series round an event: what was counted, and what would have been expected without the event, with its band.
 *
 * @remarks
 * Shape: effect, look, width -> the plain description that every figure is painted from. Units: per 30 days. Missing: gaps stay
 * gaps. The band is cut at the edge of the plot where it would reach far above everything counted.
 */
export function buildEffectPicture(
  effect: AnsweredEffect,
  event: ContextEvent,
  look: { slot: Slot; shape: SymbolShape },
  width: number,
): ChartSpec {
  const { series, definition } = effect;
  const narrow = width < 560;
  const plot: Box = {
    left: narrow ? 34 : 44,
    top: narrow ? NARROW_HEAD : HEAD,
    width: width - (narrow ? 34 + 10 : 44 + 138),
    height: narrow ? 150 : 190,
  };
  const x = timeAxis(rangeOf(effect), plot.width, SIZE);
  const frame = { range: rangeOf(effect), value: 'rate' } as const;
  const counted = withoutSpans(countMarks(series, look, frame.range, frame.value));
  const model = expectedMarks(effect, look.slot, frame);
  const y = valueAxis(highestOf([counted], [model]), plot.height);
  const expected = cutAt(y.domain[1], model);
  const panel: Panel = {
    id: `effect-${definition.id}`,
    area: definition.area,
    measure: definition.measure,
    plot,
    y,
    showsTime: true,
    notCovered: [],
    series: [expected, counted],
    texts: [
      unitText(definition.measure),
      ...(narrow ? keyAbove(definition, look.slot) : labels(effect, counted, expected, y, plot, look.slot)),
    ],
    legend: [],
  };
  return {
    figure: figureOfMeasure(definition.measure),
    width,
    height: plot.top + plot.height + TIME_ROW,
    x,
    panels: [panel],
    events: [eventMark(event, x, plot)],
    texts: [],
    title: `${definition.title}, before and after “${event.title}”`,
    description: effect.said.altText,
  };
}

/** From the first to the last period that the source knows. */
function rangeOf({ series, finding }: AnsweredEffect): Period {
  const known = series.periods.filter(isKnown);
  const last = known.at(-1)!.period.end;
  return { start: known[0]!.period.start, end: last > finding.eventPeriod.end ? last : finding.eventPeriod.end };
}

const text = (
  x: number,
  y: number,
  words: string,
  tone: TextMark['tone'],
  weight: TextMark['weight'] = 'regular',
): TextMark => ({ x, y, text: words, size: SIZE, weight, anchor: 'start', tone });

const unitText = (measure: Measure) => text(0, 13, `${MEASURE_NAMES[measure]} per 30 days`, 'quiet');

/** What the lines are, above a plot without room beside it. */
function keyAbove({ title }: SeriesDefinition, slot: Slot): TextMark[] {
  return [
    text(0, 13 + LINE, `Counted: ${seriesLabel(title)}`, slot, 'semibold'),
    text(0, 13 + 2 * LINE, 'Dashed: expected without the event', slot),
  ];
}

/** Names beside the plot, at the height at which each line ends and apart from each other. */
function labels(
  effect: AnsweredEffect,
  counted: SeriesMarks,
  expected: SeriesMarks,
  y: Axis,
  plot: Box,
  slot: Slot,
): TextMark[] {
  const left = plot.left + plot.width + 10;
  const room = 128;
  const blocks = (
    [
      {
        lines: wrapText('Expected without the event', room, SIZE),
        weight: 'regular',
        at: yOf(y, plot, expected.lines.at(-1)?.points.at(-1)?.value ?? 0),
      },
      {
        lines: wrapText(`Counted: ${seriesLabel(effect.definition.title)}`, room, SIZE, 'semibold', 3),
        weight: 'semibold',
        at: yOf(y, plot, [...counted.dots, ...counted.bars].at(-1)?.value ?? 0),
      },
    ] as const
  ).toSorted((a, b) => a.at - b.at);
  const height = (index: number) => blocks[index]!.lines.length * LINE;
  const bottom = plot.top + plot.height;
  const first = Math.min(Math.max(blocks[0]!.at - LINE / 2, plot.top), bottom - height(0) - BETWEEN_LABELS - height(1));
  const second = Math.min(Math.max(blocks[1]!.at - LINE / 2, first + height(0) + BETWEEN_LABELS), bottom - height(1));
  return blocks.flatMap(({ lines, weight }, index) =>
    lines.map((words, line) =>
      text(left, (index === 0 ? first : second) + (line + 1) * LINE - 3.5, words, slot, weight),
    ),
  );
}

/** The event with its name above the plot, on the side that has more room. */
function eventMark(event: ContextEvent, x: Axis, plot: Box): EventMark {
  const fromMs = Math.max(startMs(event.period.start), x.domain[0]);
  const px = xOf(x, plot, fromMs);
  const onLeft = px - plot.left > plot.width / 2;
  const [words] = wrapText(event.title, onLeft ? px - 8 : plot.left + plot.width - px - 8, 12, 'regular', 1);
  return {
    id: event.id,
    title: event.title,
    fromMs,
    toMs: daysIn(event.period) > 1 ? Math.min(startMs(event.period.end), x.domain[1]) : null,
    tip: [event.title, formatPeriod(event.period)],
    chosen: false,
    number: 1,
    top: plot.top - 18,
    reach: null,
    label: [
      {
        x: px + (onLeft ? -5 : 5),
        y: plot.top - 8,
        text: words!,
        size: 12,
        weight: 'regular',
        anchor: onLeft ? 'end' : 'start',
        tone: 'event',
      },
    ],
  };
}
