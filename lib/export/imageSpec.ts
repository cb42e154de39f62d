import type { ChartSpec } from '../types/chart';
import type { ImageOptions, QueryProblem } from '../types/figure';
import type { FigureContent } from '../types/figureContent';
import { buildFigureSpec } from '../charts/buildFigureSpec';
import { fitHeight, leastHeight } from '../charts/fitHeight';
import { padSpec } from '../charts/padSpec';

const USUAL_WIDTH = 1080;
const MARGIN = 12;
const LEAST_WIDTH = 280;
const MOST_PIXELS = 12_000_000;

/** Lays out a figure that travels alone, or tells why its size is not possible. Width and height are those of the whole image. */
export function imageSpec(content: FigureContent, { width: wanted, height }: ImageOptions): ChartSpec | QueryProblem {
  const width = wanted ?? USUAL_WIDTH;
  const margin = Math.min(MARGIN, (width - LEAST_WIDTH) / 2);
  const inside = width - 2 * margin;
  if (height === null) return padSpec(buildFigureSpec(content, { width: inside, framed: true }), margin);
  const least = leastHeight(content, inside) + 2 * margin;
  if (height < least)
    return {
      parameter: 'height',
      value: String(height),
      allowed: `${least} pixels or more for this figure at a width of ${width}, or none for its usual height`,
    };
  return padSpec(fitHeight(content, inside, height - 2 * margin), margin);
}

/** What is wrong with a PNG of this figure at this scale: it would have over 12 million pixels. */
export function tooManyPixels({ width, height }: ChartSpec, scale: number): QueryProblem | null {
  if (width * height * scale ** 2 <= MOST_PIXELS) return null;
  const most = Math.floor(Math.sqrt(MOST_PIXELS / (width * height)));
  if (most < 1)
    return { parameter: 'width', value: String(width), allowed: 'less: a PNG has at most 12 million pixels' };
  return {
    parameter: 'scale',
    value: String(scale),
    allowed: `1 to ${most} at this size (${width} by ${height}): a PNG has at most 12 million pixels`,
  };
}
