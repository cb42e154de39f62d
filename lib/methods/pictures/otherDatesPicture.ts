import type { Picture } from '../../types/picture';
import { stepPlacebos } from '../../stats/stepPlacebos';
import { axis, dot, frame, WIDTH, words } from './frame';
import { CEASEFIRE_AFTER, YEARS } from './eventPicture';

const MARGIN = 12;

/** The same comparison at every other date that leaves enough months on both sides. */
export function otherDatesPicture(boston: readonly number[]): Picture {
  const placebos = stepPlacebos({ counts: boston, at: CEASEFIRE_AFTER, margin: MARGIN });
  if (placebos.refusal !== null) throw new Error(placebos.refusal);
  const box = frame({
    x: axis([0, boston.length - 1], YEARS),
    y: axis([0.2, 2], [[0.25, '¼'], [0.5, '½'], 1, 2], 'log'),
    plotHeight: 120,
    head: 'Rate after over rate before, had the date been …',
  });
  const known = placebos.dates.flatMap(({ at, ratio }) => (ratio === null ? [] : [{ at, ratio }]));
  const event = known.find(({ at }) => at === CEASEFIRE_AFTER)!;
  return {
    width: WIDTH,
    height: box.height,
    title: 'The same comparison at other dates',
    description: `Ratios at ${placebos.of} dates. The programme's own date has rank ${placebos.rank} of ${placebos.of} by strength of evidence.`,
    marks: [
      ...box.marks.map((mark, index) =>
        mark.kind === 'line' ? { ...mark, look: index === 2 ? ('base' as const) : ('rule' as const) } : mark,
      ),
      ...known.map(({ at, ratio }) => dot(5, [box.x(at), box.y(ratio)], { hollow: true })),
      dot(0, [box.x(event.at), box.y(event.ratio)], { area: 70 }),
    ],
    texts: [
      ...box.texts,
      words(
        box.x(event.at) - 10,
        box.y(event.ratio) + 14,
        `its own date: rank ${placebos.rank} of ${placebos.of}`,
        0,
        'end',
        'semibold',
      ),
    ],
  };
}
