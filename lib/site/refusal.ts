import type { QueryProblem } from '../types/figure';

interface Link {
  readonly href: string;
  readonly name: string;
}

export const HOME: Link = { href: '/', name: 'The dashboard' };

/** Why an address has no answer, for a person: thrown where it is found, told in one place (lib/answers/answerAddress). */
export class Refusal extends Error {
  /**
   * @param title - the heading; null where the words stand alone
   * @param links - where a reader may go on from
   */
  constructor(
    readonly status: number,
    readonly title: string | null,
    readonly words: readonly string[],
    readonly links: readonly Link[] = [],
  ) {
    super(words.join(' '));
  }
}

export function refuse(status: number, title: string | null, words: string, links: readonly Link[] = []): never {
  throw new Refusal(status, title, [words], links);
}

/**
 * Refuses parameters, each problem once: which, what it said, what is allowed.
 *
 * @param path - of the address, for a way back to it without parameters
 */
export function refuseParameters(problems: readonly QueryProblem[], path: string | null = null): never {
  const distinct = new Map(problems.map((problem) => [`${problem.parameter} ${problem.value}`, problem]));
  const words = [...distinct.values()].map(
    ({ parameter, value, allowed }) => `${parameter}: “${value}” is not possible. Allowed: ${allowed}.`,
  );
  if (path === null) throw new Refusal(400, null, words);
  const links = [{ href: path, name: 'The same page without filters' }, HOME];
  throw new Refusal(400, 'This address cannot be answered', words, links);
}
