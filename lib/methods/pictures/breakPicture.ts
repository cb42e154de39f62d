import type { Picture } from '../../types/picture';
import { singleBreak } from '../../stats/singleBreak';
import { axis, corners, dot, frame, line, WIDTH, words } from './frame';

const FIRST_YEAR = 1851;
export const COAL_YEARS = [1860, 1880, 1900, 1920, 1940, 1960].map(
  (year) => [year - FIRST_YEAR, String(year)] as const,
);

/** The likeliest break in the mining disasters, with the years it may lie in. */
export function breakPicture(coal: readonly number[]): Picture {
  const found = singleBreak({ counts: coal });
  if (found.refusal !== null) throw new Error(found.refusal);
  const box = frame({
    x: axis([0, coal.length], COAL_YEARS),
    y: axis([0, 6], [0, 2, 4, 6]),
    plotHeight: 120,
    head: 'Mining disasters a year, Britain',
  });
  const [from, to] = [box.x(found.interval.first), box.x(found.interval.last)];
  const { top, height } = box.plot;
  const middle = box.x(found.breakAfter);
  const year = (place: number) => FIRST_YEAR + place;
  return {
    width: WIDTH,
    height: box.height,
    title: 'One break, and the years it may lie in',
    description: `${found.before.toFixed(2)} disasters a year before, ${found.after.toFixed(2)} after. The break is likeliest between ${year(found.breakAfter - 1)} and ${year(found.breakAfter)}; it lies between ${year(found.interval.first - 1)} and ${year(found.interval.last)} with 95 % confidence.`,
    marks: [
      {
        kind: 'band',
        slot: 5,
        points: corners(from, to, top, top + height),
      },
      ...box.marks,
      ...coal.map((count, i) => dot(0, [box.x(i + 0.5), box.y(count)], { area: 10 })),
      line(0, [
        [box.x(0), box.y(found.before)],
        [middle, box.y(found.before)],
        [middle, box.y(found.after)],
        [box.x(coal.length), box.y(found.after)],
      ]),
    ],
    texts: [
      ...box.texts,
      words(to + 5, top + 12, `break ${year(found.interval.first - 1)} to ${year(found.interval.last)}`, 'text'),
    ],
  };
}
