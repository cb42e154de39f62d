import type { DrawnSeries } from './drawSeries';
import { alarm, type Outcome } from './outcome';

const EARLIER = 4;
const TOLERANCE = 0.1;

/** The rule of the best-known trend tool: the last period against the mean of the four before it, flagged beyond ±10 %. */
export function usualRule({ counts }: DrawnSeries): Outcome[] {
  const known = counts.filter((count) => count !== null).slice(-EARLIER - 1);
  const last = known.pop()!;
  const mean = known.reduce((sum, count) => sum + count, 0) / known.length;
  return [alarm('naive: last period beyond ±10 % of the mean of four', Math.abs(last - mean) > TOLERANCE * mean)];
}
