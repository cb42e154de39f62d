import type { TrendFinding } from '../types/seriesFinding';
import type { CountSeries } from '../types/series';
import type { Period } from '../types/time';
import { keptBeside } from '../kept/kept';
import { summariseTrend } from './summariseTrend';

/** Windows that are kept for a series; readers choose them freely, so that the oldest must go. */
const KEPT = 40;

const found = keptBeside<CountSeries, TrendFinding>(KEPT);

/** The trend of a series over a window, worked out once while the window is in use: its p-value takes a simulation. */
export function trendOfSeries(series: CountSeries, window: Period): TrendFinding {
  return found(series, () => summariseTrend(series, window), `${window.start} ${window.end}`);
}
