import type { ChartSpec } from '../types/chart';
import type { FigureContent } from '../types/figureContent';
import { TABLE_BELOW } from './describeFigure';
import { figureTitle } from './figureCatalogue';
import { headTexts } from './figureTexts';
import { moveTexts } from './moveMarks';
import { placeFigure } from './placeFigure';

const UNDER_HEAD = 18;
const BELOW = 6;

export interface SpecOptions {
  /** Pixels without the margin; 280 to 2400. */
  readonly width: number;
  /** Whether title and source line stand inside the image, as they must where it travels alone. */
  readonly framed: boolean;
  /** What a reader wrote over it; the figure's own unless something else. */
  readonly title?: string;
  /** How much higher than usual the plots are; 1 unless a height was asked for. */
  readonly stretch?: number;
  /** Pixels on every side: nothing that travels alone should touch its edge. */
  readonly margin?: number;
}

/**
 * Decides everything about a figure at a width: axes, marks, labels and their places.
 *
 * @remarks
 * Shape: content -> plain JSON. Units: pixels for text and plots, data units for marks.
 *
 * @throws RangeError if the width is outside 280 to 2400
 */
export function buildFigureSpec(
  content: FigureContent,
  { width, framed, title = figureTitle(content.figure), stretch = 1, margin = 0 }: SpecOptions,
): ChartSpec {
  if (!(width >= 280 && width <= 2400))
    throw new RangeError(`buildFigureSpec requires a width from 280 to 2400, got ${width}`);
  const head = framed ? headTexts(title, content, width) : [];
  const top = head.length === 0 ? 0 : head.at(-1)!.y + UNDER_HEAD;
  const { x, panels, events, texts, bottom, words } = placeFigure(content, { width, top, stretch, framed, margin });
  return {
    figure: content.figure,
    width: width + 2 * margin,
    height: Math.ceil(bottom + BELOW) + 2 * margin,
    x,
    panels,
    events,
    texts: [...moveTexts(head, { right: margin, down: margin }), ...texts],
    title,
    description: `${title}, ${words}${framed ? '' : ` ${TABLE_BELOW}`}`,
  };
}
