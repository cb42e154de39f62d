import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import type { ChartSpec, TextMark } from '../../types/chart';
import type { Weight } from '../../charts/measureText';
import { kept } from '../../kept/kept';
import { FACES, type Face, familyOf } from '../figureFonts';

/** Every Latin face carries these: few figures then need letters that no other had, for which a face takes a hundred times as long to make as a figure. */
const USUAL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ,.:;()%&/-–·’“”';
/** A rule takes a hundred times as long to write as a figure to paint. */
const rules = kept<Promise<string>>(60);

/**
 * Style rules that carry letters, so that an SVG looks the same where its faces are not installed.
 *
 * @remarks
 * Besides the usual letters only those that are given are taken along, about 7 KB a weight; text stays text. The same letters give
 * the same bytes.
 */
export async function embedFaces(letters: Letters): Promise<string> {
  const wanted = FACES.flatMap((face) => {
    const own = [...letters[face.weight]].filter((letter) => familyOf(letter) === face.family);
    return own.length === 0 ? [] : [ruleFor(face, distinct(face.family === 'Inter' ? [...USUAL, ...own] : own))];
  });
  return (await Promise.all(wanted)).join('');
}

/** The letters that are written in each weight. */
export type Letters = Readonly<Record<Weight, string>>;

/** Every letter of a figure but those of the texts round it. */
export const lettersInFigure = (spec: ChartSpec) => lettersOf(textsInFigure(spec));

/** Every letter of some texts, and others. */
export function lettersOf(
  texts: Iterable<Pick<TextMark, 'text' | 'weight'>>,
  others: Letters = { regular: '', semibold: '' },
): Letters {
  const written = { ...others };
  for (const { text, weight } of texts) written[weight] += text;
  return { regular: distinct(written.regular), semibold: distinct(written.semibold) };
}

/** Every letter once, in an order that is always the same. */
const distinct = (letters: Iterable<string>) => [...new Set(letters)].toSorted().join('');

function* textsInFigure({ events, panels, x }: ChartSpec): Iterable<Pick<TextMark, 'text' | 'weight'>> {
  for (const event of events) yield* event.label;
  for (const panel of panels) {
    yield* panel.texts;
    for (const item of panel.legend) yield* item.words;
    for (const { label } of panel.y.ticks) yield { text: label, weight: 'regular' };
  }
  for (const { label } of x.ticks) yield { text: label, weight: 'regular' };
}

function ruleFor(face: Face, letters: string): Promise<string> {
  return rules(`${face.path} ${letters}`, () => writeRule(face, letters));
}

async function writeRule(face: Face, letters: string): Promise<string> {
  // Arabic letters join, which takes forms that no letter names; Latin needs no more than the letters.
  const font = await subsetFont(readFileSync(face.path), letters, {
    targetFormat: 'woff2',
    noLayoutClosure: face.family === 'Inter',
  });
  return `@font-face{font-family:"${face.family}";font-weight:${face.weight === 'semibold' ? 600 : 400};src:url(data:font/woff2;base64,${font.toString('base64')}) format("woff2")}`;
}
