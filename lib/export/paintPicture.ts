import type { TextMark } from '../types/chart';
import type { Picture, PictureMark } from '../types/picture';
import { escapeXml } from './escapeXml';
import { number, symbolPath } from './svgNumbers';

const SYMBOL_AREA = 22;

/** A small picture as SVG, without a DOM; `id` must be the only one on its page. */
export function paintPicture({ width, height, title, description, marks, texts }: Picture, id: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="fig" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(description)}</desc>`,
    ...marks.map(paintMark),
    ...texts.map(paintText),
    '</svg>',
  ].join('');
}

function paintMark(mark: PictureMark): string {
  if (mark.kind === 'dot') {
    const look = mark.hollow ? `hollow h${mark.slot}` : `s${mark.slot}`;
    return `<path class="${look}" transform="translate(${number(mark.at[0])} ${number(mark.at[1])})" d="${symbolPath(mark.shape, mark.area ?? SYMBOL_AREA)}"/>`;
  }
  const path = mark.points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`).join('');
  if (mark.kind === 'band') return `<path class="band s${mark.slot}" d="${path}Z"/>`;
  const look = { rule: 'rule', base: 'base', event: 'ev' }[mark.look as 'rule'] ?? `line l${mark.look}`;
  return `<path class="${look}${mark.dashed ? ' dash' : ''}" fill="none" d="${path}"/>`;
}

function paintText({ x, y, text, size, weight, anchor, tone }: TextMark): string {
  const colour = typeof tone === 'number' ? `s${tone}` : `t-${tone}`;
  return `<text class="${colour}${weight === 'semibold' ? ' w' : ''}" x="${number(x)}" y="${number(y)}" font-size="${size}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${escapeXml(text)}</text>`;
}
