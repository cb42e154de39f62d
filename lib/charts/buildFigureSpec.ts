import type { Axis, ChartSpec, Panel, TextMark } from '../types/chart';
import type { FigureContent } from '../types/figureContent';
import { formatPeriod } from '../format/dates';
import { assignColours } from './assignColours';
import { timeAxis } from './axes';
import { countPanel } from './countPanel';
import { describeForReaders } from './describeFigure';
import { eventMarks } from './eventMarks';
import { findingSentences } from './findingSentences';
import { type Layout, layoutFor } from './layout';
import { wrapText } from './measureText';
import type { PanelDraft } from './placePanel';
import { sourceLine } from './sourceLine';
import { strengthPanel } from './strengthPanel';

const BETWEEN_PANELS = 22;
const TIME_ROW = 24;
const BELOW = 6;

export interface SpecOptions {
  /** Pixels; 280 to 2400. */
  readonly width: number;
  /** Whether title and source line stand inside the image, as they must where it travels alone. */
  readonly framed: boolean;
  /** How much higher than usual the plots are; 1 unless a height was asked for. */
  readonly stretch?: number;
}

/**
 * Decides everything about a figure at a width: axes, marks, labels and their places.
 *
 * @remarks
 * Shape: content -> plain JSON. Units: pixels for text and plots, data units for marks.
 *
 * @throws RangeError if the width is outside 280 to 2400
 */
export function buildFigureSpec(content: FigureContent, { width, framed, stretch = 1 }: SpecOptions): ChartSpec {
  if (!(width >= 280 && width <= 2400)) throw new RangeError(`buildFigureSpec requires a width from 280 to 2400, got ${width}`);
  const layout = layoutFor(width, { stretch, longNumbers: content.figure === 'strength' || content.figure === 'deaths' });
  const x = timeAxis(content.range, layout.plotWidth, layout.textSize);
  const drafts = draftPanels(content, x, layout);

  const head = framed ? headTexts(content, width) : [];
  const top = head.length === 0 ? 0 : head.at(-1)!.y + 18;
  const lanes = eventMarks(content.events, x, { left: layout.left, top: 0, width: layout.plotWidth, height: 0 }, layout, content.kind === 'counts' ? content.state.effect : null);
  const firstLanesTop = top + (drafts[0]?.headingHeight ?? 0);
  const panels = stackPanels(drafts, top, lanes.height);
  const last = panels.at(-1);
  const bottom = last ? last.plot.top + last.plot.height + TIME_ROW : top + 60;
  const foot = framed ? footTexts(content, width, bottom) : [];
  return {
    figure: content.figure,
    width,
    height: Math.ceil((foot.at(-1)?.y ?? bottom) + BELOW),
    x,
    panels,
    events: panels.length > 0 ? lanes.at(firstLanesTop) : [],
    texts: [...head, ...foot, ...(last ? [] : emptyTexts(content, top, layout, width))],
    title: content.title,
    description: describeForReaders(content),
  };
}

function draftPanels(content: FigureContent, x: Axis, layout: Layout): PanelDraft[] {
  if (content.kind === 'strength') return content.panels.map((panel) => strengthPanel(panel, content, layout));
  const shown = content.panels.flatMap((panel) => panel.series.map((series) => series.definition));
  const colours = assignColours(content.choices, shown);
  return content.panels.map((panel) => countPanel(panel, content, colours, x, layout));
}

/** The event lanes stand between the first heading and its plot, so that no rule runs through a heading. */
function stackPanels(drafts: readonly PanelDraft[], top: number, lanesHeight: number): Panel[] {
  let reached = top;
  return drafts.map((draft, index) => {
    const plotTop = reached + draft.headingHeight + (index === 0 ? lanesHeight : 0);
    const panel = draft.at(reached, plotTop, index === drafts.length - 1);
    reached = plotTop + draft.plotHeight + BETWEEN_PANELS;
    return panel;
  });
}

function headTexts(content: FigureContent, width: number): TextMark[] {
  const title = wrapText(content.title, width, 18, 'semibold', 3).map((text, line): TextMark => ({ x: 0, y: 20 + line * 23, text, size: 18, weight: 'semibold', anchor: 'start', tone: 'text' }));
  const range: TextMark = { ...title[0]!, y: title.at(-1)!.y + 20, text: formatPeriod(content.range), size: 13, weight: 'regular', tone: 'quiet' };
  return [...title, range];
}

function footTexts(content: FigureContent, width: number, top: number): TextMark[] {
  const texts: TextMark[] = [];
  let reached = top + 20;
  const write = (words: string, size: number, tone: TextMark['tone']) => {
    for (const text of wrapText(words, width, size)) {
      texts.push({ x: 0, y: reached, text, size, weight: 'regular', anchor: 'start', tone });
      reached += size + 3.5;
    }
    reached += 3;
  };
  const sentences = findingSentences(content);
  for (const sentence of sentences) write(sentence, 12, 'text');
  if (sentences.length > 0) reached += 6;
  write(sourceLine(content), 11.5, 'quiet');
  return texts;
}

function emptyTexts(content: FigureContent, top: number, layout: Layout, width: number): TextMark[] {
  const sentence = `Nothing in the record falls in ${formatPeriod(content.range)}.`;
  return wrapText(sentence, width, layout.textSize).map((text, line) => ({ x: 0, y: top + 24 + line * layout.lineHeight, text, size: layout.textSize, weight: 'regular', anchor: 'start', tone: 'quiet' }));
}
