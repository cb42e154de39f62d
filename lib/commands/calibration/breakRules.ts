import { singleBreak } from '../../stats/singleBreak';
import type { DrawnSeries } from './drawSeries';
import { alarm, cover, type Outcome } from './outcome';

/** The likeliest break; where there is one, whether the months it may lie in hold it. */
export function breakRules({ counts, at, seed }: DrawnSeries, ratio: number, replicates: number): Outcome[] {
  const found = singleBreak({ counts, replicates, seed });
  if (found.refusal !== null) return [];
  const isClear = found.pValue <= 0.05;
  const alarms = [alarm('single break', isClear), alarm('naive: single break, 3.84', found.statistic > 3.84)];
  if (ratio === 1) return alarms;
  // A break beside a gap is named by the last counted month before it.
  const place = 1 + counts.findLastIndex((count, i) => count !== null && i < at);
  const { first, last, places } = found.interval;
  const isInStretch = first <= place && place <= last;
  return [
    ...alarms,
    cover('break months, set', places.includes(place)),
    cover('break months, first to last', isInStretch),
    ...(isClear ? [cover('break months, first to last, clear breaks', isInStretch)] : []),
  ];
}
