import type { Band, Bar, ChartSpec, Dot, Panel, Range, SeriesMarks } from '../types/chart';
import { escapeXml } from './escapeXml';
import { bandPath, DOT_AREA, endsOf, linePath, reachPath, type Scales, scalesOf, STATEMENT_AREA } from './seriesPaths';
import { number, symbolPath } from './svgNumbers';

/** The marks of one series in its panel: bands under lines under bars and dots. */
export function paintSeries(series: SeriesMarks, panel: Panel, spec: ChartSpec): string {
  const scales = scalesOf(spec, panel);
  return [
    ...series.bands.map((band) => paintBand(band, series, scales)),
    ...series.bars.map((bar) => paintSpan(bar, series, scales)),
    ...series.lines.map((line) => `<path class="line l${series.slot}${line.dashed ? ' dash' : ''}" d="${linePath(line, scales)}"/>`),
    ...series.bars.map((bar) => paintBar(bar, series, scales)),
    ...series.dots.map((dot) => paintDot(dot, series, scales)),
    ...series.ranges.map((range) => paintRange(range, series, scales)),
  ].join('');
}

const identity = (series: string, start: string) => `data-series="${escapeXml(series)}" data-start="${start}"`;
const title = (tip: readonly string[]) => `<title>${escapeXml(tip.join('\n'))}</title>`;

function paintBand(band: Band, series: SeriesMarks, scales: Scales): string {
  return `<path class="${spanClass(band.style, series)}" d="${bandPath(band, scales)}"/>`;
}

function paintSpan(bar: Bar, series: SeriesMarks, { x, y }: Scales): string {
  if (!bar.span) return '';
  const [left, top] = [x(bar.fromMs), y(bar.span.high)];
  return `<rect class="${spanClass(bar.span.style, series)}" x="${number(left)}" y="${number(top)}" width="${number(x(bar.toMs) - left)}" height="${number(y(bar.span.low) - top)}"/>`;
}

/** A computed interval is a pale band; what the source printed is a dotted outline. */
function spanClass(style: Band['style'], { slot }: SeriesMarks): string {
  return style === 'interval' ? `band s${slot}` : `printed l${slot}`;
}

function paintBar(bar: Bar, series: SeriesMarks, { x, y }: Scales): string {
  const left = x(bar.fromMs);
  const style = bar.hollow ? `hollow dash h${series.slot}` : `s${series.slot}`;
  return `<rect class="${style}" ${identity(series.seriesId, bar.start)} x="${number(left)}" y="${number(y(bar.value) - 1.75)}" width="${number(Math.max(x(bar.toMs) - left, 1.5))}" height="3.5">${title(bar.tip)}</rect>`;
}

function paintDot(dot: Dot, series: SeriesMarks, { x, y }: Scales): string {
  const style = dot.hollow ? `hollow h${series.slot}` : `s${series.slot}`;
  return `<path class="${style}" ${identity(series.seriesId, dot.start)} transform="translate(${number(x(dot.ms))} ${number(y(dot.value))})" d="${symbolPath(series.shape, DOT_AREA)}">${title(dot.tip)}</path>`;
}

/** A statement: its symbol at each end that was given, a line between, an arrow where the end is open. */
function paintRange(range: Range, series: SeriesMarks, scales: Scales): string {
  const ends = endsOf(range).map(scales.y);
  const symbol = symbolPath(range.shape, STATEMENT_AREA);
  const style = range.hollow ? `hollow h${series.slot}` : `s${series.slot}`;
  const reach = reachPath(range, scales);
  return [
    `<g ${identity(range.sourceId, range.start)} data-id="${escapeXml(range.id)}" transform="translate(${number(scales.x(range.ms))} 0)">${title(range.tip)}`,
    reach && `<path class="reach l${series.slot}" d="${reach}"/>`,
    ...ends.map((end) => `<path class="${style}" transform="translate(0 ${number(end)})" d="${symbol}"/>`),
    '</g>',
  ].join('');
}
