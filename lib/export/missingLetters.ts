import { openSync, type Font } from 'fontkit';
import { kept } from '../kept/kept';
import type { QueryProblem } from '../types/figure';
import { FACES, type Face, familyOf } from './figureFonts';

/** A face is large, and every PNG and PDF asks. */
const fonts = kept<Font>(2);

const fontOf = (family: Face['family']) =>
  fonts(family, () => openSync(FACES.find((face) => face.family === family)!.path) as Font);

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
