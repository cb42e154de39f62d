import type { Picture } from '../../types/picture';
import { countTrend } from '../../stats/countTrend';
import { axis, dot, frame, line, WIDTH, words } from './frame';

const FIRST_YEAR = 1871;

/** The flow of the Nile, taken as counts, with the middle slope through its middle value, and the slopes at the ends of its interval. */
export function trendPicture(nile: readonly number[]): Picture {
  const { pValue, slope, low, high } = countTrend({ counts: nile });
  if (low === null || high === null) throw new Error('The slope of the Nile has an open end.');
  const last = nile.length - 1;
  const middle = nile.toSorted((a, b) => a - b)[Math.floor(nile.length / 2)]!;
  const box = frame({
    x: axis(
      [0, last],
      [1880, 1900, 1920, 1940, 1960].map((year) => [year - FIRST_YEAR, String(year)] as const),
    ),
    y: axis([0, 1500], [0, [500, '500'], [1000, '1,000'], [1500, '1,500']]),
    plotHeight: 130,
    head: 'Flow of the Nile a year, 10⁸ m³',
    left: 40,
  });
  const at = (x: number, each: number) => [box.x(x), box.y(middle + each * (x - last / 2))] as const;
  return {
    width: WIDTH,
    height: box.height,
    title: 'A direction by ranks',
    description: `Sen's slope is ${slope.toFixed(1)} a year, 95 % interval ${low.toFixed(1)} to ${high.toFixed(1)}; the p-value of no trend is ${pValue}. Both come from simulated series. In truth the flow fell in one step in 1898.`,
    marks: [
      ...box.marks,
      {
        kind: 'band',
        slot: 1,
        points: [at(0, low), at(last / 2, low), at(last, high), at(last, low), at(last / 2, low), at(0, high)],
      },
      ...nile.map((value, i) => dot(0, [box.x(i), box.y(value)], { area: 10 })),
      line(1, [at(0, slope), at(last, slope)]),
    ],
    texts: [
      ...box.texts,
      words(
        box.plot.left + 6,
        box.y(180),
        `slope ${slope.toFixed(1)} a year (${low.toFixed(1)} to ${high.toFixed(1)})`.replaceAll('-', '−'),
        1,
        'start',
        'semibold',
      ),
    ],
  };
}
