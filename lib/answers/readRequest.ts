import { currentRelease, isHeld, loadRecord, releasesHeld } from '../releases/loadRecord';
import { heldVersion } from '../site/heldVersion';
import type { Address } from '../site/matchAddress';
import { pinAddress } from '../site/pinAddress';
import { QueryReader } from '../site/queryReader';
import { refuseParameters } from '../site/refusal';
import { type AskedOf, type Route, type RouteName, ROUTES } from '../site/routes';
import type { PublishedRecord } from '../types/record';

/** An address read against the record that it is answered from. */
export interface SiteRequest<Name extends RouteName = RouteName> {
  readonly route: Name;
  readonly asked: AskedOf<Name>;
  /** The version of the data; whether the address itself names it. */
  readonly release: string;
  readonly isPinned: boolean;
  /** Where this site answers, such as `https://example.org`: snippets and citations carry it. */
  readonly site: string;
  /** The address of the same in its one spelling, as the record has it. */
  readonly canonical: string;
}

/**
 * Reads an address into what it asks for.
 *
 * @throws Refusal where it cannot be answered
 */
export function readRequest(address: Address & { readonly route: RouteName }, site: string): SiteRequest {
  const { route: name, path, parts, query } = address;
  const route = ROUTES[name] as unknown as Route<AskedOf<RouteName>>;
  const read = new QueryReader(query);
  const held = { current: currentRelease(), isHeld, all: () => releasesHeld().map(({ id }) => id) };
  const pinned = heldVersion('release', read, held);
  if (read.problems.length > 0) refuseParameters(read.problems, path);
  const release = pinned ?? held.current;
  const asked = route.read(parts, read, { record: loadRecord(release), site, held });
  if (read.problems.length > 0) refuseParameters(read.problems, path);
  const canonical = pinAddress(`${path}${route.write(asked)}`, pinned);
  return { route: name, asked, release, isPinned: pinned !== null, site, canonical };
}

/** The record that a request is answered from. */
export const recordOf = ({ release }: Pick<SiteRequest, 'release'>): PublishedRecord => loadRecord(release);
