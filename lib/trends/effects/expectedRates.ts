import type { ExpectedRate } from '../../types/eventEffect';
import { counterfactualBand } from './counterfactualBand';
import type { SidesOfEvent } from './sidesOfEvent';
import type { FittedStep } from './stepAnswer';

/**
 * What the level would have been after the event had it gone on as before, with its band.
 *
 * @remarks
 * Units: per 30 days. The band is of the level, dispersion and neighbouring correlation allowed for; single periods scatter wider.
 * Missing: nothing where one side holds no attack at all.
 */
export function expectedRates(step: FittedStep, { before, after }: SidesOfEvent): ExpectedRate[] {
  const band = counterfactualBand(step);
  return after.flatMap((part, i) => {
    const level = band[before.length + i];
    if (!level) return [];
    const per30Days = (count: number) => (count * 30) / part.days;
    return [
      {
        period: part.period,
        observed: per30Days(part.count),
        expected: per30Days(level.expected),
        low: per30Days(level.low),
        high: per30Days(level.high),
      },
    ];
  });
}
