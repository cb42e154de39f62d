import { area, line } from 'd3-shape';
import type { Band, Bar, ChartSpec, Dot, Panel, Range, SeriesMarks } from '../types/chart';
import { xOf, yOf } from '../charts/axes';
import { escapeXml } from './escapeXml';
import { number, symbolPath } from './svgNumbers';

const DOT_AREA = 30;
const STATEMENT_AREA = 52;
/** How far an open end reaches, in pixels. */
const ARROW = 20;

interface Scales {
  readonly x: (ms: number) => number;
  readonly y: (value: number) => number;
  /** Where an open end must stop, in pixels from the top. */
  readonly bottom: number;
}

/** The marks of one series in its panel: bands under lines under bars and dots. */
export function paintSeries(series: SeriesMarks, panel: Panel, spec: ChartSpec): string {
  const scales: Scales = { x: (ms) => xOf(spec.x, panel.plot, ms), y: (value) => yOf(panel.y, panel.plot, value), bottom: panel.plot.top + panel.plot.height };
  return [
    ...series.bands.map((band) => paintBand(band, series, scales)),
    ...series.bars.map((bar) => paintSpan(bar, series, scales)),
    ...series.lines.map(({ points, dashed }) => {
      const path = line<(typeof points)[number]>((point) => scales.x(point.ms), (point) => scales.y(point.value)).digits(2)([...points]);
      return `<path class="line l${series.slot}${dashed ? ' dash' : ''}" d="${path}"/>`;
    }),
    ...series.bars.map((bar) => paintBar(bar, series, scales)),
    ...series.dots.map((dot) => paintDot(dot, series, scales)),
    ...series.ranges.map((range) => paintRange(range, series, scales)),
  ].join('');
}

const identity = (series: string, start: string) => `data-series="${escapeXml(series)}" data-start="${start}"`;
const title = (tip: readonly string[]) => `<title>${escapeXml(tip.join('\n'))}</title>`;

function paintBand(band: Band, series: SeriesMarks, { x, y }: Scales): string {
  const path = area<Band['points'][number]>((point) => x(point.ms), (point) => y(point.low), (point) => y(point.high)).digits(2)([...band.points]);
  return `<path class="${spanClass(band.style, series)}" d="${path}"/>`;
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
function paintRange(range: Range, series: SeriesMarks, { x, y, bottom }: Scales): string {
  const ends = [...new Set([range.low, range.high])].filter((value) => value !== null).map(y);
  const symbol = symbolPath(range.shape, STATEMENT_AREA);
  const style = range.hollow ? `hollow h${series.slot}` : `s${series.slot}`;
  const reach = ends.length === 2 ? `M0 ${number(ends[0]!)}V${number(ends[1]!)}` : openEnd(range, ends[0]!, bottom);
  return [
    `<g ${identity(range.sourceId, range.start)} data-id="${escapeXml(range.id)}" transform="translate(${number(x(range.ms))} 0)">${title(range.tip)}`,
    reach && `<path class="reach l${series.slot}" d="${reach}"/>`,
    ...ends.map((end) => `<path class="${style}" transform="translate(0 ${number(end)})" d="${symbol}"/>`),
    '</g>',
  ].join('');
}

function openEnd(range: Range, py: number, bottom: number): string {
  if (range.low !== null && range.high !== null) return '';
  const up = range.high === null ? -1 : 1;
  const tip = Math.min(py + up * ARROW, bottom - 1);
  return `M0 ${number(py)}V${number(tip)}M-4 ${number(tip - up * 5)}L0 ${number(tip)}L4 ${number(tip - up * 5)}`;
}
