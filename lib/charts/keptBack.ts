import type { Source } from '../types/record';

/** The sources whose figures are shown on their owner's machine and never leave it. The one place that decides. */
export function keptBack(sources: readonly Source[]): Source[] {
  return sources.filter((source) => source.redistribution === 'no');
}
