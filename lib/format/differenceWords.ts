import type { MovedFigure, SeriesDifference, TableDifference } from '../types/difference';
import { formatPeriod } from './dates';
import { formatCount, formatRate } from './numbers';

/** How many rows of a table came, changed and went. */
export function tableDifferenceWords({ added, revised, withdrawn }: TableDifference): string {
  const kinds = [
    [added, 'added'],
    [revised, 'revised'],
    [withdrawn, 'withdrawn'],
  ] as const;
  return kinds
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${formatCount(count)} ${what}`)
    .join(', ');
}

/**
 * How many figures of a series moved, and how far.
 *
 * @example
 * seriesDifferenceWords({ seriesId: 'a', title: 'A', moved: [] }) // ''
 */
export function seriesDifferenceWords({ moved }: SeriesDifference): string {
  const steps = moved.flatMap(({ before, after }) => (before === null || after === null ? [] : after - before));
  const added = moved.filter(({ before }) => before === null).length;
  const withdrawn = moved.filter(({ after }) => after === null).length;
  const [least, most] = [Math.min(...steps), Math.max(...steps)];
  const revised =
    steps.length > 0 &&
    `${formatCount(steps.length)} revised (${least === most ? signed(least) : `${signed(least)} to ${signed(most)}`})`;
  return [revised, added > 0 && `${formatCount(added)} new`, withdrawn > 0 && `${formatCount(withdrawn)} withdrawn`]
    .filter(Boolean)
    .join(', ');
}

/** A step in a count or an average, with its direction. */
function signed(step: number): string {
  const size = Math.abs(step);
  return `${step > 0 ? '+' : '−'}${Number.isInteger(size) ? formatCount(size) : formatRate(size)}`;
}

/**
 * By how much one figure moved.
 *
 * @example
 * movedWords({ period: { start: '2024-03-01', end: '2024-04-01' }, before: 69, after: 72, unit: 'count' }) // 'March 2024: 69 to 72 (+3)'
 */
export function movedWords({ period, before, after, unit }: MovedFigure): string {
  const value = (figure: number) => (unit === 'count' ? formatCount(figure) : `${formatRate(figure)} a month`);
  const window = formatPeriod(period);
  if (before === null) return `${window}: new, ${value(after!)}`;
  if (after === null) return `${window}: ${value(before)} withdrawn`;
  return `${window}: ${value(before)} to ${value(after)} (${signed(after - before)})`;
}
