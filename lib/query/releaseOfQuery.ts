import type { QueryProblem } from '../types/figure';

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
export function heldVersion(parameter: string, query: URLSearchParams, { current, isHeld, all }: Held): string | null | QueryProblem {
  const values = [...new Set(query.getAll(parameter).filter((value) => value !== ''))];
  const [asked] = values;
  if (asked === undefined) return null;
  if (values.length === 1 && isHeld(asked)) return asked;
  const others = all().filter((release) => release !== current);
  const allowed = `a version of the data that is held here: ${[`${current} (the current one)`, ...others].join(', ')}`;
  return { parameter, value: values.join(' and ').slice(0, 200), allowed };
}
