import type { Picture } from '../../types/picture';
import { poissonRateRatio } from '../../stats/poissonRateRatio';
import { formatRatio, formatRatioInterval } from '../../format/ratios';
import { widenRatio } from '../../stats/widenRatio';
import { axis, dot, frame, level, upright, WIDTH, words } from './frame';

const FIRST = { count: 36, exposure: 31 };
const SECOND = { count: 56, exposure: 31 };
const ROW = 36;

/** One ratio under three views of how much attacks vary. */
export function ratioPicture(): Picture {
  const exact = poissonRateRatio(SECOND, FIRST);
  const wide = (times: number) => widenRatio(FIRST, SECOND, times)!;
  const intervals = [
    { name: 'by chance alone', low: exact.low!, high: exact.high! },
    { name: 'twice as much', ...wide(2) },
    { name: 'five times as much', ...wide(5) },
  ];
  const box = frame({
    x: axis([0.45, 5.2], [0.5, [1, '1 = no change'], 2, 4], 'log'),
    y: axis([0, 1], []),
    plotHeight: intervals.length * ROW,
    head: '56 after 36, each in 31 days: if attacks vary …',
    left: 10,
  });
  const rows = intervals.map((one, i) => ({ ...one, y: box.plot.top + (i + 0.65) * ROW }));
  const ratio = exact.ratio!;
  return {
    width: WIDTH,
    height: box.height,
    title: 'One ratio, three intervals',
    description: `Ratio ${formatRatio(ratio)}. ${rows.map((row) => `${row.name}: ${formatRatioInterval(row)}.`).join(' ')}`,
    marks: [
      upright('base', box.x(1), box.plot.top, box.plot.top + box.plot.height),
      ...rows.map(({ low, high, y }) => level(0, box.x(low), box.x(high!), y)),
      ...rows.map(({ y }) => dot(0, [box.x(ratio), y], { area: 40 })),
    ],
    texts: [
      ...box.texts,
      ...rows.map((row) => words(box.x(1) + 6, row.y - 8, `${row.name}: ${formatRatioInterval(row)}`, 'text')),
    ],
  };
}
