import type { ChartSpec, TextMark } from '../types/chart';
import type { FigureContent } from '../types/figureContent';
import { fitHeight, leastHeight } from '../charts/fitHeight';
import { buildFigureSpec } from '../charts/buildFigureSpec';
import { padSpec } from '../charts/padSpec';
import { AREA_NAMES } from '../format/terms';

/** A card is seen small, so its figure is laid out on fewer pixels and drawn larger: 1200 by 630 in the end. */
export const CARD_SCALE = 1.2;
const WIDTH = 1000;
const HEIGHT = 525;
const MARGIN = 20;

/**
 * The view as a card for a shared link: as many panels from the top as can be read in it, with the
 * latest events there is room for, and the names of the rest.
 */
export function cardSpec(content: FigureContent): ChartSpec {
  const [width, height] = [WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN];
  const all = content.panels.length;
  const first = firstPanels(content, 1);
  const attempts = [
    ...Array.from({ length: all }, (_, index) => firstPanels(content, all - index)),
    ...first.events.map((_, index) => ({ ...first, events: first.events.slice(index + 1) })),
  ];
  const fitting = attempts.find((attempt) => leastHeight(attempt, width) <= height);
  const shown = fitting ?? attempts.at(-1) ?? content;
  const spec = fitting ? fitHeight(fitting, width, height) : { ...buildFigureSpec(shown, { width, framed: true, stretch: 0.45 }), height };
  const rest = content.panels.slice(shown.panels.length).map((panel) => AREA_NAMES[panel.area]);
  return padSpec({ ...spec, texts: [...spec.texts, ...restText(rest, spec)] }, MARGIN);
}

function firstPanels(content: FigureContent, count: number): FigureContent {
  if (content.kind === 'strength') {
    const panels = content.panels.slice(0, count);
    return { ...content, panels, sources: content.sources.filter((source) => panels.some((panel) => panel.estimates.some((one) => one.sourceId === source.id))) };
  }
  const panels = content.panels.slice(0, count);
  return { ...content, panels, sources: content.sources.filter((source) => panels.some((panel) => panel.series.some((one) => one.definition.sourceId === source.id))) };
}

function restText(rest: readonly string[], { width, texts }: ChartSpec): TextMark[] {
  const range = texts.find((text) => text.tone === 'quiet');
  return rest.length === 0 || !range ? [] : [{ ...range, x: width, anchor: 'end', text: `Also: ${rest.join('; ')}` }];
}
