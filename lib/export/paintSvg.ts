import type { ChartSpec, EventMark, LegendItem, Panel, TextMark } from '../types/chart';
import { xOf, yOf } from '../charts/axes';
import { escapeXml } from './escapeXml';
import { paintSeries } from './paintSeries';
import { LEGEND_AREA } from './seriesPaths';
import { number, symbolPath } from './svgNumbers';

export interface PaintOptions {
  /** Unique on the page: several figures, and several widths of one, stand side by side. */
  readonly id: string;
  /** Style sheet inside the image; null where the page has it. */
  readonly style: string | null;
  /** Where an event's label leads; null where the image stands alone. */
  readonly eventHref: ((id: string) => string) | null;
}

/**
 * Paints a figure as SVG, without a DOM.
 *
 * @remarks
 * Shape: ChartSpec -> SVG text. The same spec gives the same bytes. Every mark carries `data-series` and `data-start`.
 */
export function paintSvg(spec: ChartSpec, options: PaintOptions): string {
  const { width, height } = spec;
  const [titleId, descriptionId, hatchId] = [`${options.id}-title`, `${options.id}-desc`, `${options.id}-hatch`];
  // Links inside an image would be out of reach of a screen reader; with links the drawing is hidden and its words stay.
  const role = options.eventHref ? `role="group" aria-labelledby="${titleId}" aria-describedby="${descriptionId}"` : `role="img" aria-labelledby="${titleId} ${descriptionId}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="fig" ${role} viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title id="${titleId}">${escapeXml(spec.title)}</title><desc id="${descriptionId}">${escapeXml(spec.description)}</desc>`,
    options.style === null ? '' : `<style>${options.style}</style><rect class="paper" width="${width}" height="${height}"/>`,
    `<defs><pattern id="${hatchId}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern></defs>`,
    options.eventHref ? '<g aria-hidden="true">' : '<g>',
    ...spec.panels.map((panel) => paintPanel(panel, spec, hatchId)),
    '</g>',
    paintEventLabels(spec, options.eventHref),
    ...spec.texts.map(paintText),
    '</svg>',
  ].join('');
}

function paintPanel(panel: Panel, spec: ChartSpec, hatchId: string): string {
  const { plot } = panel;
  const x = (ms: number) => xOf(spec.x, plot, ms);
  const hatches = panel.notCovered.map(
    ({ fromMs, toMs }) => `<rect data-layer="not-covered" x="${number(x(fromMs))}" y="${number(plot.top)}" width="${number(x(toMs) - x(fromMs))}" height="${number(plot.height)}" fill="url(#${hatchId})"/>`,
  );
  return [
    `<g data-panel="${escapeXml(panel.id)}">`,
    ...spec.events.map((event) => paintEventSpan(event, panel, x)),
    ...hatches,
    `<g data-layer="live">`,
    paintValueAxis(panel),
    panel.showsTime ? paintTimeAxis(spec, panel) : '',
    ...spec.events.map((event) => paintEventRule(event, panel, x)),
    ...panel.series.map((series) => paintSeries(series, panel, spec)),
    '</g>',
    ...panel.texts.map(paintText),
    ...panel.legend.map(paintLegendItem),
    '</g>',
  ].join('');
}

function paintValueAxis({ plot, y }: Panel): string {
  return y.ticks
    .map((tick, index) => {
      const py = number(yOf(y, plot, tick.value));
      const line = `<path class="${index === 0 && y.scale === 'linear' ? 'base' : 'rule'}" d="M${number(plot.left)} ${py}H${number(plot.left + plot.width)}"/>`;
      return `${line}<text class="t-quiet" data-tick="y" x="${number(plot.left - 8)}" y="${number(yOf(y, plot, tick.value) + 4)}" font-size="12" text-anchor="end">${escapeXml(tick.label)}</text>`;
    })
    .join('');
}

function paintTimeAxis({ x }: ChartSpec, { plot }: Panel): string {
  const bottom = plot.top + plot.height;
  return x.ticks
    .map(({ value, label }) => {
      const px = number(xOf(x, plot, value));
      return `<path class="base" d="M${px} ${number(bottom)}v5"/><text class="t-quiet" data-tick="x" x="${px}" y="${number(bottom + 19)}" font-size="12.5" text-anchor="middle">${escapeXml(label)}</text>`;
    })
    .join('');
}

function paintEventSpan(event: EventMark, { plot }: Panel, x: (ms: number) => number): string {
  if (event.toMs === null) return '';
  const left = x(event.fromMs);
  return `<rect class="span" x="${number(left)}" y="${number(plot.top)}" width="${number(Math.max(x(event.toMs) - left, 1))}" height="${number(plot.height)}"/>`;
}

function paintEventRule(event: EventMark, { plot }: Panel, x: (ms: number) => number): string {
  return `<path class="ev" data-event="${escapeXml(event.id)}" d="M${number(x(event.fromMs))} ${number(plot.top)}v${number(plot.height)}"/>`;
}

/** Labels come last and lead to the event, so that they are on top and in reach of the keyboard. */
function paintEventLabels(spec: ChartSpec, href: PaintOptions['eventHref']): string {
  const plot = spec.panels[0]?.plot;
  if (!plot) return '';
  return spec.events
    .map((event) => {
      const rule = event.label.length > 0 ? `<path class="ev" d="M${number(xOf(spec.x, plot, event.fromMs))} ${number(event.top)}V${number(plot.top)}"/>` : '';
      const area = event.reach ? `<rect class="reach-area" x="${number(event.reach.left)}" y="${number(event.reach.top)}" width="${number(event.reach.width)}" height="${number(event.reach.height)}"/>` : '';
      const label = `<title>${escapeXml(event.tip.join('\n'))}</title>${area}${rule}${event.label.map(paintText).join('')}`;
      if (event.label.length === 0) return '';
      return href ? `<a data-event-label="${escapeXml(event.id)}" href="${escapeXml(href(event.id))}">${label}</a>` : `<g data-event-label="${escapeXml(event.id)}">${label}</g>`;
    })
    .join('');
}

function paintLegendItem({ shape, tone, x, y, words }: LegendItem): string {
  const style = typeof tone === 'number' ? `s${tone}` : 'key-quiet';
  return `<path class="${style}" transform="translate(${number(x)} ${number(y)})" d="${symbolPath(shape, LEGEND_AREA)}"/>${words.map(paintText).join('')}`;
}

function paintText({ x, y, text, size, weight, anchor, tone }: TextMark): string {
  const colour = typeof tone === 'number' ? `s${tone}` : `t-${tone}`;
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text class="${colour}${weight === 'semibold' ? ' w' : ''}" x="${number(x)}" y="${number(y)}" font-size="${size}"${anchored}>${escapeXml(text)}</text>`;
}
