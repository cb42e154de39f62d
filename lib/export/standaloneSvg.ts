import type { ChartSpec } from '../types/chart';
import type { ThemeChoice } from '../types/figure';
import { embedFaces } from './embedFaces';
import { standaloneStyle } from './figureStyle';
import { paintSvg } from './paintSvg';

/** A figure as an SVG that needs nothing beside itself, its letters included. */
export async function standaloneSvg(spec: ChartSpec, theme: ThemeChoice): Promise<string> {
  return paintSvg(spec, { id: spec.figure, style: `${await embedFaces(spec)}${standaloneStyle(theme)}`, eventHref: null });
}
