import type { Picture } from '../../types/picture';
import { poissonRateInterval } from '../../stats/poissonRateInterval';
import { formatRate } from '../../format/numbers';
import { axis, dot, frame, level, upright, WIDTH, words } from './frame';

const COUNTS = [0, 3, 10, 63];
const ROW = 36;

/** How far counting noise alone can move a count, for a few counts of one month. */
export function ratePicture(): Picture {
  const box = frame({
    x: axis([0, 85], [0, 20, 40, 60, 80]),
    y: axis([0, 1], []),
    plotHeight: COUNTS.length * ROW,
    head: 'Attacks per 30 days, counted in 30 days',
    left: 10,
  });
  const rows = COUNTS.map((count, i) => ({
    count,
    ...poissonRateInterval(count, 1),
    y: box.plot.top + (i + 0.62) * ROW,
  }));
  return {
    width: WIDTH,
    height: box.height,
    title: 'Counts with their exact 95 % intervals',
    description: rows
      .map(({ count, low, high }) => `${count} counted: ${formatRate(low)} to ${formatRate(high)}.`)
      .join(' '),
    marks: [
      upright('base', box.x(0), box.plot.top, box.plot.top + box.plot.height),
      ...rows.map(({ low, high, y }) => level(0, box.x(low), box.x(high), y)),
      ...rows.map(({ count, y }) => dot(0, [box.x(count), y], { area: 40 })),
    ],
    texts: [
      ...box.texts,
      ...rows.map(({ count, low, high, y }) =>
        words(
          Math.max(box.x(low), box.plot.left + 6),
          y - 8,
          `${count} counted: ${formatRate(low)} to ${formatRate(high)}`,
          'text',
        ),
      ),
    ].map((text) => keptInside(text)),
  };
}

/** A name that would leave the picture on the right ends at its edge. */
function keptInside<T extends { x: number; anchor: string; text: string }>(text: T): T {
  return text.x > WIDTH / 2 && text.anchor === 'start' ? { ...text, x: WIDTH, anchor: 'end' } : text;
}
