import type { Band, Bar, Dot, Line, Prediction, SeriesMarks, Slot, SymbolShape } from '../../types/chart';
import type { CountSeries, KnownPeriod } from '../../types/series';
import type { NowcastFinding } from '../../types/seriesFinding';
import type { Period } from '../../types/time';
import { capitalise, seriesLabel } from '../../format/terms';
import { isKnown } from '../../series/periodState';
import { sourceRangePer30Days } from '../../series/rateOfPeriod';
import { startMs } from '../../time/day';
import { overlap } from '../../time/period';
import { nowcastOfPeriod } from '../../trends/nowcast/nowcastOfPeriod';
import { countTip, nowcastLine } from './countTip';

/** A known period with everything that is drawn of it, in the unit of the axis. */
interface Drawn {
  readonly period: KnownPeriod;
  readonly fromMs: number;
  readonly toMs: number;
  readonly ms: number;
  readonly value: number;
  readonly interval: { low: number; high: number } | null;
  readonly sourceRange: { low: number; high: number } | null;
  /** What the count is expected to become. */
  readonly expected: ReturnType<typeof nowcastOfPeriod>;
  /** Units of the axis for one counted. */
  readonly perCount: number;
}

/**
 * The marks of one series.
 *
 * @remarks
 * Months are dots joined by a line, broken at every gap; any longer window is a bar across its own width.
 * Every known period has exactly one mark; with `value` count, a published average has none, as it has no count.
 */
export function countMarks(
  series: CountSeries,
  look: { slot: Slot; shape: SymbolShape },
  range: Period,
  value: 'rate' | 'count',
  nowcasts: readonly NowcastFinding[] = [],
): SeriesMarks {
  const drawn = series.periods.filter(isKnown).flatMap((period) => drawPeriod(period, range, value, nowcasts) ?? []);
  const asLine = series.interval === 'month';
  const runs = asLine ? runsOf(drawn) : [];
  return {
    seriesId: series.definition.id,
    label: capitalise(seriesLabel(series.definition.title)),
    ...look,
    bands: runs.flatMap((run) => [...bandsOf(run, 'interval'), ...bandsOf(run, 'sourceRange')]),
    lines: runs.flatMap(linesOf),
    dots: asLine ? drawn.map((one) => dotOf(series, one)) : [],
    bars: asLine ? [] : drawn.map((one) => barOf(series, one)),
    predictions: asLine ? drawn.flatMap((one) => predictionOf(one) ?? []) : [],
    ranges: [],
  };
}

function drawPeriod(
  period: KnownPeriod,
  range: Period,
  value: 'rate' | 'count',
  nowcasts: readonly NowcastFinding[],
): Drawn | null {
  const { rate } = period;
  if (value === 'count' && period.state === 'averaged') return null;
  const visible = overlap(period.period, range);
  if (visible === null) return null;
  const [fromMs, toMs] = [startMs(visible.start), startMs(visible.end)];
  const scale = value === 'count' ? period.days / 30 : 1;
  const between = (low: number | null, high: number | null) =>
    low === null || high === null ? null : { low: low * scale, high: high * scale };
  const printed = sourceRangePer30Days(period);
  return {
    period,
    fromMs,
    toMs,
    ms: (fromMs + toMs) / 2,
    value: value === 'count' && period.state !== 'averaged' ? period.count : rate.rate,
    interval: between(rate.low, rate.high),
    sourceRange: printed && between(printed.low, printed.high),
    expected: nowcastOfPeriod(nowcasts, period),
    perCount: value === 'count' ? 1 : 30 / period.days,
  };
}

/** Periods that follow each other without a gap. */
function runsOf(drawn: readonly Drawn[]): Drawn[][] {
  const runs: Drawn[][] = [];
  for (const one of drawn) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.period.period.end === one.period.period.start) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** Bands over neighbouring points that have the span; a point alone gets one as wide as its month. */
function bandsOf(run: readonly Drawn[], style: 'interval' | 'sourceRange'): Band[] {
  const drawnSpan = (one: Drawn) => (style === 'interval' ? one.interval : one.sourceRange);
  return runsOf(run.filter(drawnSpan)).map((stretch): Band => {
    const [first] = stretch;
    if (stretch.length > 1 || !first)
      return { style, points: stretch.map((one) => ({ ms: one.ms, ...drawnSpan(one)! })) };
    return { style, points: [first.fromMs, first.toMs].map((ms) => ({ ms, ...drawnSpan(first)! })) };
  });
}

/** Solid between final points, dashed to and between provisional ones. */
function linesOf(run: readonly Drawn[]): Line[] {
  const lines: { style: Line['style']; points: { ms: number; value: number }[] }[] = [];
  run.slice(1).forEach((to, index) => {
    const from = run[index]!;
    const style = from.period.provisional || to.period.provisional ? 'dashed' : 'solid';
    const end = { ms: to.ms, value: to.value };
    const last = lines.at(-1);
    if (last?.style === style) last.points.push(end);
    else lines.push({ style, points: [{ ms: from.ms, value: from.value }, end] });
  });
  return lines;
}

function dotOf(series: CountSeries, one: Drawn): Dot {
  return {
    start: one.period.period.start,
    ms: one.ms,
    value: one.value,
    hollow: one.period.provisional,
    tip: [...countTip(series.definition, one.period), ...(one.expected ? [nowcastLine(one.expected)] : [])],
  };
}

function predictionOf({ period, ms, expected, perCount }: Drawn): Prediction | null {
  return (
    expected && {
      start: period.period.start,
      ms,
      low: expected.low * perCount,
      high: expected.high * perCount,
      isCut: false,
    }
  );
}

/** The same with whiskers cut at the upper edge of a plot. */
export function cutPredictions(top: number, marks: SeriesMarks): SeriesMarks {
  return {
    ...marks,
    predictions: marks.predictions.map((one) => ({
      ...one,
      low: Math.min(one.low, top),
      high: Math.min(one.high, top),
      isCut: one.high > top,
    })),
  };
}

function spanOf(one: Drawn): Bar['span'] {
  if (one.interval) return { style: 'interval', ...one.interval };
  return one.sourceRange && { style: 'sourceRange', ...one.sourceRange };
}

function barOf(series: CountSeries, one: Drawn): Bar {
  return {
    start: one.period.period.start,
    fromMs: one.fromMs,
    toMs: one.toMs,
    value: one.value,
    span: spanOf(one),
    hollow: one.period.provisional,
    tip: countTip(series.definition, one.period),
  };
}

/**
 * The same marks without intervals and printed ranges, for where a level is drawn: ranges of single periods would lie over the one
 * that matters.
 */
export function withoutSpans(marks: SeriesMarks): SeriesMarks {
  return { ...marks, bands: [], predictions: [], bars: marks.bars.map((bar) => ({ ...bar, span: null })) };
}
