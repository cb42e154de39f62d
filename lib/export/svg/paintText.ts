import type { TextMark } from '../../types/chart';
import { number } from '../../marks/pixelNumbers';
import { escapeXml } from '../escapeXml';

/**
 * A line of text as SVG.
 *
 * @param write - how pixels are written
 * @param attributes - further ones, each with a space before it
 */
export function paintText(
  { x, y, text, size, weight, anchor, tone }: TextMark,
  write: (px: number) => string = number,
  attributes = '',
): string {
  const colour = typeof tone === 'number' ? `s${tone}` : `t-${tone}`;
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text class="${colour}${weight === 'semibold' ? ' w' : ''}"${attributes} x="${write(x)}" y="${write(y)}" font-size="${size}"${anchored}>${escapeXml(text)}</text>`;
}
