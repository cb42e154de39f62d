import type { ExpectedRate } from '../types/eventEffect';
import type { SidesOfEvent } from './sidesOfEvent';
import type { FittedStep } from './stepAnswer';
import { Z95 } from './widenRatio';

/**
 * What the level would have been after the event had it gone on as before, with its band.
 *
 * @remarks
 * Units: per 30 days. The band is of the level, dispersion and neighbouring correlation allowed for; single periods scatter wider.
 * Missing: nothing where one side holds no attack at all.
 */
export function expectedRates({ counterfactual, counterfactualLogErrors, autocorrelation }: FittedStep, { before, after }: SidesOfEvent): ExpectedRate[] {
  const r = Math.max(0, Math.min(0.95, autocorrelation ?? 0));
  const inflation = Math.sqrt((1 + r) / (1 - r));
  return after.flatMap((part, i) => {
    const count = counterfactual?.[before.length + i] ?? null;
    const error = counterfactualLogErrors?.[before.length + i] ?? null;
    if (count === null || error === null) return [];
    const expected = (count * 30) / part.days;
    const reach = Math.exp(Z95 * error * inflation);
    return [{ period: part.period, observed: (part.count * 30) / part.days, expected, low: expected / reach, high: expected * reach }];
  });
}
