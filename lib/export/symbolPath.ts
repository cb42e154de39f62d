import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle, type SymbolType } from 'd3-shape';
import { kept } from '../kept/kept';
import { number } from '../marks/pixelNumbers';
import type { SymbolShape } from '../types/chart';

const TYPES: Record<Exclude<SymbolShape, 'cross'>, SymbolType> = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  'down-triangle': { draw: (context, size) => symbolTriangle.draw(flipped(context), size) },
};

/** Draws upside down: a triangle that stands on its tip. */
function flipped(context: Parameters<SymbolType['draw']>[0]): Parameters<SymbolType['draw']>[0] {
  return {
    moveTo: (x: number, y: number) => context.moveTo(x, -y),
    lineTo: (x: number, y: number) => context.lineTo(x, -y),
    closePath: () => context.closePath(),
  } as Parameters<SymbolType['draw']>[0];
}

/** Step by step, which takes a third of the letters that the places of its twelve corners would. */
function crossPath(area: number): string {
  const side = Math.sqrt(area / 5);
  const [arm, left, top] = [side, -1.5 * side, -side / 2].map(number);
  return `M${left},${top}h${arm}v-${arm}h${arm}v${arm}h${arm}v${arm}h-${arm}v${arm}h-${arm}v-${arm}h-${arm}Z`;
}

/** A figure has hundreds of symbols, and a few that differ. */
const outlines = kept<string>(100);

/** The outline of a symbol around the origin; `area` in square pixels. */
export function symbolPath(shape: SymbolShape, area: number): string {
  return outlines(`${shape} ${area}`, () =>
    shape === 'cross' ? crossPath(area) : (symbol(TYPES[shape], area).digits(2)() ?? ''),
  );
}
