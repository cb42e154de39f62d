import { create, type Font } from 'fontkit';
import type { QueryProblem } from '../types/figure';
import { FACES, type Face, faceBytes, familyOf } from './figureFonts';

const fonts = new Map<Face['family'], Font>();

function fontOf(family: Face['family']): Font {
  const font = fonts.get(family) ?? (create(faceBytes(FACES.find((face) => face.family === family)!)) as Font);
  fonts.set(family, font);
  return font;
}

/** What keeps a title from being painted: letters that no face of the project has. An SVG is drawn where other faces may be. */
export function missingLetters(title: string): QueryProblem | null {
  const missing = [...new Set(title)].filter(
    (letter) => !fontOf(familyOf(letter)).hasGlyphForCodePoint(letter.codePointAt(0)!),
  );
  if (missing.length === 0) return null;
  return {
    parameter: 'title',
    value: missing.join(''),
    allowed: 'letters of Latin, Greek, Cyrillic and Arabic in a PNG or PDF; the SVG takes any',
  };
}
