import type { Figure } from '../../types/figureContent';
import { buildFigureSpec } from '../../charts/buildFigureSpec';
import { eventKey } from '../../charts/eventKey';
import { findingSentences } from '../../charts/findingSentences';
import { PAGE_WIDTHS } from '../../charts/layout';
import { wrapText } from '../../charts/measureText';
import { sourceLine } from '../../charts/sourceLine';
import { BETWEEN, BODY, MOST_WIDTH, PADDING, SENTENCE, SHOWN_FROM, SMALL, TITLE } from './embedLayout';

/** Faces of the reader's system may be wider than Inter: room for a line more in title and source. */
const SLACK = TITLE.line + SMALL.line;
const LINK = ' Sources and downloads';

/** Frame widths at which heights are told; between two of them a height is in between. */
const TOLD_WIDTHS = [
  280,
  320,
  400,
  MOST_WIDTH.narrow + 2 * PADDING,
  SHOWN_FROM.medium - 1,
  SHOWN_FROM.medium,
  680,
  MOST_WIDTH.medium + 2 * PADDING,
  SHOWN_FROM.wide - 1,
  SHOWN_FROM.wide,
  1040,
  MOST_WIDTH.wide + 2 * PADDING,
];

/** A height that holds the whole embed, its table closed, in a frame of this width. */
export function embedHeight({ content, title: heading }: Figure, frameWidth: number): number {
  const variant = frameWidth >= SHOWN_FROM.wide ? 'wide' : frameWidth >= SHOWN_FROM.medium ? 'medium' : 'narrow';
  const inside = Math.min(frameWidth - 2 * PADDING, MOST_WIDTH.wide);
  const { height, events } = buildFigureSpec(content, { width: PAGE_WIDTHS[variant], framed: false });
  const title = wrapText(heading, inside, TITLE.size, 'semibold').length * TITLE.line;
  const source = wrapText(sourceLine(content) + LINK, inside, SMALL.size).length * SMALL.line;
  const image = (height * Math.min(inside, MOST_WIDTH[variant])) / PAGE_WIDTHS[variant];
  const key =
    variant === 'narrow' && events.length > 0
      ? wrapText(eventKey(events), inside, SMALL.size).length * SMALL.line + BETWEEN
      : 0;
  const sentences = findingSentences(content).reduce(
    (sum, words) => sum + wrapText(words, inside, SENTENCE.size).length * SENTENCE.line + SENTENCE.under,
    0,
  );
  return Math.ceil(
    2 * PADDING +
      title +
      SMALL.line +
      BETWEEN +
      image +
      BETWEEN +
      key +
      sentences +
      source +
      BETWEEN +
      BODY.line +
      SLACK,
  );
}

/** Heights by frame width for the script that fits a frame, as 'width:height' in order. */
export function embedHeights(figure: Figure): string {
  return TOLD_WIDTHS.map((width) => `${width}:${embedHeight(figure, width)}`).join(' ');
}

/** The height of a frame in a column of a usual article, 680 px wide. */
export function figureHeight(figure: Figure): number {
  return embedHeight(figure, 680);
}
