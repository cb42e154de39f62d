import type { Box, ChartSpec, LegendItem, Panel, TextMark } from '../types/chart';

/** How far to the right and down. */
export interface Move {
  readonly right: number;
  readonly down: number;
}

/** Lines of text at another place. */
export function moveTexts(texts: readonly TextMark[], move: Move): TextMark[] {
  return texts.map((text) => movePlace(text, move));
}

/** Symbols with their words at another place. */
export function moveLegend(legend: readonly LegendItem[], move: Move): LegendItem[] {
  return legend.map((item) => ({ ...movePlace(item, move), words: moveTexts(item.words, move) }));
}

/** A panel with everything in it at another place of the figure. */
export function movePanel(panel: Panel, move: Move): Panel {
  return {
    ...panel,
    plot: moveBox(panel.plot, move),
    texts: moveTexts(panel.texts, move),
    legend: moveLegend(panel.legend, move),
  };
}

/** Everything that stands in a figure at another place of it. */
export function moveMarks<Marks extends Pick<ChartSpec, 'panels' | 'events' | 'texts'>>(
  marks: Marks,
  move: Move,
): Marks {
  return {
    ...marks,
    panels: marks.panels.map((panel) => movePanel(panel, move)),
    events: marks.events.map((event) => ({
      ...event,
      top: event.top + move.down,
      label: moveTexts(event.label, move),
      reach: event.reach && moveBox(event.reach, move),
    })),
    texts: moveTexts(marks.texts, move),
  };
}

function moveBox(box: Box, { right, down }: Move): Box {
  return { ...box, left: box.left + right, top: box.top + down };
}

function movePlace<Placed extends { readonly x: number; readonly y: number }>(
  mark: Placed,
  { right, down }: Move,
): Placed {
  return { ...mark, x: mark.x + right, y: mark.y + down };
}
