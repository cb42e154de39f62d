import { scaleLinear, scaleLog } from 'd3-scale';
import type { Axis, Box, Tick } from '../types/chart';
import type { Day, Period } from '../types/time';
import { formatCount } from '../format/numbers';
import { shortMonthName } from '../format/dates';
import { calendarPeriods, monthNumber } from '../time/calendar';
import { addDays, startMs } from '../time/day';
import { daysIn } from '../time/period';
import { measureText } from './measureText';

const STEPS_IN_MONTHS = [1, 2, 3, 6, 12, 24, 60];
/** Under two months a range has its days for ticks. */
const SHORT_RANGE = 60;
const STEPS_IN_DAYS = [1, 2, 5, 10, 20];
const ROOM_BETWEEN_LABELS = 14;
const LOG_STEPS: readonly (readonly number[])[] = [
  [1, 3],
  [1, 2, 5],
  [1, 2, 3, 4, 5, 6, 7, 8, 9],
];

/** Where a moment stands, in pixels from the left of the figure. */
export function xOf({ domain: [from, to] }: Axis, plot: Box, ms: number): number {
  return plot.left + ((ms - from) / (to - from)) * plot.width;
}

/** Where a value stands, in pixels from the top of the figure. */
export function yOf({ domain: [low, high], scale }: Axis, plot: Box, value: number): number {
  const share = scale === 'log' ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return plot.top + plot.height * (1 - share);
}

/** A time axis over a range, with years as the main ticks, months between where there is room, and days in a short range. */
export function timeAxis(range: Period, plotWidth: number, textSize: number): Axis {
  const domain = [startMs(range.start), startMs(range.end)] as const;
  const pxPerMs = plotWidth / (domain[1] - domain[0]);
  const fits = (ticks: readonly Tick[]) =>
    ticks.every((tick, index) => {
      const next = ticks[index + 1];
      const room = next ? (next.value - tick.value) * pxPerMs : Infinity;
      return (
        room >= (measureText(tick.label, textSize) + measureText(next?.label ?? '', textSize)) / 2 + ROOM_BETWEEN_LABELS
      );
    });
  for (const step of daysIn(range) < SHORT_RANGE ? STEPS_IN_DAYS : []) {
    const ticks = dayTicks(range, step);
    if (ticks.length > 0 && fits(ticks)) return { scale: 'linear', domain, ticks };
  }
  const months = calendarPeriods('month', range)
    .map((month) => month.start)
    .filter((day) => day >= range.start);
  for (const step of STEPS_IN_MONTHS) {
    const ticks = monthTicks(months, step);
    if (ticks.length > 0 && fits(ticks)) return { scale: 'linear', domain, ticks };
  }
  return { scale: 'linear', domain, ticks: [] };
}

/** The months follow one another, so that every `step`th is a tick, counted from a January. */
function monthTicks(months: readonly Day[], step: number): Tick[] {
  const [first] = months;
  const number = first ? monthNumber(first) : 0;
  return months
    .filter((_, index) => (number + index) % step === 0)
    .map((day, index) => ({ value: startMs(day), label: tickLabel(day, index === 0) }));
}

function dayTicks(range: Period, step: number): Tick[] {
  return Array.from({ length: Math.ceil(daysIn(range) / step) }, (_, index) => {
    const day = addDays(range.start, index * step);
    const label = `${Number(day.slice(8))} ${shortMonthName(Number(day.slice(5, 7)))}`;
    return { value: startMs(day), label: index === 0 ? `${label} ${day.slice(0, 4)}` : label };
  });
}

/** January bears the year; the first tick always tells which year it is in. */
function tickLabel(day: string, first: boolean): string {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  if (month === 1) return year;
  return first ? `${shortMonthName(month)} ${year}` : shortMonthName(month);
}

/** A value axis from 0 that holds every value, with about four ticks. */
export function valueAxis(highest: number, plotHeight: number): Axis {
  const count = plotHeight < 110 ? 3 : 4;
  const scale = scaleLinear([0, highest > 0 ? highest : 1], [0, 1]).nice(count);
  return {
    scale: 'linear',
    domain: [0, scale.domain()[1]!],
    ticks: scale.ticks(count).map((value) => ({ value, label: formatTick(value) })),
  };
}

/** A logarithmic value axis; only for strength, on request. */
export function logAxis(lowest: number, highest: number): Axis {
  const domain = scaleLog([lowest / 1.3, highest * 1.1], [0, 1]).domain() as [number, number];
  const multiples = (steps: readonly number[]) =>
    [1, 10, 100, 1000, 10_000, 100_000]
      .flatMap((power) => steps.map((step) => step * power))
      .filter((value) => value >= domain[0] && value <= domain[1]);
  const ticks = LOG_STEPS.map(multiples).find((values) => values.length >= 3) ?? multiples(LOG_STEPS.at(-1)!);
  return { scale: 'log', domain, ticks: ticks.map((value) => ({ value, label: formatCount(value) })) };
}

const formatTick = (value: number) => (Number.isInteger(value) ? formatCount(value) : String(value));
