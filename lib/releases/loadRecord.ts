import 'server-only';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedRecord } from '../types/record';
import type { DatedRelease, HeldRelease } from '../types/release';
import { kept } from '../kept/kept';
import { formatProblems } from '../sources/formatProblems';
import { readRecord } from '../sources/readRecord';
import { dataFolder } from './dataFolder';
import {
  descriptionIn,
  pointedIn,
  pointerFile,
  RELEASE_ID,
  releaseFolder,
  releasesFolder,
  releasesHeldIn,
} from './heldReleases';

type Records = ReturnType<typeof kept<PublishedRecord>>;

/** What the server has read. One for the whole process: pages and proxy are bundled apart. */
interface Read {
  /** By folder. */
  readonly shipped: Records;
  /** By release. Records are large, and a few are asked for at a time. */
  readonly records: Records;
  current: { readonly pointer: string; readonly id: string } | null;
}

const PLACE = Symbol.for('isil-trends.releases');
const read = ((globalThis as { [PLACE]?: Read })[PLACE] ??= { shipped: kept(1), records: kept(6), current: null });

/**
 * The record of a release, the current one unless another is named. Each is read and checked once.
 *
 * @remarks
 * Where nothing was ever published, the current release is `data/` itself.
 *
 * @throws Error with all problems in words if the release is not held or broken
 */
export function loadRecord(release: string = currentRelease()): PublishedRecord {
  return read.records(release, () => recordIn(release));
}

/** The release that readers get now. It costs a look at one small file, which is read again only when it was replaced. */
export function currentRelease(): string {
  const pointer = stampOf(pointerFile(dataFolder()));
  if (read.current?.pointer !== pointer) read.current = { pointer, id: soundCurrent() };
  return read.current.id;
}

/** Whether a release can be asked for: the shipped record always, others while their files are there and whole. */
export function isHeld(release: string): boolean {
  if (release === shippedRecord().release) return true;
  if (!RELEASE_ID.test(release) || !existsSync(releaseFolder(dataFolder(), release))) return false;
  try {
    return loadRecord(release).release === release;
  } catch (error) {
    tell(`Version ${release} of the data cannot be served. ${(error as Error).message}`);
    return false;
  }
}

/** Every release that can be asked for with its date, newest first; the shipped record has no date before it was kept. */
export function releasesHeld(): HeldRelease[] {
  const kept = orTold(() => releasesHeldIn(dataFolder()), []);
  const { release } = shippedRecord();
  return kept.some((one) => one.id === release)
    ? kept
    : [...kept, { id: release, madeOn: null, parent: null, shippedRelease: release, imports: [] }];
}

/** Changes whenever a version comes or goes. */
export function heldStamp(): string {
  return stampOf(releasesFolder(dataFolder()));
}

export function datedRelease(id: string): DatedRelease {
  return { id, madeOn: descriptionIn(releaseFolder(dataFolder(), id))?.madeOn ?? null };
}

function recordIn(release: string): PublishedRecord {
  const shipped = shippedRecord();
  if (release === shipped.release) return shipped;
  const folder = releaseFolder(dataFolder(), release);
  const record = soundRecord(folder);
  if (record.release !== release)
    throw new Error(`The files in ${folder} were changed: their content is that of version ${record.release}.`);
  return record;
}

function shippedRecord(): PublishedRecord {
  const folder = join(process.cwd(), 'data');
  return read.shipped(folder, () => soundRecord(folder));
}

function soundRecord(folder: string): PublishedRecord {
  const { record, problems } = readRecord(folder);
  if (!record) throw new Error(formatProblems(problems));
  return record;
}

/** A release that cannot be read does not take the pages down: what was served before goes on, else the newest sound one. */
function soundCurrent(): string {
  const shipped = shippedRecord().release;
  const { id, damage } = orTold(() => pointedIn(dataFolder()), { id: null, damage: null });
  if (damage !== null) tell(damage);
  const before = read.current?.id;
  if (id === null) return before !== undefined && isHeld(before) ? before : shipped;
  try {
    return loadRecord(id).release;
  } catch (error) {
    const others = [before ?? shipped, ...orTold(() => releasesHeldIn(dataFolder()), []).map((one) => one.id)];
    const fallback = others.find((other) => other !== id && isHeld(other)) ?? shipped;
    tell(`Version ${id} of the data cannot be served; version ${fallback} is. ${(error as Error).message}`);
    return fallback;
  }
}

/** Where the data folder cannot be read, the pages go on with what they have. */
function orTold<Found>(read: () => Found, otherwise: Found): Found {
  try {
    return read();
  } catch (error) {
    tell(`The data folder ${dataFolder()} cannot be read. ${(error as Error).message}`);
    return otherwise;
  }
}

/** To the log of the server. */
function tell(words: string): void {
  process.stderr.write(`${words}\n`);
}

function stampOf(path: string): string {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found ? `${path} ${found.ino} ${found.mtimeNs}` : path;
  } catch {
    return path;
  }
}
