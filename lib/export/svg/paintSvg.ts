import type { ChartSpec, EventMark, LegendItem, Panel } from '../../types/chart';
import { xOf, yOf } from '../../charts/axes';
import { LEGEND_AREA } from '../../marks/markPaths';
import { escapeXml } from '../escapeXml';
import { BARE, type MarkMarkup, NAMED, UNTIPPED } from './markMarkup';
import { paintSeries } from './paintSeries';
import { paintText } from './paintText';
import { symbolPath } from '../symbolPath';
import { timeTickTexts, valueTickTexts } from '../tickTexts';

export interface PaintOptions {
  /** Unique on the page: several figures, and several widths of one, stand side by side. */
  readonly id: string;
  /** Style sheet inside the image; null where the page has it. */
  readonly style: string | null;
  /** Where an event's label leads; null where the image stands alone. */
  readonly eventHref: ((id: string) => string) | null;
  /** Whether marks say what they are when pointed at; they do where nothing is said. */
  readonly tips?: boolean;
}

/**
 * Paints a figure as SVG, without a DOM.
 *
 * @remarks
 * Shape: ChartSpec -> SVG text. The same spec gives the same bytes. Every dot, bar and statement carries `data-series` and `data-start`.
 */
export function paintSvg(spec: ChartSpec, options: PaintOptions): string {
  const { before, after } = paintWords(spec, options);
  return [...before, paintDrawing(spec, options), ...after].join('');
}

