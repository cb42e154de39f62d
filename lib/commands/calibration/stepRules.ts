import { stepEffect } from '../../stats/stepEffect';
import { stepPlacebos } from '../../stats/stepPlacebos';
import { counterfactualBand } from '../../trends/effects/counterfactualBand';
import { placeboMargin } from '../../trends/effects/placebosOf';
import { TREND_FROM_MONTHS } from '../../trends/effects/rulesOfEffect';
import type { DrawnSeries } from './drawSeries';
import { alarm, cover, holds, type Outcome } from './outcome';

/** The effect card: step effect without and with a trend, the plain rules beside it, and the placebo rank. */
export function stepRules(series: DrawnSeries, ratio: number, replicates: number): Outcome[] {
  return [
    ...modelRules(series, ratio, replicates, false),
    ...modelRules(series, ratio, replicates, true),
    ...placeboRule(series),
  ];
}

function modelRules(
  { counts, at, seed, meanBefore }: DrawnSeries,
  ratio: number,
  replicates: number,
  trend: boolean,
): Outcome[] {
  const step = stepEffect({ counts, at, trend, replicates, seed });
  if (step.refusal !== null) return [];
  const name = trend ? 'step effect, trend-adjusted' : 'step effect';
  const { poisson, quasi } = step;
  const lastExpected = counterfactualBand(step).findLast((level) => level !== null);
  return [
    alarm(name, !holds(step, 1)),
    alarm(`${name}, p-value`, step.pValue <= 0.05),
    cover(name, holds(step, ratio)),
    ...(lastExpected
      ? [
          cover(
            `level without the event, last month${trend ? ', trend-adjusted' : ''}`,
            holds(lastExpected, meanBefore),
          ),
        ]
      : []),
    ...(poisson
      ? [alarm(`naive: ${name}, Poisson`, !holds(poisson, 1)), cover(`naive: ${name}, Poisson`, holds(poisson, ratio))]
      : []),
    ...(quasi ? [alarm(`naive: ${name}, quasi-Poisson t`, quasi.pValue <= 0.05)] : []),
  ];
}

/** The rank read as a p-value: among the first 5 % of the dates, and at least first. The model is the one that a page shows first. */
function placeboRule({ counts, at }: DrawnSeries): Outcome[] {
  const counted = counts.filter((count) => count !== null).length;
  const before = counts.filter((count, i) => count !== null && i < at).length;
  const placebos = stepPlacebos({
    counts,
    at,
    trend: before >= TREND_FROM_MONTHS,
    margin: placeboMargin(before, counted - before),
  });
  if (placebos.refusal !== null) return [];
  return [alarm('placebo rank', placebos.rank <= Math.max(1, Math.floor(0.05 * placebos.of)))];
}
