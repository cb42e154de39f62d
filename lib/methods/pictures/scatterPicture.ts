import type { PictureMark, Picture } from '../../types/picture';
import { drawCounts } from '../../stats/drawCounts';
import { randomStream } from '../../stats/randomStream';
import { axis, frame, line, WIDTH, words } from './frame';

const MONTHS = 48;
const MEAN = 20;
const PANEL = 74;
const MOST = 60;
const CALM = { variance: 0, correlation: 0 };
/** theta 5 and a latent correlation of 0.6. */
const WAVES = { variance: Math.log(1.2), correlation: 0.6 };
const SEED = 6;

/** Two simulated series of one mean in which nothing happens: independent attacks, and attacks that come in waves. */
export function scatterPicture(): Picture {
  const top = frame({
    x: axis([0, MONTHS - 1], []),
    y: axis([0, MOST], [0, 20, 40, 60]),
    plotHeight: PANEL,
    head: 'Attacks a month: each month by chance alone',
  });
  const shift = PANEL + 44;
  const calm = drawn(CALM);
  const waves = drawn(WAVES);
  const panel = (counts: readonly number[], dy: number, slot: 0 | 1): PictureMark[] => [
    ...top.marks.map((mark) =>
      mark.kind === 'line' ? { ...mark, points: mark.points.map(([x, y]) => [x, y + dy] as const) } : mark,
    ),
    line(
      slot,
      counts.map((count, month) => [top.x(month), top.y(Math.min(MOST, count)) + dy] as const),
    ),
  ];
  return {
    width: WIDTH,
    height: top.height + shift,
    title: 'Two series in which nothing happens',
    description: `Two simulated series of ${MONTHS} months around a mean of ${MEAN} a month. By chance alone months run from ${Math.min(...calm)} to ${Math.max(...calm)}; in waves from ${Math.min(...waves)} to ${Math.max(...waves)}.`,
    marks: [...panel(calm, 0, 0), ...panel(waves, shift, 1)],
    texts: [
      ...top.texts,
      ...top.texts.slice(1).map((text) => ({ ...text, y: text.y + shift })),
      words(0, 13 + shift, 'The same mean, in waves: theta 5, correlation 0.6'),
      words(WIDTH - 10, top.plot.top + PANEL + shift + 17, `${MONTHS} months`, 'quiet', 'end'),
    ],
  };
}

function drawn(noise: typeof CALM): number[] {
  const counts = new Float64Array(MONTHS);
  drawCounts(
    new Float64Array(MONTHS).fill(MEAN),
    counts.map((_, month) => month),
    noise,
  )(randomStream(SEED), counts);
  return [...counts];
}
