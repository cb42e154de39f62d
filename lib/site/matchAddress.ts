import { writeQuery } from './figureAddress';
import type { Query } from './queryReader';
import { type Route, type RouteName, ROUTES } from './routes';
import { RELEASE_NAME, type Spelling, type Spellings } from './parameters';

/** An address as far as it can be understood without the record: plain data, the same for every spelling of it. */
export interface Address {
  /** The kind of address; null for one that the site does not have. */
  readonly route: RouteName | null;
  /** Who makes the answer: the process of pages, or a thread for what is made quickly or slowly. */
  readonly work: 'page' | 'quick' | 'slow';
  readonly path: string;
  /** What the pattern of its kind takes out of the path. */
  readonly parts: readonly string[];
  readonly query: Query;
  /** Path and query in one spelling: known parameters in one order, without what an absent one means anyway. */
  readonly canonical: string;
  /** Whether a form without script sent it, which repeats parameters and leaves others empty. */
  readonly isFromForm: boolean;
}

const ENTRIES = Object.entries(ROUTES) as unknown as readonly (readonly [RouteName, Route<unknown>])[];

/**
 * Understands an address once: which kind it is, and its known parameters.
 *
 * @param url - path and query as a request has them, such as `/figures/attacks.csv?from=2024`
 */
export function matchAddress(url: string): Address {
  // Set behind a host, since a path that begins with two strokes would name one.
  const whole = `http://localhost${url}`;
  const { pathname, searchParams } = new URL(URL.canParse(whole) ? whole : 'http://localhost/-');
  const path = decoded(pathname);
  for (const [name, route] of ENTRIES) {
    const match = route.pattern.exec(path);
    if (match) return addressOf(name, route, match, searchParams);
  }
  return { route: null, work: 'quick', path, parts: [], query: new Map(), canonical: path, isFromForm: false };
}

/** A letter that is written as its number is the same letter; a path that is no text stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function addressOf(
  name: RouteName,
  { kind, work, names, form }: Route<unknown>,
  [path, ...parts]: readonly string[],
  given: URLSearchParams,
): Address {
  const sent = form && form.toQuery(queryOf(given, form.names));
  const query = new Map([...queryOf(given, sent ? RELEASE_NAME : names), ...(sent ?? [])]);
  const spelled = Object.entries(names).flatMap(([key, { isList }]) => {
    const values = query.get(key) ?? [];
    return (isList && values.length > 0 ? [values.join(',')] : values).map((value) => [key, value] as const);
  });
  return {
    route: name,
    work: kind === 'page' || kind === 'asset' ? 'page' : typeof work === 'function' ? work(parts) : work,
    path: path!,
    parts,
    query,
    canonical: `${path}${writeQuery(spelled)}`,
    isFromForm: Boolean(sent) || Object.keys(names).some((key) => isRepeatedOrEmpty(given.getAll(key))),
  };
}

const isRepeatedOrEmpty = (values: readonly string[]) => values.length > 1 || values.includes('');

function queryOf(given: URLSearchParams, names: Spellings): Query {
  const known = Object.entries(names).map(
    ([name, spelling]) => [name, valuesOf(given.getAll(name), spelling)] as const,
  );
  return new Map(known.filter(([, values]) => values.length > 0));
}

function valuesOf(given: readonly string[], { isList, nothing, initial, tidy = String }: Spelling): readonly string[] {
  const all = isList ? given.flatMap((value) => value.split(',')) : given;
  const said = [...new Set(all.filter((value) => value !== '').map((value) => tidy(value)))];
  if (said.length === 1 && said[0] === initial) return [];
  return isList && said.length > 1 ? said.filter((value) => value !== nothing).toSorted() : said;
}
