import type { PlaceboResult } from '../../types/eventEffect';
import type { ContextEvent } from '../../types/record';
import { stepPlacebos } from '../../stats/stepPlacebos';
import type { SidesOfEvent } from './sidesOfEvent';

const FEWEST_ON_A_SIDE = 3;
const SHARE_ON_A_SIDE = 0.15;

/** Fewest periods on each side of a date that is compared: those of the event's shorter side, where they are fewer than 15 % of all, and at least three. */
export function placeboMargin(before: number, after: number): number {
  return Math.max(FEWEST_ON_A_SIDE, Math.min(before, after, Math.ceil(SHARE_ON_A_SIDE * (before + after))));
}

/**
 * The same model at every other admissible date, and the rank of the event among them.
 *
 * @remarks
 * Missing: a model that cannot be fitted -> null. A rank of 1 among 19 is not a p-value of 1 in 19: neighbouring dates share most
 * of their months, and any trend or break elsewhere moves every rank.
 */
export function placebosOf(
  { before, after, numbers: { counts, exposures, times } }: SidesOfEvent,
  event: ContextEvent,
  trend: boolean,
): PlaceboResult | null {
  const periods = [...before, ...after];
  const placebos = stepPlacebos({
    counts,
    exposures,
    times,
    at: before.length,
    trend,
    margin: placeboMargin(before.length, after.length),
  });
  if (placebos.refusal !== null) return null;
  return {
    rank: placebos.rank,
    of: placebos.of,
    dates: placebos.dates.map(({ at, ratio }) => {
      const isTheEvent = at === before.length;
      return { day: isTheEvent ? event.period.start : periods[at]!.period.start, ratio, isTheEvent };
    }),
  };
}
