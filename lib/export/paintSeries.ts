import type { Band, Bar, ChartSpec, Dot, Line, Panel, Prediction, Range, SeriesMarks } from '../types/chart';
import type { MarkMarkup } from './markMarkup';
import { bandPath, DOT_AREA, endsOf, linePath, reachPath, type Scales, scalesOf, STATEMENT_AREA, whiskerPath } from './seriesPaths';

/** The marks of one series in its panel: bands under lines under bars, whiskers and dots. */
export function paintSeries(series: SeriesMarks, panel: Panel, spec: ChartSpec, markup: MarkMarkup): string {
  const scales = scalesOf(spec, panel, markup.digits);
  return [
    ...series.bands.map((band) => `<path class="${spanClass(band.style, series)}" d="${bandPath(band, scales)}"/>`),
    ...series.bars.map((bar) => paintSpan(bar, series, scales, markup)),
    ...series.lines.map((line) => `<path class="${lineClass(line, series)}" d="${linePath(line, scales)}"/>`),
    ...series.bars.map((bar) => paintBar(bar, series, scales, markup)),
    ...series.predictions.map((prediction) => paintPrediction(prediction, series, scales, markup)),
    ...series.dots.map((dot) => paintDot(dot, series, scales, markup)),
    ...series.ranges.map((range) => paintRange(range, series, scales, markup)),
  ].join('');
}

function paintSpan(bar: Bar, series: SeriesMarks, { x, y }: Scales, { number }: MarkMarkup): string {
  if (!bar.span) return '';
  const [left, top] = [x(bar.fromMs), y(bar.span.high)];
  return `<rect class="${spanClass(bar.span.style, series)}" x="${number(left)}" y="${number(top)}" width="${number(x(bar.toMs) - left)}" height="${number(y(bar.span.low) - top)}"/>`;
}

/** A computed interval is a pale band; what the source printed is a dotted outline; what a test says is paler still, with a fine outline. */
function spanClass(style: Band['style'], { slot }: SeriesMarks): string {
  return { interval: `band s${slot}`, sourceRange: `printed l${slot}`, model: `model s${slot} l${slot}` }[style];
}

const lineClass = ({ style }: Line, { slot }: SeriesMarks) => ({ solid: `line l${slot}`, dashed: `line l${slot} dash`, level: `level l${slot}` })[style];

function paintBar(bar: Bar, series: SeriesMarks, { x, y }: Scales, { number, identity, title }: MarkMarkup): string {
  const left = x(bar.fromMs);
  const style = bar.hollow ? `hollow dash h${series.slot}` : `s${series.slot}`;
  return `<rect class="${style}"${identity(series.seriesId, bar.start)} x="${number(left)}" y="${number(y(bar.value) - 1.75)}" width="${number(Math.max(x(bar.toMs) - left, 1.5))}" height="3.5">${title(bar.tip)}</rect>`;
}

/** A thin whisker behind its dot: neither a band, which tells of the count itself, nor an outline, which the source drew. */
function paintPrediction(prediction: Prediction, { seriesId, slot }: SeriesMarks, scales: Scales, { name }: MarkMarkup): string {
  return `<path class="l${slot}"${name('prediction', `${seriesId} ${prediction.start}`)} fill="none" stroke-width="1.25" d="${whiskerPath(prediction, scales)}"/>`;
}

function paintDot(dot: Dot, series: SeriesMarks, { x, y }: Scales, { identity, symbol }: MarkMarkup): string {
  const style = dot.hollow ? `hollow h${series.slot}` : `s${series.slot}`;
  return symbol(style, identity(series.seriesId, dot.start), series.shape, DOT_AREA, x(dot.ms), y(dot.value), dot.tip);
}

/** A statement: its symbol at each end that was given, a line between, an arrow where the end is open. */
function paintRange(range: Range, series: SeriesMarks, scales: Scales, { number, identity, shortTitle, symbol }: MarkMarkup): string {
  const style = range.hollow ? `hollow h${series.slot}` : `s${series.slot}`;
  const reach = reachPath(range, scales);
  return [
    `<g${identity(range.sourceId, range.start, range.id)} transform="translate(${number(scales.x(range.ms))} 0)">${shortTitle(range.tip)}`,
    reach && `<path class="reach l${series.slot}" d="${reach}"/>`,
    ...endsOf(range).map((end) => symbol(style, '', range.shape, STATEMENT_AREA, 0, scales.y(end), null)),
    '</g>',
  ].join('');
}
