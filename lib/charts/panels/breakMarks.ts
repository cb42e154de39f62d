import type { Band, Line, SeriesMarks, Slot } from '../../types/chart';
import type { BreakFinding } from '../../types/seriesFinding';
import type { CountSeries } from '../../types/series';
import type { Day, Period } from '../../types/time';
import { startMs } from '../../time/day';
import { overlap } from '../../time/period';
import { finalCounts } from '../../series/finalCounts';
import { levelRuns, type LevelFrame } from './levelRuns';
import { NO_MARKS } from './noMarks';

type Likeliest = NonNullable<BreakFinding['likeliest']>;

/**
 * A clear break: the mean level before it, the mean level after it, and a box over the time in which it lies.
 *
 * @remarks
 * Units: those of the axis. As a rate each level is one line over the whole stretch that it was worked out from, gaps included, with
 * a riser at the likeliest date; as a count it is drawn over known periods only, each by its own days. Missing: a break that is not
 * clear has no marks; what lies outside the range is cut.
 */
export function breakMarks(
  series: CountSeries,
  { likeliest }: BreakFinding,
  slot: Slot,
  frame: LevelFrame,
): SeriesMarks | null {
  if (!likeliest?.isClear) return null;
  return {
    seriesId: `${series.definition.id}-break`,
    label: 'Mean level before and after the break',
    slot,
    shape: 'circle',
    ...NO_MARKS,
    bands: boxOf(likeliest, series, frame),
    lines: frame.value === 'rate' ? stepOf(likeliest, series, frame.range) : levelsOf(likeliest, series, frame),
  };
}

/** Before, riser, after as one line; a part of it where the rest is outside the range. */
function stepOf(
  { day, ratePer30DaysBefore, ratePer30DaysAfter }: Likeliest,
  series: CountSeries,
  range: Period,
): Line[] {
  const { start, end } = spanOf(series);
  const level = (period: Period, value: number) => {
    const visible = overlap(period, range);
    return visible ? [visible.start, visible.end].map((at) => ({ ms: startMs(at), value })) : [];
  };
  const points = [
    ...level({ start, end: day }, ratePer30DaysBefore),
    ...level({ start: day, end }, ratePer30DaysAfter),
  ];
  return points.length > 0 ? [{ style: 'level', points }] : [];
}

function levelsOf(
  { day, ratePer30DaysBefore, ratePer30DaysAfter }: Likeliest,
  series: CountSeries,
  frame: LevelFrame,
): Line[] {
  const level = (of: Day) => (of < day ? ratePer30DaysBefore : ratePer30DaysAfter);
  return levelRuns(finalCounts(series), frame).map((run): Line => ({
    style: 'level',
    points: run.flatMap(({ part, fromMs, toMs, onAxis }) =>
      [fromMs, toMs].map((ms) => ({ ms, value: onAxis(level(part.period.start)) })),
    ),
  }));
}

/** From the earliest to the latest date, from level to level; nothing where the date is settled to the period. */
function boxOf(
  { day, earliest, latest, ratePer30DaysBefore, ratePer30DaysAfter }: Likeliest,
  series: CountSeries,
  { range, value }: LevelFrame,
): Band[] {
  const visible = earliest < latest ? overlap({ start: earliest, end: latest }, range) : null;
  if (!visible) return [];
  const first = finalCounts(series).find((part) => part.period.start === day)!;
  const scale = value === 'count' ? first.days / 30 : 1;
  const levels = [ratePer30DaysBefore * scale, ratePer30DaysAfter * scale];
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  return [{ style: 'model', points: [visible.start, visible.end].map((at) => ({ ms: startMs(at), low, high })) }];
}

function spanOf(series: CountSeries): Period {
  const counts = finalCounts(series);
  return { start: counts[0]!.period.start, end: counts.at(-1)!.period.end };
}
