import type { ChartSpec } from '../types/chart';
import { movedBox, movedPanel, movedTexts } from './moved';

/** The same figure with a margin on every side: nothing that travels alone should touch its edge. */
export function padSpec(spec: ChartSpec, margin: number): ChartSpec {
  const move = { right: margin, down: margin };
  return {
    ...spec,
    width: spec.width + 2 * margin,
    height: spec.height + 2 * margin,
    panels: spec.panels.map((panel) => movedPanel(panel, move)),
    events: spec.events.map((event) => ({ ...event, top: event.top + margin, label: movedTexts(event.label, move), reach: event.reach && movedBox(event.reach, move) })),
    texts: movedTexts(spec.texts, move),
  };
}
