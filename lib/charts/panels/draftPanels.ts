import type { Axis } from '../../types/chart';
import type { FigureContent } from '../../types/figureContent';
import { assignColours } from './assignColours';
import { countPanel } from './countPanel';
import type { Layout } from '../layout';
import type { PanelDraft } from './placePanel';
import { strengthPanel } from './strengthPanel';

/** The panels of a figure, before they have a place. */
export function draftPanels(content: FigureContent, x: Axis, layout: Layout): PanelDraft[] {
  if (content.kind === 'strength') return content.panels.map((panel) => strengthPanel(panel, content, layout));
  const shown = content.panels.flatMap((panel) => panel.series.map((series) => series.definition));
  const colours = assignColours(content.choices, shown);
  return content.panels.map((panel) => countPanel(panel, content, colours, x, layout));
}
