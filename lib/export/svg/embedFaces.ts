import subsetFont from 'subset-font';
import type { ChartSpec, TextMark } from '../../types/chart';
import type { Weight } from '../../charts/measureText';
import { keptBeside } from '../../kept/kept';
import { FACES, type Face, faceBytes, familyOf } from '../figureFonts';

const KEPT = 60;
/** Every Latin face carries these: few figures then need letters that no other had, for which a face takes a hundred times as long to make as a figure. */
const USUAL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ,.:;()%&/-–·’“”';
const rules = new Map<string, Promise<string>>();

/**
 * Style rules that carry the letters of a figure, so that an SVG looks the same where its faces are not installed.
 *
 * @remarks
 * Besides the usual letters only those that stand in the figure are taken along, about 7 KB a weight; text stays text. The same letters give
 * the same bytes.
 */
export async function embedFaces(spec: ChartSpec): Promise<string> {
  const letters = lettersOf(
    spec.texts,
    inFigure(spec.panels, () => lettersOf(textsInFigure(spec))),
  );
  const wanted = FACES.flatMap((face) => {
    const own = [...letters[face.weight]].filter((letter) => familyOf(letter) === face.family);
    return own.length === 0 ? [] : [ruleFor(face, distinct(face.family === 'Inter' ? [...USUAL, ...own] : own))];
  });
  return (await Promise.all(wanted)).join('');
}

type Letters = Readonly<Record<Weight, string>>;

/** Of everything but the texts round it, which figures under different titles have in common. */
const inFigure = keptBeside<ChartSpec['panels'], Letters>();

function lettersOf(
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
  const key = `${face.path} ${letters}`;
  const rule = rules.get(key) ?? writeRule(face, letters);
  rules.delete(key);
  rules.set(key, rule);
  if (rules.size > KEPT) rules.delete(rules.keys().next().value!);
  return rule;
}

async function writeRule(face: Face, letters: string): Promise<string> {
  // Arabic letters join, which takes forms that no letter names; Latin needs no more than the letters.
  const font = await subsetFont(faceBytes(face), letters, {
    targetFormat: 'woff2',
    noLayoutClosure: face.family === 'Inter',
  });
  return `@font-face{font-family:"${face.family}";font-weight:${face.weight === 'semibold' ? 600 : 400};src:url(data:font/woff2;base64,${font.toString('base64')}) format("woff2")}`;
}
