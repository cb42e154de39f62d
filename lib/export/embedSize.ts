import type { FigureContent } from '../types/figureContent';
import { buildFigureSpec } from '../charts/buildFigureSpec';
import { eventKey } from '../charts/eventKey';
import { findingSentences } from '../charts/findingSentences';
import { PAGE_WIDTHS } from '../charts/layout';
import { wrapText } from '../charts/measureText';
import { sourceLine } from '../charts/sourceLine';

/** As the style of the embed has it, in pixels. */
const PADDING = 8;
const TITLE = { size: 18, line: 23 };
const SMALL = { size: 12, line: 16 };
/** Sentences of an effect or of breaks, each with room under it. */
const SENTENCE = { size: 13, line: 18, under: 4 };
const BETWEEN = 8;
const TABLE_ROW = 20;
/** Faces of the reader's system may be wider than Inter: room for a line more in title and source. */
const SLACK = TITLE.line + SMALL.line;
const LINK = ' Sources and downloads';
const MOST_WIDTH = 1184;

/** From which frame width which variant is shown, and how wide it may grow. */
const VARIANTS = [
  { from: 896, width: PAGE_WIDTHS.wide, most: MOST_WIDTH },
  { from: 576, width: PAGE_WIDTHS.medium, most: 816 },
  { from: 0, width: PAGE_WIDTHS.narrow, most: 440 },
] as const;

/** Frame widths at which heights are told; between two of them a height is in between. */
const TOLD_WIDTHS = [280, 320, 400, 456, 575, 576, 680, 832, 895, 896, 1040, 1200];

/** A height that holds the whole embed, its table closed, in a frame of this width. */
export function embedHeight(content: FigureContent, frameWidth: number): number {
  const variant = VARIANTS.find(({ from }) => frameWidth >= from)!;
  const inside = Math.min(frameWidth - 2 * PADDING, MOST_WIDTH);
  const { height, events } = buildFigureSpec(content, { width: variant.width, framed: false });
  const title = wrapText(content.title, inside, TITLE.size, 'semibold').length * TITLE.line;
  const source = wrapText(sourceLine(content) + LINK, inside, SMALL.size).length * SMALL.line;
  const image = (height * Math.min(inside, variant.most)) / variant.width;
  const key = variant.width === PAGE_WIDTHS.narrow && events.length > 0 ? wrapText(eventKey(events), inside, SMALL.size).length * SMALL.line + BETWEEN : 0;
  const sentences = findingSentences(content).reduce((sum, words) => sum + wrapText(words, inside, SENTENCE.size).length * SENTENCE.line + SENTENCE.under, 0);
  return Math.ceil(2 * PADDING + title + SMALL.line + BETWEEN + image + BETWEEN + key + sentences + source + BETWEEN + TABLE_ROW + SLACK);
}

/** Heights by frame width for the script that fits a frame, as 'width:height' in order. */
export function embedHeights(content: FigureContent): string {
  return TOLD_WIDTHS.map((width) => `${width}:${embedHeight(content, width)}`).join(' ');
}

/** The height of a frame in a column of a usual article, 680 px wide. */
export function figureHeight(content: FigureContent): number {
  return embedHeight(content, 680);
}
