import type { Picture } from '../../types/picture';
import { breakPath } from '../../stats/breakPath';
import { formatRate } from '../../format/numbers';
import { COAL_YEARS } from './breakPicture';
import { across, axis, dot, frame, WIDTH, words } from './frame';

const ROW = 18;

/** How the set of breaks in the mining disasters changes with the price of one more. */
export function severalBreaksPicture(coal: readonly number[]): Picture {
  const sets = breakPath({ counts: coal });
  const box = frame({
    x: axis([0, coal.length], COAL_YEARS),
    y: axis([0, 1], []),
    plotHeight: sets.length * ROW + 4,
    head: 'Each row: the best breaks at one price',
    left: 6,
    right: 74,
  });
  const rows = sets.map((set, i) => ({ set, y: box.plot.top + (i + 0.5) * ROW + 2 }));
  return {
    width: WIDTH,
    height: box.height,
    title: 'Sets of breaks by penalty',
    description: rows
      .map(
        ({ set }) =>
          `From a penalty of ${formatRate(set.fromPenalty)}: ${set.breakAfter.length === 0 ? 'no break' : set.breakAfter.map((at) => 1851 + at).join(', ')}.`,
      )
      .join(' '),
    marks: [
      ...rows.map(({ y }) => across(box, 'rule', y)),
      ...rows.flatMap(({ set, y }) =>
        set.breakAfter.map((at) => dot(0, [box.x(at), y], { shape: 'diamond', area: 34 })),
      ),
    ],
    texts: [
      ...box.texts,
      words(WIDTH, 13, 'price from', 'quiet', 'end'),
      ...rows.map(({ set, y }) => words(WIDTH, y + 4, formatRate(set.fromPenalty), 'text', 'end')),
    ],
  };
}
