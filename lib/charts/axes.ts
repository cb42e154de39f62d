import { scaleLinear, scaleLog } from 'd3-scale';
import type { Axis, Box, Tick } from '../types/chart';
import type { Period } from '../types/time';
import { formatCount } from '../format/numbers';
import { shortMonthName } from '../format/dates';
import { calendarPeriods } from '../time/calendar';
import { startMs } from '../time/day';
import { measureText } from './measureText';

const STEPS_IN_MONTHS = [1, 2, 3, 6, 12, 24, 60];
const ROOM_BETWEEN_LABELS = 14;

/** Where a moment stands, in pixels from the left of the figure. */
export function xOf({ domain: [from, to] }: Axis, plot: Box, ms: number): number {
  return plot.left + ((ms - from) / (to - from)) * plot.width;
}

/** Where a value stands, in pixels from the top of the figure. */
export function yOf({ domain: [low, high], scale }: Axis, plot: Box, value: number): number {
  const share = scale === 'log' ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return plot.top + plot.height * (1 - share);
}

/** A time axis over a range, with years as the main ticks and months between where there is room. */
export function timeAxis(range: Period, plotWidth: number, textSize: number): Axis {
  const domain = [startMs(range.start), startMs(range.end)] as const;
  const months = calendarPeriods('month', range).map((month) => month.start).filter((day) => day >= range.start);
  const pxPerMs = plotWidth / (domain[1] - domain[0]);
  for (const step of STEPS_IN_MONTHS) {
    const days = months.filter((day) => (Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) % step === 0);
    const ticks = days.map((day, index): Tick => ({ value: startMs(day), label: tickLabel(day, index === 0) }));
    const fits = ticks.every((tick, index) => {
      const next = ticks[index + 1];
      const room = next ? (next.value - tick.value) * pxPerMs : Infinity;
      return room >= (measureText(tick.label, textSize) + measureText(next?.label ?? '', textSize)) / 2 + ROOM_BETWEEN_LABELS;
    });
    if (fits && ticks.length > 0) return { scale: 'linear', domain, ticks };
  }
  return { scale: 'linear', domain, ticks: [] };
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
  return { scale: 'linear', domain: [0, scale.domain()[1]!], ticks: scale.ticks(count).map((value) => ({ value, label: formatTick(value) })) };
}

/** A logarithmic value axis; only for strength, on request. */
export function logAxis(lowest: number, highest: number): Axis {
  const domain = scaleLog([lowest / 1.3, highest * 1.1], [0, 1]).domain() as [number, number];
  const ticks = [100, 300, 1000, 3000, 10_000, 30_000, 100_000, 300_000].filter((value) => value >= domain[0] && value <= domain[1]);
  return { scale: 'log', domain, ticks: ticks.map((value) => ({ value, label: formatCount(value) })) };
}

const formatTick = (value: number) => (Number.isInteger(value) ? formatCount(value) : String(value));
