import type { QueryProblem } from '../types/figure';

export const WIDTHS = { least: 280, most: 2400 } as const;

/** The width of an image in pixels, null where none was asked for, or what is wrong with it. */
export function parseWidth(query: URLSearchParams): number | null | QueryProblem {
  const text = query.get('width');
  if (text === null || text === '') return null;
  const width = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  if (width >= WIDTHS.least && width <= WIDTHS.most) return width;
  return { parameter: 'width', value: text.slice(0, 200), allowed: `a whole number of pixels from ${WIDTHS.least} to ${WIDTHS.most}` };
}
