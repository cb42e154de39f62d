import type { BreakFinding } from '../types/seriesFinding';
import type { CountSeries } from '../types/series';
import { detectBreaks } from './detectBreaks';

const found = new WeakMap<CountSeries, BreakFinding>();

/** The break of a series, looked for once: its p-value takes a simulation. */
export function breaksOfSeries(series: CountSeries): BreakFinding {
  const finding = found.get(series) ?? detectBreaks(series);
  found.set(series, finding);
  return finding;
}
