import type { ChartSpec, Panel } from '../types/chart';
import { xOf, yOf } from '../charts/axes';
import type { Scales } from '../marks/markPaths';

/** The scales by which the marks of a panel stand in a figure. */
export function panelScales(spec: ChartSpec, { plot, y }: Panel, digits: Scales['digits'] = 2): Scales {
  return {
    x: (ms) => xOf(spec.x, plot, ms),
    y: (value) => yOf(y, plot, value),
    bottom: plot.top + plot.height,
    digits,
  };
}
