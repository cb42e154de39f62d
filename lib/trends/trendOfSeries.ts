import type { TrendFinding } from '../types/seriesFinding';
import type { CountSeries } from '../types/series';
import type { Period } from '../types/time';
import { summariseTrend } from './summariseTrend';

/** Windows that are kept for a series; readers choose them freely, so that the oldest must go. */
const KEPT = 40;

const found = new WeakMap<CountSeries, Map<string, TrendFinding>>();

/** The trend of a series over a window, worked out once while the window is in use: its p-value takes a simulation. */
export function trendOfSeries(series: CountSeries, window: Period): TrendFinding {
  const ofSeries = found.get(series) ?? new Map<string, TrendFinding>();
  found.set(series, ofSeries);
  const key = `${window.start} ${window.end}`;
  const finding = ofSeries.get(key) ?? summariseTrend(series, window);
  ofSeries.delete(key);
  ofSeries.set(key, finding);
  if (ofSeries.size > KEPT) ofSeries.delete(ofSeries.keys().next().value!);
  return finding;
}
