import type { ChartSpec } from '../../types/chart';
import type { ThemeChoice } from '../../types/figure';
import { bytesOfParts } from '../bytesOfParts';
import { embedFaces } from './embedFaces';
import { standaloneStyle } from '../figureStyle';
import { svgParts } from './paintSvg';

/** A figure as the bytes of an SVG that needs nothing beside itself, its letters included. */
export async function standaloneSvg(spec: ChartSpec, theme: ThemeChoice): Promise<Buffer> {
  return bytesOfParts(svgParts(spec, { id: spec.figure, style: `${await embedFaces(spec)}${standaloneStyle(theme)}`, eventHref: null }));
}
