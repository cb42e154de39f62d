import { keptBeside } from '../../kept/kept';
import type { ChartSpec } from '../../types/chart';
import type { ThemeChoice } from '../../types/figure';
import { bytesOfParts } from '../bytesOfParts';
import { standaloneStyle } from '../figureStyle';
import { embedFaces } from './embedFaces';
import { paintDrawing, paintWords } from './paintSvg';

/** Figures under other titles have their panels in common. */
const drawings = keptBeside<ChartSpec['panels'], Buffer>();

/** A figure as the bytes of an SVG that needs nothing beside itself, its letters included. */
export async function standaloneSvg(spec: ChartSpec, theme: ThemeChoice): Promise<Buffer> {
  const alone = { id: spec.figure, eventHref: null };
  const { before, after } = paintWords(spec, { ...alone, style: `${await embedFaces(spec)}${standaloneStyle(theme)}` });
  return bytesOfParts([...before, drawings(spec.panels, () => Buffer.from(paintDrawing(spec, alone))), ...after]);
}
