import type { WorkedExample } from '../../types/check';
import type { Claim } from '../../types/record';
import { numberOfClaim } from './numberOfClaim';

/**
 * The claims of the founding article as examples for the headline checker.
 *
 * @remarks
 * Two claims in a row that give a monthly number of one measure are one sentence, "63 to 10", and come first; each other claim
 * stands for itself and asks nothing, as it gives no count over a window.
 */
export function workedExamples(claims: readonly Claim[]): WorkedExample[] {
  const pairs: WorkedExample[] = [];
  const single: WorkedExample[] = [];
  for (let i = 0; i < claims.length; i++) {
    const [claim, next] = [claims[i]!, claims[i + 1]];
    const [a, b] = [numberOfClaim(claim), next ? numberOfClaim(next) : null];
    if (a && b && next && a.measure === b.measure && a.period.end <= b.period.start) {
      pairs.push({ title: `“${a.ratePerMonth} to ${b.ratePerMonth}”`, claims: [claim, next], query: { a, b } });
      i++;
    } else single.push({ title: claim.statement, claims: [claim], query: null });
  }
  return [...pairs, ...single];
}
