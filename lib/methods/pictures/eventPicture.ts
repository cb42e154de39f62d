import type { Picture } from '../../types/picture';
import { stepEffect } from '../../stats/stepEffect';
import { counterfactualBand } from '../../trends/effects/counterfactualBand';
import { formatRatio, formatRatioInterval } from '../../format/ratios';
import { axis, corners, dot, frame, level, upright, WIDTH, words } from './frame';

/** Months before Operation Ceasefire, which took effect in June 1996. */
export const CEASEFIRE_AFTER = 54;
export const YEARS = ['1993', '1995', '1997'].map((year) => [(Number(year) - 1992) * 12, year] as const);

/** Youth homicides in Boston round a programme against them: counted, expected without it, and the level that came. */
export function eventPicture(boston: readonly number[]): Picture {
  const effect = stepEffect({ counts: boston, at: CEASEFIRE_AFTER });
  if (effect.refusal !== null) throw new Error(effect.refusal);
  const last = boston.length - 1;
  const box = frame({
    x: axis([0, last], YEARS),
    y: axis([0, 11], [0, 5, 10]),
    plotHeight: 130,
    head: 'Youth homicides a month, Boston',
  });
  const { expected, low, high } = counterfactualBand(effect)[last]!;
  const after = effect.fitted![last]!;
  const from = box.x(CEASEFIRE_AFTER - 0.5);
  const to = box.x(last);
  const before = box.y(effect.fitted![0]!);
  return {
    width: WIDTH,
    height: box.height + 18,
    title: 'A change of level at a known date',
    description: `${boston.length} months. After the programme the rate is ${formatRatio(effect.ratio)} times the rate before, 95 % interval ${formatRatioInterval(effect)}.`,
    marks: [
      ...box.marks,
      {
        kind: 'band',
        slot: 5,
        points: corners(from, to, box.y(high), box.y(low)),
      },
      ...boston.map((count, month) => dot(0, [box.x(month), box.y(count)], { area: 12 })),
      upright('event', from, box.plot.top - 8, box.plot.top + box.plot.height),
      level(0, box.x(0), from, before),
      level(5, from, to, box.y(expected), true),
      level(0, from, to, box.y(after)),
    ],
    texts: [
      ...box.texts,
      words(from - 5, box.plot.top + 2, 'programme begins', 'event', 'end'),
      words(
        to,
        box.height + 12,
        `after over before ${formatRatio(effect.ratio)}, 95 % interval ${formatRatioInterval(effect)}`,
        'text',
        'end',
      ),
    ],
  };
}
