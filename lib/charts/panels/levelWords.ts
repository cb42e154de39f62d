import type { CountContent } from '../../types/figureContent';
import { formatShortRate } from '../../format/numbers';
import type { ShownLevels } from './shownLevels';

/** The levels of one series as its label has them: 'expected 14', 'mean 14, then 21'. */
export function levelsInWords({ expected, levels }: ShownLevels): string[] {
  const last = expected?.lines.at(-1)?.points.at(-1)?.value;
  const points = levels?.lines.flatMap((line) => line.points) ?? [];
  const [first, end] = [points[0]?.value, points.at(-1)?.value];
  const words = [
    last === undefined ? null : `expected ${formatShortRate(last)}`,
    first === undefined || end === undefined
      ? null
      : first === end
        ? `mean ${formatShortRate(end)}`
        : `mean ${formatShortRate(first)}, then ${formatShortRate(end)}`,
  ];
  return words.filter((word) => word !== null);
}

/** What the lines and bands of a panel are that nobody counted, or that it has none; null where none were asked for. */
export function noteOnLevels({ effect, breaks }: CountContent, levels: readonly ShownLevels[]): string | null {
  const hasExpected = levels.some((one) => one.expected !== null);
  const hasLevels = levels.some((one) => one.levels !== null);
  const missing = [
    effect && !hasExpected ? `level expected without “${effect.event.title}”` : null,
    breaks && !hasLevels ? 'clear break' : null,
  ].filter((words) => words !== null);
  // A card has room for what can be told, and where nothing can be, for no reasons.
  const explained = (effect?.series.length ?? 0) + (breaks?.length ?? 0) > 0;
  const sentences = [
    effect && hasExpected ? `Dashed: the level expected without “${effect.event.title}”, with its 95 % band.` : null,
    breaks && hasLevels
      ? 'Thin steps: mean level before and after a clear break; a box is the time in which it lies (95 %).'
      : null,
    hasExpected || hasLevels ? 'Intervals of single periods are left out.' : null,
    missing.length > 0 ? `No ${missing.join(' and no ')} is drawn here${explained ? ': why stands below' : ''}.` : null,
  ].filter((words) => words !== null);
  return sentences.length > 0 ? sentences.join(' ') : null;
}
