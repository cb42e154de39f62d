import type { FigureContent } from '../types/figureContent';
import { buildFigureSpec } from '../charts/buildFigureSpec';

/** What stands around the image in an embed, in pixels. */
const AROUND = 48;

/** A height that holds the whole embed in a column of a usual article, 680 px wide. */
export function figureHeight(content: FigureContent): number {
  return buildFigureSpec(content, { width: 680, framed: true }).height + AROUND;
}
