import type { QueryProblem } from '../types/figure';
import { QueryReader } from './queryReader';

/** The releases that can be asked for. */
export interface Held {
  readonly current: string;
  readonly isHeld: (release: string) => boolean;
  readonly all: () => readonly string[];
}

export type AskedRelease =
  | { readonly release: string; readonly pinned: boolean; readonly problem: null }
  | { readonly release: null; readonly problem: QueryProblem };

/** The release that an address is to be answered from: the one it pins with `release=`, else the current one. */
export function releaseOfQuery(query: URLSearchParams, held: Held): AskedRelease {
  const asked = heldVersion('release', query, held);
  if (asked !== null && typeof asked === 'object') return { release: null, problem: asked };
  return { release: asked ?? held.current, pinned: asked !== null, problem: null };
}

/** A version of the data that a parameter names: null where it names none, and what is wrong where that one is not held. */
export function heldVersion(
  parameter: string,
  query: URLSearchParams,
  { current, isHeld, all }: Held,
): string | null | QueryProblem {
  const read = new QueryReader(query);
  const others = () => all().filter((release) => release !== current);
  const asked = read.only(
    parameter,
    isHeld,
    () => `a version of the data that is held here: ${[`${current} (the current one)`, ...others()].join(', ')}`,
  );
  return read.problems[0] ?? asked;
}
