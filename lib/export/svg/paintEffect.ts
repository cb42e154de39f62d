import type { Axis, Box, TextMark } from '../../types/chart';
import type { EffectRow, EffectRowsSpec, PlaceboSpec } from '../../types/effectChart';
import { measureText } from '../../charts/measureText';
import { xOfRatio } from '../../charts/effects/ratioAxis';
import { symbolClass } from '../../marks/markClasses';
import { number } from '../../marks/pixelNumbers';
import { escapeXml } from '../escapeXml';
import { framedSvg } from './framedSvg';
import { paintText } from './paintText';
import { symbolPath } from '../symbolPath';

const SYMBOL_AREA = 64;

/** All effects of one event as SVG, without a DOM; `id` must be the only one on its page. Each mark carries its series. */
export function paintEffectRows(spec: EffectRowsSpec, eventStart: string, id: string): string {
  return framedSvg(spec, id, [
    ratioTicks(spec.x, spec.plot, spec.ruled),
    ...spec.rows.map((row) => paintRow(row, spec, eventStart)),
    ...spec.texts.map((text) => paintText(text)),
  ]);
}

/** The placebo ratios of one series as a small histogram. */
export function paintPlaceboBins(spec: PlaceboSpec, id: string): string {
  const { plot, x, most } = spec;
  const bottom = plot.top + plot.height;
  const bars = spec.bins
    .filter((bin) => bin.count > 0)
    .map((bin) => {
      const [left, right] = [xOfRatio(x, plot, bin.from), xOfRatio(x, plot, bin.to)];
      const height = (bin.count / most) * (plot.height - 8);
      return `<rect class="s5" fill-opacity=".45" data-count="${bin.count}" x="${number(left + 0.5)}" y="${number(bottom - height)}" width="${number(right - left - 1)}" height="${number(height)}"/>`;
    });
  const event =
    spec.event === null
      ? ''
      : `<path class="reach l0" data-layer="event" d="M${number(xOfRatio(x, plot, spec.event))} ${number(plot.top - 18)}V${number(bottom)}"/>`;
  return framedSvg(spec, id, [
    ratioTicks(x, plot, [{ top: plot.top, bottom }]),
    ...bars,
    event,
    ...spec.texts.map((text) => paintText(text)),
  ]);
}

/** No change is the one strong line; ticks whose numbers would touch another are left out. */
function ratioTicks(x: Axis, plot: Box, ruled: EffectRowsSpec['ruled']): string {
  const bottom = plot.top + plot.height;
  const kept: { px: number; room: number }[] = [];
  return x.ticks
    .toSorted((a, b) => Math.abs(Math.log(a.value)) - Math.abs(Math.log(b.value)))
    .map(({ value, label }) => {
      const words = value === 1 ? '1 = no change' : label;
      const [at, room] = [xOfRatio(x, plot, value), measureText(words, 12) / 2 + 5];
      if (kept.some((other) => Math.abs(other.px - at) < other.room + room)) return '';
      kept.push({ px: at, room });
      const rule = ruled.map((stretch) => `M${number(at)} ${number(stretch.top)}V${number(stretch.bottom)}`).join('');
      const text: TextMark = {
        x: at,
        y: bottom + 18,
        text: words,
        size: 12,
        weight: 'regular',
        anchor: 'middle',
        tone: 'quiet',
      };
      return `<path class="${value === 1 ? 'base' : 'rule'}" d="${rule}"/>${paintText(text, number, ' data-tick="x"')}`;
    })
    .join('');
}

function paintRow(row: EffectRow, { x, plot }: EffectRowsSpec, eventStart: string): string {
  const [low, high] = [xOfRatio(x, plot, row.low), xOfRatio(x, plot, row.high)];
  const y = number(row.y);
  const end = (px: number, cut: boolean, side: 1 | -1) =>
    cut
      ? `M${number(px - side * 6)} ${number(row.y - 4)}L${number(px)} ${y}L${number(px - side * 6)} ${number(row.y + 4)}`
      : `M${number(px)} ${number(row.y - 5)}V${number(row.y + 5)}`;
  const symbol =
    row.ratio === null
      ? ''
      : `<path class="${symbolClass(row.hollow, row.slot)}" transform="translate(${number(xOfRatio(x, plot, row.ratio))} ${y})" d="${symbolPath(row.shape, SYMBOL_AREA)}"/>`;
  return [
    `<g data-series="${escapeXml(row.seriesId)}" data-start="${eventStart}"><title>${escapeXml(row.tip.join('\n'))}</title>`,
    `<path class="reach l${row.slot}" d="M${number(low)} ${y}H${number(high)}${end(low, row.cutLow, -1)}${end(high, row.cutHigh, 1)}"/>${symbol}</g>`,
  ].join('');
}
