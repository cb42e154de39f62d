import type { Picture, PictureMark } from '../../types/picture';
import { symbolClass } from '../../marks/markClasses';
import { number } from '../../marks/pixelNumbers';
import { framedSvg } from './framedSvg';
import { paintText } from './paintText';
import { symbolPath } from '../symbolPath';

const SYMBOL_AREA = 22;

/** A small picture as SVG, without a DOM; `id` must be the only one on its page. */
export function paintPicture(picture: Picture, id: string): string {
  return framedSvg(picture, id, [...picture.marks.map(paintMark), ...picture.texts.map((text) => paintText(text))]);
}

function paintMark(mark: PictureMark): string {
  if (mark.kind === 'dot') {
    return `<path class="${symbolClass(mark.hollow ?? false, mark.slot)}" transform="translate(${number(mark.at[0])} ${number(mark.at[1])})" d="${symbolPath(mark.shape, mark.area ?? SYMBOL_AREA)}"/>`;
  }
  const path = mark.points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`).join('');
  if (mark.kind === 'band') return `<path class="band s${mark.slot}" d="${path}Z"/>`;
  const look = { rule: 'rule', base: 'base', event: 'ev' }[mark.look as 'rule'] ?? `line l${mark.look}`;
  return `<path class="${look}${mark.dashed ? ' dash' : ''}" fill="none" d="${path}"/>`;
}
