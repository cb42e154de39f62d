import type { CountContent } from '../../types/figureContent';
import { buildFigureSpec } from '../../charts/buildFigureSpec';
import { standaloneStyle } from '../../export/figureStyle';
import { paintSvg } from '../../export/svg/paintSvg';

/** Everything between a figure's content and its SVG. */
export function drawOurs(content: CountContent): string {
  return paintSvg(buildFigureSpec(content, { width: 1080, framed: true }), {
    id: 'figure',
    style: standaloneStyle('light'),
    eventHref: null,
  });
}
