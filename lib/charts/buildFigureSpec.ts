import type { ChartSpec } from '../types/chart';
import type { FigureContent } from '../types/figureContent';
import { describeForReaders, TABLE_BELOW } from './describeFigure';
import { headTexts } from './figureTexts';
import { placeFigure } from './placeFigure';

const UNDER_HEAD = 18;
const BELOW = 6;

export interface SpecOptions {
  /** Pixels; 280 to 2400. */
  readonly width: number;
  /** Whether title and source line stand inside the image, as they must where it travels alone. */
  readonly framed: boolean;
  /** How much higher than usual the plots are; 1 unless a height was asked for. */
  readonly stretch?: number;
}

/**
 * Decides everything about a figure at a width: axes, marks, labels and their places.
 *
 * @remarks
 * Shape: content -> plain JSON. Units: pixels for text and plots, data units for marks.
 *
 * @throws RangeError if the width is outside 280 to 2400
 */
export function buildFigureSpec(content: FigureContent, { width, framed, stretch = 1 }: SpecOptions): ChartSpec {
  if (!(width >= 280 && width <= 2400))
    throw new RangeError(`buildFigureSpec requires a width from 280 to 2400, got ${width}`);
  const head = framed ? headTexts(content, width) : [];
  const top = head.length === 0 ? 0 : head.at(-1)!.y + UNDER_HEAD;
  const { x, panels, events, texts, bottom } = placeFigure(content, { width, top, stretch, framed });
  return {
    figure: content.figure,
    width,
    height: Math.ceil(bottom + BELOW),
    x,
    panels,
    events,
    texts: [...head, ...texts],
    title: content.title,
    description: framed ? describeForReaders(content) : `${describeForReaders(content)} ${TABLE_BELOW}`,
  };
}
