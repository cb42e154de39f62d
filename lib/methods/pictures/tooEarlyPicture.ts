import type { Picture } from '../../types/picture';
import { tellableCounts } from '../../stats/tellableCounts';
import { across, axis, frame, line, WIDTH, words } from './frame';

const MEAN = 10;
const BEFORE = { count: 24 * MEAN, exposure: 24 };
const VARIANCE_OVER_MEAN = 2;
const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1);

/** Which counts after an event could be told from no change, as months go by. */
export function tooEarlyPicture(): Picture {
  const limits = MONTHS.map((months) => ({ months, ...tellableCounts(BEFORE, months, VARIANCE_OVER_MEAN) }));
  const box = frame({
    x: axis([1, 12], [1, 3, 6, 9, 12]),
    y: axis([0, 300], [0, 100, 200, 300]),
    plotHeight: 140,
    head: 'Count after the event, % of what no change would give',
    foot: 'months after the event',
    left: 34,
  });
  const percent = (count: number | null, months: number, open: number) =>
    count === null ? open : Math.min(300, (100 * count) / (MEAN * months));
  const upper = limits.map((one) => [box.x(one.months), box.y(percent(one.riseAtLeast, one.months, 300))] as const);
  const lower = limits.map((one) => [box.x(one.months), box.y(percent(one.fallAtMost, one.months, 0))] as const);
  const [first, last] = [limits[0]!, limits.at(-1)!];
  return {
    width: WIDTH,
    height: box.height,
    title: 'What can be told, by months after an event',
    description: `With ${MEAN} attacks a month before and twice the variance of chance: after one month ${first.fallAtMost === null ? 'no fall' : `${first.fallAtMost} or fewer`} could be told; after twelve months ${last.fallAtMost} or fewer of ${MEAN * 12}.`,
    marks: [
      ...box.marks,
      { kind: 'band', slot: 5, points: [...upper, ...lower.toReversed()] },
      line(5, upper),
      line(5, lower),
      across(box, 'base', box.y(100)),
    ],
    texts: [
      ...box.texts,
      words(box.x(7), box.y(230), 'a rise could be told', 'text'),
      words(box.x(7), box.y(100) - 5, 'cannot be told', 'text'),
      words(box.x(7), box.y(30), 'a fall could be told', 'text'),
    ],
  };
}
