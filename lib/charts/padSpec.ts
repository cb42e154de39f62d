import type { ChartSpec, EventMark } from '../types/chart';
import { keptBeside } from '../kept/kept';
import { type Move, movedBox, movedPanel, movedTexts } from './moved';

/** The same figure with a margin on every side: nothing that travels alone should touch its edge. */
export function padSpec(spec: ChartSpec, margin: number): ChartSpec {
  const move = { right: margin, down: margin };
  return {
    ...spec,
    width: spec.width + 2 * margin,
    height: spec.height + 2 * margin,
    panels: panels(spec.panels, () => spec.panels.map((panel) => movedPanel(panel, move)), String(margin)),
    events: events(spec.events, () => spec.events.map((event) => movedEvent(event, move)), String(margin)),
    texts: movedTexts(spec.texts, move),
  };
}

// Figures under different titles have them in common (see placeFigure).
const panels = keptBeside<ChartSpec['panels'], ChartSpec['panels']>(1);
const events = keptBeside<ChartSpec['events'], ChartSpec['events']>(1);

function movedEvent(event: EventMark, move: Move): EventMark {
  return {
    ...event,
    top: event.top + move.down,
    label: movedTexts(event.label, move),
    reach: event.reach && movedBox(event.reach, move),
  };
}
