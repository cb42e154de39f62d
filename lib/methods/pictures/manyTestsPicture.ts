import type { Picture } from '../../types/picture';
import { randomStream } from '../../stats/randomStream';
import { axis, dot, frame, level, line, WIDTH, words } from './frame';

const TESTS = 40;
/** One stream with as many lucky ones as are expected: two of forty. */
const SEED = 1;
const HIGHEST = 0.125;
const LEVEL = 0.05;

/** Forty tests of nothing, sorted: some look clear by luck, none passes Holm's line. */
export function manyTestsPicture(): Picture {
  const { uniform } = randomStream(SEED);
  const pValues = Array.from({ length: TESTS }, uniform).toSorted((a, b) => a - b);
  const below = pValues.filter((p) => p <= LEVEL).length;
  const shown = pValues.filter((p) => p <= HIGHEST);
  const box = frame({
    x: axis(
      [0, shown.length + 1],
      shown.map((_, i) => [i + 1, String(i + 1)] as const),
    ),
    y: axis([0, HIGHEST], [0, 0.05, 0.1]),
    plotHeight: 130,
    head: 'The smallest p-values of 40 tests of nothing',
    foot: 'in order, from the smallest',
  });
  const [left, right] = [box.plot.left, box.plot.left + box.plot.width];
  return {
    width: WIDTH,
    height: box.height,
    title: 'What many tests do',
    description: `Of ${TESTS} simulated tests in which nothing happens, ${below} have a p-value of ${LEVEL} or less; the smallest is ${pValues[0]!.toFixed(3)}, and Holm's line for it is ${(LEVEL / TESTS).toFixed(5)}.`,
    marks: [
      ...box.marks,
      level('event', left, right, box.y(LEVEL), true),
      line(
        1,
        shown.map((_, i) => [box.x(i + 1), box.y(LEVEL / (TESTS - i))] as const),
      ),
      ...shown.map((p, i) => dot(0, [box.x(i + 1), box.y(p)], { hollow: p > LEVEL, area: 40 })),
    ],
    texts: [...box.texts, words(right, box.y(0) - 7, 'Holm’s line', 1, 'end', 'semibold')],
  };
}
