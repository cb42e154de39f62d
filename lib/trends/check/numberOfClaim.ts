import type { CheckSide } from '../../types/check';
import type { Claim } from '../../types/record';
import type { Period } from '../../types/time';
import { MEASURE_NAMES, MEASURES } from '../../format/terms';
import { addDays, parseDay } from '../../time/day';

export type TypedAverage = Extract<CheckSide, { kind: 'average' }>;

/** The monthly number that a claim gives, or null. */
export function numberOfClaim(claim: Claim): TypedAverage | null {
  const ratePerMonth = Number(/^([\d.]+) per month$/.exec(claim.value)?.[1] ?? Number.NaN);
  const measure = MEASURES.find((one) => claim.statement.includes(MEASURE_NAMES[one]));
  const period = periodOf(claim);
  return Number.isNaN(ratePerMonth) || !measure || !period ? null : { kind: 'average', ratePerMonth, period, measure };
}

function periodOf({ period }: Claim): Period | null {
  const [first, last] = (period ?? '').split('/').map(parseDay);
  return first && last ? { start: first, end: addDays(last, 1) } : null;
}
