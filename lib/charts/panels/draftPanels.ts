import type { Axis } from '../../types/chart';
import type { CountContent, FigureContent } from '../../types/figureContent';
import { keptBeside } from '../../kept/kept';
import { assignColours } from './assignColours';
import { countPanel, type DrawnPanel, drawPanel } from './countPanel';
import type { Layout } from '../layout';
import type { PanelDraft } from './placePanel';
import { strengthPanel } from './strengthPanel';

/** The widths of a page, of a frame and of files have the marks in common, and every mark has words. */
const drawings = keptBeside<CountContent, readonly DrawnPanel[]>();

/** The panels of a figure, before they have a place. */
export function draftPanels(content: FigureContent, x: Axis, layout: Layout): PanelDraft[] {
  if (content.kind === 'strength') return content.panels.map((panel) => strengthPanel(panel, content, layout));
  return drawings(content, () => draw(content)).map((drawn) => countPanel(drawn, content, x, layout));
}

function draw(content: CountContent): DrawnPanel[] {
  const shown = content.panels.flatMap((panel) => panel.series.map((series) => series.definition));
  const colours = assignColours(content.choices, shown);
  return content.panels.map((panel) => drawPanel(panel, content, colours));
}
