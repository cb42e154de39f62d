import { symbolPath } from '../../../lib/export/symbolPath';
import { SYMBOLS } from '../../../lib/charts/assignColours';

test('each symbol has an outline of its own, of the area asked for', () => {
  const paths = SYMBOLS.map((shape) => symbolPath(shape, 30));
  expect(new Set(paths).size).toBe(SYMBOLS.length);
  expect(symbolPath('square', 36)).toMatch(/h6v6h-6Z$|h6v6h-6z$/i);
});

test('a down-triangle is a triangle on its tip', () => {
  const lowest = (path: string) => Math.max(...[...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, , y]) => Number(y)));
  const highest = (path: string) => Math.min(...[...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, , y]) => Number(y)));
  const [up, down] = [symbolPath('triangle', 30), symbolPath('down-triangle', 30)];
  expect([lowest(down), highest(down)]).toEqual([-highest(up), -lowest(up)]);
});
