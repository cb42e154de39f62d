import type { EventEffect } from '../../types/eventEffect';
import { slopeChange } from '../../stats/slopeChange';
import type { SidesOfEvent } from './sidesOfEvent';

/** Fewest known months on each side for a change of trend. */
const FEWEST_MONTHS = 12;

/**
 * How the trend changed at an event, beside the change of level.
 *
 * @remarks
 * Units: a factor a year. Missing: as stepEffect; less than a year on a side -> the reason.
 */
export function slopeAnswer(
  { before, numbers, monthsBefore, monthsAfter }: SidesOfEvent,
  replicates: number,
): EventEffect['slopeChange'] {
  const refused = (refusal: string) => ({ answer: null, refusal: `A change of trend cannot be told: ${refusal}.` });
  const fewer = Math.min(monthsBefore, monthsAfter);
  if (Math.round(fewer) < FEWEST_MONTHS)
    return refused(`${Math.round(fewer)} months on one side, and a trend needs ${FEWEST_MONTHS} on each`);
  const { counts, exposures, times, daysPerPeriod } = numbers;
  const found = slopeChange({ counts, exposures, times, at: before.length, replicates });
  if (found.refusal !== null) return refused(found.refusal);
  const perYear = (factor: number) => factor ** (365.25 / daysPerPeriod);
  const { factorPerPeriod, low, high, pValue } = found;
  return {
    answer: {
      factorPerYear: perYear(factorPerPeriod),
      low: perYear(low),
      high: high === null ? null : perYear(high),
      pValue,
    },
    refusal: null,
  };
}
