import type { ChartSpec, EventMark, Panel, TextMark } from '../types/chart';
import type { FigureContent } from '../types/figureContent';
import type { ContextEvent } from '../types/record';
import { timeAxis } from './axes';
import { describeForReaders } from './describeFigure';
import { draftPanels } from './panels/draftPanels';
import { eventKey } from './eventKey';
import { eventMarks } from './eventMarks';
import { footTexts, headTexts } from './figureTexts';
import { type Layout, layoutFor } from './layout';
import { wrapText } from './measureText';
import { movePanel, moveTexts } from './moveMarks';

const COLUMNS = 2;
const BETWEEN_COLUMNS = 32;
const BETWEEN_ROWS = 14;
const TIME_ROW = 26;
const BELOW = 6;
const KEY_SIZE = 12;
const KEY_LINE = 16;
const KEY_LINES = 2;

/**
 * A framed figure with its panels in two columns, for a picture that is wide and low.
 *
 * @remarks
 * Shape: content -> the same plain description as buildFigureSpec. Events that have room for a number above their column are marked,
 * and named in a line under the title; no rule is without a name. Time is written under each column once.
 *
 * @param stretch - how much higher than usual the plots are
 */
export function buildGridSpec(content: FigureContent, title: string, width: number, stretch: number): ChartSpec {
  const columnWidth = (width - BETWEEN_COLUMNS) / COLUMNS;
  const layout: Layout = {
    ...layoutFor(columnWidth, { stretch, longNumbers: content.figure === 'strength' || content.figure === 'deaths' }),
    lanes: 1,
  };
  const x = timeAxis(content.range, layout.plotWidth, layout.textSize);
  const chosen = content.kind === 'counts' ? content.state.effect : null;
  const lane = (events: readonly ContextEvent[]) =>
    eventMarks(events, x, { left: layout.left, top: 0, width: layout.plotWidth, height: 0 }, layout, chosen);
  const named = namedEvents(content.events, width, (events) => lane(events).at(0));
  const { height: laneHeight } = lane(named);

  const head = headTexts(title, content, width);
  const key = keyOf(named, width, head.at(-1)!.y);
  const panels: Panel[] = [];
  const numbers: TextMark[] = [];
  let top = (key.at(-1) ?? head.at(-1)!).y + 16;
  const drafts = draftPanels(content, x, layout);
  for (let first = 0; first < drafts.length; first += COLUMNS) {
    const row = drafts.slice(first, first + COLUMNS);
    const lanes = first === 0 ? laneHeight : 0;
    const isLowest = (column: number) => first + column + COLUMNS >= drafts.length;
    const plotTop = top + Math.max(...row.map((draft) => draft.headingHeight)) + lanes;
    row.forEach((draft, column) => {
      const move = { right: column * (columnWidth + BETWEEN_COLUMNS), down: 0 };
      panels.push(movePanel(draft.at(top, plotTop, isLowest(column)), move));
      if (lanes > 0)
        numbers.push(
          ...lane(named)
            .at(plotTop - laneHeight)
            .flatMap((event) => moveTexts(event.label, move)),
        );
    });
    top =
      plotTop +
      Math.max(...row.map((draft, column) => draft.plotHeight + (isLowest(column) ? TIME_ROW : 0))) +
      BETWEEN_ROWS;
  }
  const foot = footTexts(content, width, top - BETWEEN_ROWS);
  return {
    figure: content.figure,
    width,
    height: Math.ceil(foot.at(-1)!.y + BELOW),
    x,
    panels,
    events: lane(named)
      .at(0)
      .map((event): EventMark => ({ ...event, label: [], reach: null })),
    texts: [...head, ...key, ...numbers, ...foot],
    title,
    description: `${title}, ${describeForReaders(content)}`,
  };
}

/** Those that have room for their number above the column and for their name under the title; the chosen one and the important stay longest. */
function namedEvents(
  events: readonly ContextEvent[],
  width: number,
  marks: (events: readonly ContextEvent[]) => readonly EventMark[],
): ContextEvent[] {
  const numbered = new Set(
    marks(events)
      .filter((mark) => mark.label.length > 0)
      .map((mark) => mark.id),
  );
  let named = events.filter((event) => numbered.has(event.id));
  while (keyOf(named, width, 0).length > KEY_LINES) {
    const chosen = marks(named).find((mark) => mark.chosen)?.id;
    const least = named.filter((event) => event.id !== chosen).reduce((a, b) => (b.importance > a.importance ? b : a));
    named = named.filter((event) => event !== least);
  }
  return named;
}

function keyOf(events: readonly ContextEvent[], width: number, above: number): TextMark[] {
  if (events.length === 0) return [];
  const lines = wrapText(eventKey(events.map(({ title }, index) => ({ number: index + 1, title }))), width, KEY_SIZE);
  return lines.map((text, line): TextMark => ({
    x: 0,
    y: above + 18 + line * KEY_LINE,
    text,
    size: KEY_SIZE,
    weight: 'regular',
    anchor: 'start',
    tone: 'event',
  }));
}
