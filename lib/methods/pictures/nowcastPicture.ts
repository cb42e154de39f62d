import type { Picture } from '../../types/picture';
import { nowcastCounts } from '../../stats/nowcastCounts';
import { formatCount } from '../../format/numbers';
import { axis, dot, frame, line, WIDTH, words } from './frame';

/** What five versions said of nine months: each row a month, each column a month later. */
const TRIANGLE = [
  [14, 18, 20, 21, 21],
  [11, 15, 16, 16, 17],
  [17, 21, 24, 25, 25],
  [9, 13, 14, 15, 15],
  [13, 17, 19, 20, 20],
  [15, 20, 22, 22],
  [10, 13, 14],
  [12, 16],
  [8],
];

/** Months of a source as they stand, the last of them with what they are expected to become. */
export function nowcastPicture(): Picture {
  const rows = nowcastCounts({ triangle: TRIANGLE }).nowcasts.map((nowcast, month) => ({
    month,
    nowcast,
    count: TRIANGLE[month]!.at(-1)!,
  }));
  const last = rows.at(-1)!.nowcast!;
  const box = frame({
    x: axis(
      [-0.5, TRIANGLE.length - 0.5],
      TRIANGLE.map((_, month) => [month, String(month + 1)] as const),
    ),
    y: axis([0, 40], [0, 10, 20, 30, 40]),
    plotHeight: 130,
    head: 'Incidents counted so far',
    foot: 'month',
  });
  const open = rows.flatMap(({ month, nowcast }) =>
    nowcast ? [{ x: box.x(month), low: box.y(nowcast.low), high: box.y(nowcast.high) }] : [],
  );
  return {
    width: WIDTH,
    height: box.height,
    title: 'Months that are still growing',
    description: `The last month has ${formatCount(last.count)} so far; months of its age held ${Math.round(last.completeness * 100)} % of what they came to; ${formatCount(last.low)} to ${formatCount(last.high)} are expected.`,
    marks: [
      ...box.marks,
      ...open.flatMap(({ x, low, high }) =>
        [
          [
            [x, low],
            [x, high],
          ],
          ...[low, high].map((y) => [
            [x - 3, y],
            [x + 3, y],
          ]),
        ].map((points) => line(0, points as [number, number][])),
      ),
      ...rows.map(({ month, count, nowcast }) =>
        dot(0, [box.x(month), box.y(count)], { hollow: nowcast !== null, area: 30 }),
      ),
    ],
    texts: [
      ...box.texts,
      words(
        box.plot.left + box.plot.width,
        Math.min(...open.map(({ high }) => high)) - 7,
        `${formatCount(last.low)} to ${formatCount(last.high)} in month ${TRIANGLE.length}`,
        0,
        'end',
        'semibold',
      ),
    ],
  };
}
