import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolTriangle, type SymbolType } from 'd3-shape';
import type { SymbolShape } from '../types/chart';

/** A pixel for an attribute: two decimals, no trailing zeros. */
export function number(px: number): string {
  // Whole numbers are turned to text many times faster than fractions, and a figure has thousands of these.
  const hundredths = Math.round(px * 100);
  const rest = Math.abs(hundredths % 100);
  if (rest === 0 || !Number.isSafeInteger(hundredths)) return String(hundredths / 100);
  const sign = hundredths < 0 ? '-' : '';
  const decimals = rest % 10 === 0 ? String(rest / 10) : rest < 10 ? `0${rest}` : String(rest);
  return `${sign}${(Math.abs(hundredths) - rest) / 100}.${decimals}`;
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

const outlines = new Map<string, string>();

/** The outline of a symbol around the origin; `area` in square pixels. */
export function symbolPath(shape: SymbolShape, area: number): string {
  const key = `${shape} ${area}`;
  const outline = outlines.get(key) ?? symbol(TYPES[shape], area).digits(2)() ?? '';
  outlines.set(key, outline);
  return outline;
}
