import type { QueryProblem } from '../types/figure';

/** A parameter that cannot be answered, in words. */
export function describeProblem({ parameter, value, allowed }: QueryProblem): string {
  return `${parameter}: “${value}” is not possible. Allowed: ${allowed}.`;
}
