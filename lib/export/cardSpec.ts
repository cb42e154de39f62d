import type { ChartSpec, TextMark } from '../types/chart';
import type { CountContent, Figure, FigureContent } from '../types/figureContent';
import { buildFigureSpec } from '../charts/buildFigureSpec';
import { buildGridSpec } from '../charts/buildGridSpec';
import { fitHeight, LEAST_STRETCH } from '../charts/fitHeight';
import { moveMarks } from '../charts/moveMarks';
import { isAnswer } from '../trends/effects/isAnswer';
import { AREA_NAMES } from '../format/terms';

/** A card is seen small, so its figure is laid out on fewer pixels and drawn larger: 1200 by 630 in the end. */
export const CARD_SCALE = 1.2;
const WIDTH = 1000;
const HEIGHT = 525;
const MARGIN = 20;
const INSIDE = { width: WIDTH - 2 * MARGIN, height: HEIGHT - 2 * MARGIN };
/** Panels of a card with several; more would be too low to read. */
const MOST_PANELS = 4;

/**
 * The view as a card for a shared link: its panels in two columns, or one panel with the latest events there is room for, and the
 * names of the areas that are left out.
 *
 * @remarks
 * Where an effect or breaks were asked for, only what can be told is on the card: its panels and its sentences. Why others cannot tell
 * is on the page.
 */
export function cardSpec({ content, title }: Figure): ChartSpec {
  const told = content.kind === 'counts' ? whatIsTold(content) : content;
  const { spec, shown } = told.panels.length > 1 ? grid(told, title) : single(told, title);
  const rest = content.panels
    .filter((panel) => !shown.panels.some((one) => one.area === panel.area))
    .map((panel) => AREA_NAMES[panel.area]);
  const whole = { ...spec, texts: [...spec.texts, ...restText([...new Set(rest)], spec)] };
  return { ...moveMarks(whole, { right: MARGIN, down: MARGIN }), width: WIDTH, height: HEIGHT };
}

interface Drawn {
  readonly spec: ChartSpec;
  readonly shown: FigureContent;
}

/** As many panels from the top as can be read; one alone takes the whole width. */
function grid(content: FigureContent, title: string): Drawn {
  for (let count = Math.min(MOST_PANELS, content.panels.length); count > 1; count--) {
    const shown = firstPanels(content, count);
    const build = (stretch: number) => buildGridSpec(shown, title, INSIDE.width, stretch);
    if (build(LEAST_STRETCH).height <= INSIDE.height) return { spec: fitHeight(build, INSIDE.height), shown };
  }
  return single(firstPanels(content, 1), title);
}

/** Events give way from the earliest on where there is no room. */
function single(content: FigureContent, title: string): Drawn {
  const { width, height } = INSIDE;
  const attempts = [
    content,
    ...content.events.map((_, index) => ({ ...content, events: content.events.slice(index + 1) })),
  ].map((attempt) => (stretch: number) => buildFigureSpec(attempt, { width, framed: true, title, stretch }));
  const fitting = attempts.find((build) => build(LEAST_STRETCH).height <= height);
  const spec = fitting ? fitHeight(fitting, height) : { ...attempts.at(-1)!(LEAST_STRETCH), height };
  return { spec, shown: content };
}

/** The panels and series that can tell of the event or of a break; everything where none can, or none was asked. */
function whatIsTold(content: CountContent): CountContent {
  const effects = content.effect?.series.filter(isAnswer) ?? [];
  const breaks = content.breaks?.filter((one) => one.likeliest?.isClear) ?? [];
  const telling = new Set([...effects.map((one) => one.definition.id), ...breaks.map((one) => one.seriesId)]);
  const panels = content.panels.filter((panel) => panel.series.some((series) => telling.has(series.definition.id)));
  const shown = panels.length > 0 ? withPanels(content, panels) : content;
  const chosen = content.effect?.event;
  return {
    ...shown,
    effect: content.effect && { ...content.effect, series: effects },
    breaks: content.breaks && breaks,
    events: chosen ? content.events.filter((event) => event === chosen) : content.events,
  };
}

function firstPanels(content: FigureContent, count: number): FigureContent {
  if (content.kind === 'counts') return withPanels(content, content.panels.slice(0, count));
  const panels = content.panels.slice(0, count);
  return {
    ...content,
    panels,
    sources: content.sources.filter((source) =>
      panels.some((panel) => panel.estimates.some((one) => one.sourceId === source.id)),
    ),
  };
}

/** The figure with these panels alone. */
function withPanels(content: CountContent, panels: CountContent['panels']): CountContent {
  const ids = new Set(panels.flatMap((panel) => panel.series.map((series) => series.definition.id)));
  const whole = content.whole.filter(({ definition }) => ids.has(definition.id));
  return {
    ...content,
    panels,
    whole,
    sources: content.sources.filter((source) => whole.some(({ definition }) => definition.sourceId === source.id)),
  };
}

function restText(rest: readonly string[], { width, texts }: ChartSpec): TextMark[] {
  const range = texts.find((text) => text.tone === 'quiet');
  return rest.length === 0 || !range ? [] : [{ ...range, x: width, anchor: 'end', text: `Also: ${rest.join('; ')}` }];
}
