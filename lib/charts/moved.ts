import type { Box, LegendItem, Panel, TextMark } from '../types/chart';

/** How far to the right and down. */
export interface Move {
  readonly right: number;
  readonly down: number;
}

export function movedBox(box: Box, { right, down }: Move): Box {
  return { ...box, left: box.left + right, top: box.top + down };
}

export function movedTexts(texts: readonly TextMark[], move: Move): TextMark[] {
  return texts.map((text) => placed(text, move));
}

export function movedLegend(legend: readonly LegendItem[], move: Move): LegendItem[] {
  return legend.map((item) => ({ ...placed(item, move), words: movedTexts(item.words, move) }));
}

/** A panel with everything in it at another place of the figure. */
export function movedPanel(panel: Panel, move: Move): Panel {
  return {
    ...panel,
    plot: movedBox(panel.plot, move),
    texts: movedTexts(panel.texts, move),
    legend: movedLegend(panel.legend, move),
  };
}

function placed<Placed extends { readonly x: number; readonly y: number }>(
  mark: Placed,
  { right, down }: Move,
): Placed {
  return { ...mark, x: mark.x + right, y: mark.y + down };
}
