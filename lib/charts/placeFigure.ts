import type { Axis, EventMark, Panel, TextMark } from '../types/chart';
import type { FigureContent } from '../types/figureContent';
import { keptBeside } from '../kept/kept';
import { timeAxis } from './axes';
import { describeForReaders } from './describeFigure';
import { draftPanels } from './panels/draftPanels';
import { eventMarks } from './eventMarks';
import { emptyTexts, footTexts } from './figureTexts';
import { layoutFor } from './layout';
import { moveMarks } from './moveMarks';
import type { PanelDraft } from './panels/placePanel';

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
  /** What all of it shows, for readers who do not see it. */
  readonly words: string;
}

interface Room {
  readonly width: number;
  /** Where the title ends, in pixels from the top. */
  readonly top: number;
  readonly stretch: number;
  readonly framed: boolean;
  readonly margin: number;
}

/** A page and a frame have three widths, a file another; titles are many, and most have the same height. */
const places = keptBeside<FigureContent, PlacedFigure>(4);

/** Places panels, events and what stands under them, once for all titles of the same height. */
export function placeFigure(content: FigureContent, room: Room): PlacedFigure {
  return places(
    content,
    () => moveMarks(place(content, room), { right: room.margin, down: room.margin }),
    JSON.stringify(room),
  );
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
    words: describeForReaders(content),
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
