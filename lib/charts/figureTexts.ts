import type { EventMark, TextMark } from '../types/chart';
import type { FigureContent } from '../types/figureContent';
import { formatPeriod } from '../format/dates';
import { eventKey } from './eventKey';
import { findingSentences } from './findingSentences';
import type { Layout } from './layout';
import { wrapText } from './measureText';
import { sourceLine } from './sourceLine';

/** Title and range, where a figure travels alone. */
export function headTexts(title: string, { range }: FigureContent, width: number): TextMark[] {
  const lines = wrapText(title, width, 18, 'semibold', 3).map((text, line): TextMark => ({
    x: 0,
    y: 20 + line * 23,
    text,
    size: 18,
    weight: 'semibold',
    anchor: 'start',
    tone: 'text',
  }));
  const { y } = lines.at(-1)!;
  return [...lines, { ...lines[0]!, y: y + 20, text: formatPeriod(range), size: 13, weight: 'regular', tone: 'quiet' }];
}

/** The names of events that stand as numbers, what tests say where that was asked for, and the source line. */
export function footTexts(
  content: FigureContent,
  width: number,
  top: number,
  numbered: readonly EventMark[] = [],
): TextMark[] {
  const texts: TextMark[] = [];
  let reached = top + 20;
  const write = (words: string, size: number, tone: TextMark['tone']) => {
    for (const text of wrapText(words, width, size)) {
      texts.push({ x: 0, y: reached, text, size, weight: 'regular', anchor: 'start', tone });
      reached += size + 3.5;
    }
    reached += 3;
  };
  if (numbered.length > 0) write(eventKey(numbered), 11.5, 'event');
  const sentences = findingSentences(content);
  for (const sentence of sentences) write(sentence, 12, 'text');
  if (sentences.length > 0) reached += 6;
  write(sourceLine(content), 11.5, 'quiet');
  return texts;
}

/** What stands in the place of panels, where nothing falls in the range. */
export function emptyTexts(content: FigureContent, top: number, layout: Layout, width: number): TextMark[] {
  const sentence = `Nothing in the record falls in ${formatPeriod(content.range)}.`;
  return wrapText(sentence, width, layout.textSize).map((text, line) => ({
    x: 0,
    y: top + 24 + line * layout.lineHeight,
    text,
    size: layout.textSize,
    weight: 'regular',
    anchor: 'start',
    tone: 'quiet',
  }));
}
