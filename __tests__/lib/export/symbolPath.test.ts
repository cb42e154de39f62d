import { symbolPath } from '@/lib/export/symbolPath';
import { SYMBOLS } from '@/lib/charts/panels/assignColours';

test('each symbol has an outline of its own, of the area asked for', () => {
  const paths = SYMBOLS.map((shape) => symbolPath(shape, 30));
  expect(new Set(paths).size).toBe(SYMBOLS.length);
  expect(symbolPath('square', 36)).toMatch(/h6v6h-6Z$|h6v6h-6z$/i);
});

test('a cross is five squares of one size', () => {
  // Area 45 is five squares of 3 px: from the left arm round and back.
  expect(symbolPath('cross', 45)).toBe('M-4.5,-1.5h3v-3h3v3h3v3h-3v3h-3v-3h-3Z');
});

test('a down-triangle is a triangle on its tip', () => {
  const lowest = (path: string) =>
    Math.max(...[...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, , y]) => Number(y)));
  const highest = (path: string) =>
    Math.min(...[...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, , y]) => Number(y)));
  const [up, down] = [symbolPath('triangle', 30), symbolPath('down-triangle', 30)];
  expect([lowest(down), highest(down)]).toEqual([-highest(up), -lowest(up)]);
});
