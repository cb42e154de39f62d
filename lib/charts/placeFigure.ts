import type { Axis, EventMark, Panel, TextMark } from '../types/chart';
import type { FigureContent } from '../types/figureContent';
import { keptBeside } from '../kept/kept';
import { timeAxis } from './axes';
import { draftPanels } from './panels/draftPanels';
import { eventMarks } from './eventMarks';
import { emptyTexts, footTexts } from './figureTexts';
import { layoutFor } from './layout';
import type { PanelDraft } from './panels/placePanel';
import { untitled } from './untitled';

const BETWEEN_PANELS = 22;
const TIME_ROW = 24;

/** Everything of a figure that stands under its title. */
export interface PlacedFigure {
  readonly x: Axis;
  readonly panels: readonly Panel[];
  readonly events: readonly EventMark[];
  readonly texts: readonly TextMark[];
  /** Pixels from the top of the figure to its lowest line. */
  readonly bottom: number;
}

export interface Room {
  readonly width: number;
  /** Where the title ends, in pixels from the top. */
  readonly top: number;
  readonly stretch: number;
  readonly framed: boolean;
}

/** A page and a frame have three widths, a file another. */
const MOST_ROOMS = 4;
const places = keptBeside<FigureContent, PlacedFigure>(MOST_ROOMS);

/** Places panels, events and what stands under them, once for all titles of the same height. */
export function placeFigure(content: FigureContent, room: Room): PlacedFigure {
  const { width, top, stretch, framed } = room;
  const figure = untitled(content);
  return places(figure, () => place(figure, room), `${width} ${top} ${stretch} ${framed}`);
}

function place(content: FigureContent, { width, top, stretch, framed }: Room): PlacedFigure {
  const layout = layoutFor(width, {
    stretch,
    longNumbers: content.figure === 'strength' || content.figure === 'deaths',
  });
  const x = timeAxis(content.range, layout.plotWidth, layout.textSize);
  const drafts = draftPanels(content, x, layout);
  const lanes = eventMarks(
    content.events,
    x,
    { left: layout.left, top: 0, width: layout.plotWidth, height: 0 },
    layout,
    content.kind === 'counts' ? content.state.effect : null,
  );
  const panels = stackPanels(drafts, top, lanes.height);
  const last = panels.at(-1);
  const events = last ? lanes.at(top + drafts[0]!.headingHeight) : [];
  const underPanels = last ? last.plot.top + last.plot.height + TIME_ROW : top + 60;
  const foot = framed ? footTexts(content, width, underPanels, layout.narrow ? events : []) : [];
  return {
    x,
    panels,
    events,
    texts: [...foot, ...(last ? [] : emptyTexts(content, top, layout, width))],
    bottom: foot.at(-1)?.y ?? underPanels,
  };
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