/** What stands before the drawing and after it, in parts (see bytesOfParts): the words of a figure, and its style. */
export function paintWords(
  spec: ChartSpec,
  { id, style, eventHref }: PaintOptions,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const { width, height } = spec;
  const [titleId, descriptionId] = [`${id}-title`, `${id}-desc`];
  // Links inside an image would be out of reach of a screen reader; with links the drawing is hidden and its words stay.
  const role = eventHref
    ? `role="group" aria-labelledby="${titleId}" aria-describedby="${descriptionId}"`
    : `role="img" aria-labelledby="${titleId} ${descriptionId}"`;
  return {
    before: [
      `<svg xmlns="http://www.w3.org/2000/svg" class="fig" ${role} viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
      `<title id="${titleId}">${escapeXml(spec.title)}</title><desc id="${descriptionId}">${escapeXml(spec.description)}</desc>`,
      style === null ? '' : `<style>${style}</style><rect class="paper" width="${width}" height="${height}"/>`,
    ],
    after: [...spec.texts.map((text) => paintText(text)), '</svg>'],
  };
}

/** Panels and events: the same under every title and in every theme. */
export function paintDrawing(spec: ChartSpec, { id, eventHref, tips }: Omit<PaintOptions, 'style'>): string {
  const markup = tips === false ? UNTIPPED : NAMED;
  const hatchId = `${id}-hatch`;
  return [
    `<defs>${hatchPattern(hatchId)}</defs>`,
    eventHref ? '<g aria-hidden="true">' : '<g>',
    ...spec.panels.map((panel) => paintPanel(panel, spec, hatchId, markup)),
    '</g>',
    paintEventLabels(spec, eventHref, markup),
  ].join('');
}

/**
 * Paints a figure with as few bytes as can be, for a page that holds it in several widths.
 *
 * @remarks
 * The page has title and description under the ids `title` and `desc`, and bareShapes() once.
 */
export function paintBareSvg(spec: ChartSpec): string {
  const { width, height } = spec;
  return [
    `<svg class="fig" role="img" aria-labelledby="title" aria-describedby="desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    ...spec.panels.map((panel) => paintPanel(panel, spec, 'hatch', BARE)),
    paintEventLabels(spec, null, BARE),
    ...spec.texts.map((text) => paintText(text, BARE.number)),
    '</svg>',
  ].join('');
}

/** Bars of time that no source covers. */
export function hatchPattern(id: string): string {
  return `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern>`;
}

function paintPanel(panel: Panel, spec: ChartSpec, hatchId: string, markup: MarkMarkup): string {
  const { plot } = panel;
  const { name, number } = markup;
  const x = (ms: number) => xOf(spec.x, plot, ms);
  const hatches = panel.notCovered.map(
    ({ fromMs, toMs }) =>
      `<rect${name('layer', 'not-covered')} x="${number(x(fromMs))}" y="${number(plot.top)}" width="${number(x(toMs) - x(fromMs))}" height="${number(plot.height)}" fill="url(#${hatchId})"/>`,
  );
  return [
    `<g${name('panel', panel.id)}>`,
    ...spec.events.map((event) => paintEventSpan(event, panel, x, markup)),
    ...hatches,
    `<g${name('layer', 'live')}>`,
    paintValueAxis(panel, markup),
    panel.showsTime ? paintTimeAxis(spec, panel, markup) : '',
    ...spec.events.map((event) => paintEventRule(event, panel, x, markup)),
    ...panel.series.map((series) => paintSeries(series, panel, spec, markup)),
    '</g>',
    ...panel.texts.map((text) => paintText(text, markup.number)),
    ...panel.legend.map((item) => paintLegendItem(item, markup)),
    '</g>',
  ].join('');
}

function paintValueAxis(panel: Panel, markup: MarkMarkup): string {
  const { plot, y } = panel;
  const { number } = markup;
  const labels = valueTickTexts(panel);
  return y.ticks
    .map((tick, index) => {
      const style = index === 0 && y.scale === 'linear' ? 'base' : 'rule';
      return `<path class="${style}" d="M${number(plot.left)} ${number(yOf(y, plot, tick.value))}H${number(plot.left + plot.width)}"/>${paintText(labels[index]!, number, markup.name('tick', 'y'))}`;
    })
    .join('');
}

function paintTimeAxis({ x }: ChartSpec, panel: Panel, markup: MarkMarkup): string {
  const { number } = markup;
  const bottom = number(panel.plot.top + panel.plot.height);
  return timeTickTexts(x, panel)
    .map(
      (label) =>
        `<path class="base" d="M${number(label.x)} ${bottom}v5"/>${paintText(label, number, markup.name('tick', 'x'))}`,
    )
    .join('');
}

function paintEventSpan(event: EventMark, { plot }: Panel, x: (ms: number) => number, { number }: MarkMarkup): string {
  if (event.toMs === null) return '';
  const left = x(event.fromMs);
  return `<rect class="span" x="${number(left)}" y="${number(plot.top)}" width="${number(Math.max(x(event.toMs) - left, 1))}" height="${number(plot.height)}"/>`;
}

function paintEventRule(
  event: EventMark,
  { plot }: Panel,
  x: (ms: number) => number,
  { name, number }: MarkMarkup,
): string {
  return `<path class="${ruleClass(event)}"${name('event', event.id)} d="M${number(x(event.fromMs))} ${number(plot.top)}v${number(plot.height)}"/>`;
}

const ruleClass = ({ chosen }: EventMark) => (chosen ? 'ev on' : 'ev');

/** Labels come last and lead to the event, so that they are on top and in reach of the keyboard. */
function paintEventLabels(spec: ChartSpec, href: PaintOptions['eventHref'], markup: MarkMarkup): string {
  const { name, number } = markup;
  const plot = spec.panels[0]?.plot;
  if (!plot) return '';
  return spec.events
    .filter((event) => event.label.length > 0)
    .map((event) => {
      const rule = `<path class="${ruleClass(event)}" d="M${number(xOf(spec.x, plot, event.fromMs))} ${number(event.top)}V${number(plot.top)}"/>`;
      const area = event.reach
        ? `<rect class="reach-area" x="${number(event.reach.left)}" y="${number(event.reach.top)}" width="${number(event.reach.width)}" height="${number(event.reach.height)}"/>`
        : '';
      const label = `${markup.shortTitle(event.tip)}${area}${rule}${event.label.map((text) => paintText(text, markup.number)).join('')}`;
      return href
        ? `<a${name('event-label', event.id)} href="${escapeXml(href(event.id))}">${label}</a>`
        : `<g${name('event-label', event.id)}>${label}</g>`;
    })
    .join('');
}

function paintLegendItem({ shape, tone, x, y, words }: LegendItem, markup: MarkMarkup): string {
  const style = typeof tone === 'number' ? `s${tone}` : 'key-quiet';
  return `<path class="${style}" transform="translate(${markup.number(x)} ${markup.number(y)})" d="${symbolPath(shape, LEGEND_AREA)}"/>${words.map((text) => paintText(text, markup.number)).join('')}`;
}
