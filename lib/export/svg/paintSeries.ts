import type { Bar, ChartSpec, Dot, Panel, Prediction, Range, SeriesMarks } from '../../types/chart';
import { barClass, lineClass, spanClass, symbolClass } from '../../marks/markClasses';
import {
  bandPath,
  barBox,
  DOT_AREA,
  endsOf,
  linePath,
  reachPath,
  type Scales,
  spanBox,
  STATEMENT_AREA,
  whiskerPath,
} from '../../marks/markPaths';
import type { MarkMarkup } from './markMarkup';
import { panelScales } from '../panelScales';

/** The marks of one series in its panel: bands under lines under bars, whiskers and dots. */
export function paintSeries(series: SeriesMarks, panel: Panel, spec: ChartSpec, markup: MarkMarkup): string {
  const scales = panelScales(spec, panel, markup.digits);
  return [
    ...series.bands.map(
      (band) => `<path class="${spanClass(band.style, series.slot)}" d="${bandPath(band, scales)}"/>`,
    ),
    ...series.bars.map((bar) => paintSpan(bar, series, scales, markup)),
    ...series.lines.map(
      (line) => `<path class="${lineClass(line.style, series.slot)}" d="${linePath(line, scales)}"/>`,
    ),
    ...series.bars.map((bar) => paintBar(bar, series, scales, markup)),
    ...series.predictions.map((prediction) => paintPrediction(prediction, series, scales, markup)),
    ...series.dots.map((dot) => paintDot(dot, series, scales, markup)),
    ...series.ranges.map((range) => paintRange(range, series, scales, markup)),
  ].join('');
}

function paintSpan(bar: Bar, { slot }: SeriesMarks, scales: Scales, markup: MarkMarkup): string {
  const box = spanBox(bar, scales);
  return box === null ? '' : `<rect class="${spanClass(bar.span!.style, slot)}"${boxAttributes(box, markup)}/>`;
}

function paintBar(bar: Bar, { seriesId, slot }: SeriesMarks, scales: Scales, markup: MarkMarkup): string {
  return `<rect class="${barClass(bar.hollow, slot)}"${markup.identity(seriesId, bar.start)}${boxAttributes(barBox(bar, scales), markup)}>${markup.title(bar.tip)}</rect>`;
}

function boxAttributes({ x, y, width, height }: ReturnType<typeof barBox>, { number }: MarkMarkup): string {
  return ` x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;
}

/** A thin whisker behind its dot: neither a band, which tells of the count itself, nor an outline, which the source drew. */
function paintPrediction(
  prediction: Prediction,
  { seriesId, slot }: SeriesMarks,
  scales: Scales,
  { name }: MarkMarkup,
): string {
  return `<path class="l${slot}"${name('prediction', `${seriesId} ${prediction.start}`)} fill="none" stroke-width="1.25" d="${whiskerPath(prediction, scales)}"/>`;
}

function paintDot(dot: Dot, series: SeriesMarks, { x, y }: Scales, { identity, symbol }: MarkMarkup): string {
  return symbol(
    symbolClass(dot.hollow, series.slot),
    identity(series.seriesId, dot.start),
    series.shape,
    DOT_AREA,
    x(dot.ms),
    y(dot.value),
    dot.tip,
  );
}

/** A statement: its symbol at each end that was given, a line between, an arrow where the end is open. */
function paintRange(
  range: Range,
  series: SeriesMarks,
  scales: Scales,
  { number, identity, shortTitle, symbol }: MarkMarkup,
): string {
  const reach = reachPath(range, scales);
  return [
    `<g${identity(range.sourceId, range.start, range.id)} transform="translate(${number(scales.x(range.ms))} 0)">${shortTitle(range.tip)}`,
    reach && `<path class="reach l${series.slot}" d="${reach}"/>`,
    ...endsOf(range).map((end) =>
      symbol(symbolClass(range.hollow, series.slot), '', range.shape, STATEMENT_AREA, 0, scales.y(end), null),
    ),
    '</g>',
  ].join('');
}
