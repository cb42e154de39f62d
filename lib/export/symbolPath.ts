import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolTriangle, type SymbolType } from 'd3-shape';
import type { SymbolShape } from '../types/chart';

const TYPES: Record<SymbolShape, SymbolType> = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  'down-triangle': { draw: (context, size) => symbolTriangle.draw(flipped(context), size) },
  cross: symbolCross,
};

/** Draws upside down: a triangle that stands on its tip. */
function flipped(context: Parameters<SymbolType['draw']>[0]): Parameters<SymbolType['draw']>[0] {
  return {
    moveTo: (x: number, y: number) => context.moveTo(x, -y),
    lineTo: (x: number, y: number) => context.lineTo(x, -y),
    closePath: () => context.closePath(),
  } as Parameters<SymbolType['draw']>[0];
}

const outlines = new Map<string, string>();

/** The outline of a symbol around the origin; `area` in square pixels. */
export function symbolPath(shape: SymbolShape, area: number): string {
  const key = `${shape} ${area}`;
  const outline = outlines.get(key) ?? symbol(TYPES[shape], area).digits(2)() ?? '';
  outlines.set(key, outline);
  return outline;
}
