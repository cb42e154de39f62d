import type { ChartSpec } from '../types/chart';
import type { ImageOptions, QueryProblem } from '../types/figure';
import type { Figure } from '../types/figureContent';
import { buildFigureSpec } from '../charts/buildFigureSpec';
import { fitHeight, LEAST_STRETCH } from '../charts/fitHeight';

const USUAL_WIDTH = 1080;
const MARGIN = 12;
const LEAST_WIDTH = 280;
const MOST_PIXELS = 12_000_000;

/** Lays out a figure that travels alone, or tells why its size is not possible. Width and height are those of the whole image. */
export function imageSpec(
  { content, title }: Figure,
  { width: wanted, height }: ImageOptions,
): ChartSpec | QueryProblem {
  const width = wanted ?? USUAL_WIDTH;
  const margin = Math.min(MARGIN, (width - LEAST_WIDTH) / 2);
  const build = (stretch: number) =>
    buildFigureSpec(content, { width: width - 2 * margin, framed: true, title, stretch, margin });
  if (height === null) return build(1);
  const least = build(LEAST_STRETCH).height;
  if (height < least)
    return {
      parameter: 'height',
      value: String(height),
      allowed: `${least} pixels or more for this figure at a width of ${width}, or none for its usual height`,
    };
  return fitHeight(build, height);
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
