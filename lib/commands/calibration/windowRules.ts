import { poissonRateInterval } from '../../stats/poissonRateInterval';
import { poissonRateRatio } from '../../stats/poissonRateRatio';
import { poissonRegression } from '../../stats/poissonRegression';
import { stepEffect } from '../../stats/stepEffect';
import { widenRatio } from '../../stats/widenRatio';
import type { DrawnSeries } from './drawSeries';
import { alarm, cover, holds, type Outcome } from './outcome';

/** Months of a window, and of a window too short to have a scatter of its own. */
const LONG = 12;
const SHORT = 3;

/**
 * Two windows on both sides of the event: exact ratio, and the ratio widened as lib/trends/compare/ownScatter does it. Long windows are
 * widened by the test of the step effect, whose power is measured on whole series.
 */
export function windowRules(series: DrawnSeries, ratio: number, replicates: number): Outcome[] {
  return [
    ...longWindows(series),
    ...(ratio === 1 ? widenedLongWindows(series, replicates) : []),
    ...shortWindows(series),
  ];
}

function windowOf({ counts, levels }: DrawnSeries, from: number, to: number) {
  const rows = [...counts.keys()].filter((i) => i >= from && i < to && counts[i] !== null);
  const sum = (values: readonly (number | null)[]) => rows.reduce((total, i) => total + values[i]!, 0);
  return { count: sum(counts), level: sum(levels), exposure: rows.length };
}

const edgesOf = ({ counts, at }: DrawnSeries) => ({
  from: Math.max(0, at - LONG),
  to: Math.min(counts.length, at + LONG),
});

function longWindows(series: DrawnSeries): Outcome[] {
  const { from, to } = edgesOf(series);
  const [a, b] = [windowOf(series, from, series.at), windowOf(series, series.at, to)];
  const rate = poissonRateInterval(a.count, a.exposure);
  const exact = poissonRateRatio(b, a);
  return [
    cover("rate of a window, the window's own", holds(rate, a.level / a.exposure)),
    cover('naive: rate of a window, read as the long-run rate', holds(rate, series.meanBefore)),
    ...(exact.refusal === null ? [alarm('ratio of 12-month windows, exact', !holds(exact, 1))] : []),
  ];
}

function widenedLongWindows(series: DrawnSeries, replicates: number): Outcome[] {
  const { from, to } = edgesOf(series);
  const step = stepEffect({
    counts: series.counts.slice(from, to),
    at: series.at - from,
    replicates,
    seed: series.seed,
  });
  return step.refusal === null ? [alarm('ratio of 12-month windows, widened', !holds(step, 1))] : [];
}

function shortWindows(series: DrawnSeries): Outcome[] {
  const { counts, at } = series;
  const [a, b] = [windowOf(series, at - SHORT, at), windowOf(series, at, at + SHORT)];
  if (a.exposure === 0 || b.exposure === 0) return [];
  const exact = poissonRateRatio(b, a);
  const fit = poissonRegression({ counts, design: counts.map((_, i) => [1, i]) });
  const widened = fit.refusal === null && fit.dispersion !== null ? widenRatio(a, b, fit.dispersion) : null;
  return [
    ...(exact.refusal === null ? [alarm('ratio of 3-month windows, exact', !holds(exact, 1))] : []),
    ...(widened ? [alarm('ratio of 3-month windows, widened', !holds(widened, 1))] : []),
  ];
}
