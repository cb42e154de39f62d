import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolTriangle, type SymbolType } from 'd3-shape';
import type { SymbolShape } from '../types/chart';

/** A pixel for an attribute: two decimals, no trailing zeros. */
export function number(px: number): string {
  return String(Math.round(px * 100) / 100);
}

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

/** The same to one decimal, where bytes count. */
export function shortNumber(px: number): string {
  return String(Math.round(px * 10) / 10);
}

/** The outline of a symbol around the origin; `area` in square pixels. */
export function symbolPath(shape: SymbolShape, area: number): string {
  return symbol(TYPES[shape], area).digits(2)() ?? '';
}
