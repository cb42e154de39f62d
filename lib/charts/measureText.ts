import advances from './interAdvances.json';

export type Weight = 'regular' | 'semibold';

/** Widest letter of the face, for letters that were not measured: a label may be given too much room, never too little. */
const UNKNOWN_PER_MILLE = 1000;

/**
 * Width of a line of text in the figure face, in pixels.
 *
 * @remarks
 * Units: px. Method: sum of the advances of Inter, without kerning, which only ever makes a line shorter.
 *
 * @example
 * measureText('2024', 13) // 32.5, to one decimal
 */
export function measureText(text: string, size: number, weight: Weight = 'regular'): number {
  const face = advances[weight] as Readonly<Record<string, number>>;
  let perMille = 0;
  for (const letter of text) perMille += face[letter] ?? UNKNOWN_PER_MILLE;
  return (perMille * size) / 1000;
}

/**
 * Breaks text into lines that fit a width. A word wider than the width stands alone and is cut with an ellipsis.
 *
 * @param most - lines at most; the last one ends in an ellipsis where more would follow
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: Weight = 'regular',
  most = Infinity,
): string[] {
  const lines: string[] = [];
  const space = measureText(' ', size, weight);
  let [line, reached] = ['', 0];
  for (const word of text.split(' ')) {
    const needed = measureText(word, size, weight);
    if (line === '') [line, reached] = [word, needed];
    else if (reached + space + needed > width) {
      lines.push(line);
      [line, reached] = [word, needed];
    } else {
      line += ` ${word}`;
      reached += space + needed;
    }
  }
  lines.push(line);
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]} …`;
  return kept.map((each) => cutText(each, width, size, weight));
}

function cutText(text: string, width: number, size: number, weight: Weight): string {
  if (measureText(text, size, weight) <= width) return text;
  const letters = [...text.replace(/ …$/, '')];
  while (letters.length > 1 && measureText(`${letters.join('')}…`, size, weight) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
