import { stepEffect } from '../../stats/stepEffect';
import { powerOfEvent } from '../../trends/effects/powerOfEvent';
import { TREND_FROM_MONTHS } from '../../trends/effects/rulesOfEffect';
import { sidesOfEvent } from '../../trends/effects/sidesOfEvent';
import { addDays } from '../../time/day';
import { monthsIn } from '../../time/calendar';
import type { ContextEvent } from '../../types/record';
import type { Cell } from './cells';
import { type DrawnSeries, drawSeries } from './drawSeries';
import { firstDayOf, monthlySeries } from './monthlySeries';
import { alarm, type Outcome } from './outcome';

const FIVE_YEARS = 60;

/**
 * The power statement kept to its word: one month after the event a page says from which month on a halving could be seen, at 80 %
 * power; whether it is seen in that month. Where the page says "not within five years" there is nothing to check.
 */
export function powerRules(
  cell: Cell,
  { counts: known, at }: DrawnSeries,
  run: number,
  seed: number,
  replicates: number,
): Outcome[] {
  const longer = drawSeries(
    { ...cell, id: `${cell.id}/power`, months: at + FIVE_YEARS, gaps: 0 },
    'halving',
    run,
    seed,
  );
  const counts = longer.counts.map((count, i) => (i < at && known[i] === null ? null : count));
  const series = monthlySeries(counts.slice(0, at + 1));
  const day = firstDayOf(at);
  const event: Pick<ContextEvent, 'period'> = { period: { start: day, end: addDays(day, 1) } };
  const sides = sidesOfEvent(series, event);
  const { firstMonth } = powerOfEvent(series, event as ContextEvent, sides, series.definition.coverage.end);
  if (firstMonth === null) return [];
  const months = monthsIn({ start: day, end: `${firstMonth}-01` as typeof day }) + 1;
  const step = stepEffect({
    counts: counts.slice(0, at + months),
    at,
    trend: sides.monthsBefore >= TREND_FROM_MONTHS,
    replicates,
    seed: longer.seed,
  });
  return step.refusal === null ? [alarm('halving seen in the first month said to show one', step.pValue <= 0.05)] : [];
}
