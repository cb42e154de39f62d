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
export function releaseOfQuery(query: URLSearchParams, { current, isHeld, all }: Held): AskedRelease {
  const values = [...new Set(query.getAll('release').filter((value) => value !== ''))];
  const [asked] = values;
  if (asked === undefined) return { release: current, pinned: false, problem: null };
  if (values.length === 1 && isHeld(asked)) return { release: asked, pinned: true, problem: null };
  const others = all().filter((release) => release !== current);
  const allowed = `a version of the data that is held here: ${[`${current} (the current one)`, ...others].join(', ')}`;
  return { release: null, problem: { parameter: 'release', value: values.join(' and ').slice(0, 200), allowed } };
}
