import type { ChartSpec, Panel } from '../types/chart';
import type { FigureContent } from '../types/figureContent';
import { timeAxis } from './axes';
import { describeForReaders } from './describeFigure';
import { draftPanels } from './draftPanels';
import { eventMarks } from './eventMarks';
import { emptyTexts, footTexts, headTexts } from './figureTexts';
import { layoutFor } from './layout';
import type { PanelDraft } from './placePanel';

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
  const events = panels.length > 0 ? lanes.at(firstLanesTop) : [];
  const foot = framed ? footTexts(content, width, bottom, layout.narrow ? events : []) : [];
  return {
    figure: content.figure,
    width,
    height: Math.ceil((foot.at(-1)?.y ?? bottom) + BELOW),
    x,
    panels,
    events,
    texts: [...head, ...foot, ...(last ? [] : emptyTexts(content, top, layout, width))],
    title: content.title,
    description: describeForReaders(content),
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
