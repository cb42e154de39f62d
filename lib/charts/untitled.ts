import type { FigureState } from '../types/figure';
import type { FigureContent } from '../types/figureContent';

const origins = new WeakMap<FigureContent, FigureContent>();

/** The same figure under the title and in the theme that a reader chose. */
export function titled<Content extends FigureContent>(
  content: Content,
  { title, theme }: Pick<FigureState, 'title' | 'theme'>,
): Content {
  const shown = { ...content, state: { ...content.state, title, theme }, title: title ?? content.title };
  origins.set(shown, content);
  return shown;
}

/**
 * The figure without what a reader wrote over it: one and the same for all who choose the same series, range and events, so that what
 * is worked out from it can be kept beside it.
 */
export function untitled(content: FigureContent): FigureContent {
  return origins.get(content) ?? content;
}
