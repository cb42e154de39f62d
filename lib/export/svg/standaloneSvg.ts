import { keptBeside } from '../../kept/kept';
import type { ChartSpec } from '../../types/chart';
import type { ThemeChoice } from '../../types/figure';
import { bytesOfParts } from '../bytesOfParts';
import { standaloneStyle } from '../figureStyle';
import { embedFaces, type Letters, lettersInFigure, lettersOf } from './embedFaces';
import { paintDrawing, paintWords } from './paintSvg';

/** Figures under other titles and in other themes have their panels in common: most of an image is painted once (see placeFigure). */
const drawings = keptBeside<ChartSpec['panels'], { readonly drawing: Buffer; readonly letters: Letters }>();

/** A figure as the bytes of an SVG that needs nothing beside itself, its letters included. */
export async function standaloneSvg(spec: ChartSpec, theme: ThemeChoice): Promise<Buffer> {
  const alone = { id: spec.figure, eventHref: null };
  const { drawing, letters } = drawings(spec.panels, () => ({
    drawing: Buffer.from(paintDrawing(spec, alone)),
    letters: lettersInFigure(spec),
  }));
  const faces = await embedFaces(lettersOf(spec.texts, letters));
  const { before, after } = paintWords(spec, { ...alone, style: `${faces}${standaloneStyle(theme)}` });
  return bytesOfParts([...before, drawing, ...after]);
}
