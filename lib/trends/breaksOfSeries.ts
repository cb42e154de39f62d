import type { BreakFinding } from '../types/seriesFinding';
import type { CountSeries } from '../types/series';
import { keptBeside } from '../kept/kept';
import { detectBreaks } from './detectBreaks';

const found = keptBeside<CountSeries, BreakFinding>();

/** The break of a series, looked for once: its p-value takes a simulation. */
export function breaksOfSeries(series: CountSeries): BreakFinding {
  return found(series, () => detectBreaks(series));
}
