import type { Box, ChartSpec, LegendItem, Panel, TextMark } from '../types/chart';

/** The same figure with a margin on every side: nothing that travels alone should touch its edge. */
export function padSpec(spec: ChartSpec, margin: number): ChartSpec {
  const moved = <Placed extends { readonly x: number; readonly y: number }>(placed: Placed): Placed => ({ ...placed, x: placed.x + margin, y: placed.y + margin });
  const box = (one: Box): Box => ({ ...one, left: one.left + margin, top: one.top + margin });
  const texts = (all: readonly TextMark[]): TextMark[] => all.map(moved);
  const panel = (one: Panel): Panel => ({
    ...one,
    plot: box(one.plot),
    texts: texts(one.texts),
    legend: one.legend.map((item): LegendItem => ({ ...moved(item), words: texts(item.words) })),
  });
  return {
    ...spec,
    width: spec.width + 2 * margin,
    height: spec.height + 2 * margin,
    panels: spec.panels.map(panel),
    events: spec.events.map((event) => ({ ...event, top: event.top + margin, label: texts(event.label), reach: event.reach && box(event.reach) })),
    texts: texts(spec.texts),
  };
}
