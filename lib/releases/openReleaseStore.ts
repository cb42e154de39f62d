import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedRecord } from '../types/record';
import type { ReleaseDescription, ReleaseOrigin } from '../types/release';
import { formatProblems } from '../sources/formatProblems';
import { readRecord } from '../sources/readRecord';
import { makeFolder } from './durableFiles';
import {
  currentReleaseIn,
  type Pointed,
  pointedIn,
  releaseFolder,
  releasesFolder,
  releasesHeldIn,
} from './heldReleases';
import { fileErrorInWords, ReleaseError } from './releaseError';
import { clearLeftovers, isWhole, keepRelease, pointTo, removeRelease, unfinishedFolder } from './releaseMoves';
import { takeWriterLock, type WriterLock } from './writerLock';

/** A release in the making, which nobody reads. */
export interface StagedRelease {
  /** Empty at first; to be filled like `data/`. */
  readonly folder: string;
  /** The release that was current when nobody else could write any more. */
  readonly parent: string | null;
}

export interface ReleaseStore {
  /** Newest first. */
  readonly list: () => ReleaseDescription[];
  /** What readers get; null before anything was published. */
  readonly currentId: () => string | null;
  /** The same, with what is wrong with the file that says so. */
  readonly pointed: () => Pointed;
  readonly folderOf: (id: string) => string;
  /** Keeps other writers out until the staged release is published or discarded. */
  readonly stage: () => StagedRelease;
  /** Checks, keeps and switches to a staged release; the same content as one held just switches to that. Gives its id. */
  readonly publish: (staged: StagedRelease, origin: ReleaseOrigin, options?: { makeCurrent: boolean }) => string;
  readonly discard: (staged: StagedRelease) => void;
  /** Makes a release that is held the current one, to go back from an import or forward again. */
  readonly use: (id: string) => void;
  /** The current release is never removed. */
  readonly remove: (id: string) => void;
}

/**
 * Opens the releases of a data folder, for a process that may write there.
 *
 * @remarks
 * A release is written beside the others, kept by the disk, renamed into its place and then pointed to, so that whoever reads
 * sees the old one or the new one whole, whatever moment the writer is killed at. What killed writers left is cleared away here.
 * All methods throw ReleaseError in words; nothing has changed then.
 */
export function openReleaseStore(dataDir: string): ReleaseStore {
  const folderOf = (id: string) => releaseFolder(dataDir, id);
  const currentId = () => currentReleaseIn(dataDir);
  let held: { lock: WriterLock; folder: string } | null = null;

  const lockAlone = (): WriterLock => {
    if (held) throw new ReleaseError('busy', 'A release is being made already by this very process.');
    makeFolder(releasesFolder(dataDir));
    const lock = takeWriterLock(join(dataDir, 'writer'));
    clearLeftovers(dataDir);
    return lock;
  };
  const alone = (act: () => void) => {
    const lock = lockAlone();
    try {
      act();
    } finally {
      lock.free();
    }
  };
  const letGo = (staged: StagedRelease) => {
    rmSync(staged.folder, { recursive: true, force: true });
    if (held?.folder === staged.folder) {
      held.lock.free();
      held = null;
    }
  };

  const stage = () => {
    const lock = lockAlone();
    makeFolder(unfinishedFolder(dataDir));
    held = { lock, folder: mkdtempSync(join(unfinishedFolder(dataDir), 'release-')) };
    return { folder: held.folder, parent: currentId() };
  };
  const publish: ReleaseStore['publish'] = (staged, origin, { makeCurrent } = { makeCurrent: true }) => {
    if (held?.folder !== staged.folder)
      throw new ReleaseError('notHeld', 'This release is not being made any more: it was published or discarded.');
    try {
      const { release: id } = soundRecord(staged.folder);
      if (!isWhole(dataDir, id))
        keepRelease(dataDir, staged.folder, { id, madeOn: new Date().toISOString(), ...origin });
      if (makeCurrent) pointTo(dataDir, id);
      return id;
    } finally {
      letGo(staged);
    }
  };
  const use = (id: string) => {
    requireHeld(dataDir, id);
    if (!isWhole(dataDir, id))
      throw new ReleaseError(
        'badData',
        `The files of release ${id} were damaged or changed; it cannot become the current one.`,
      );
    pointTo(dataDir, id);
  };
  const remove = (id: string) => {
    requireRemovable(dataDir, id);
    removeRelease(dataDir, id);
  };

  clearUnlessBusy(lockAlone, dataDir);
  return {
    list: () => releasesHeldIn(dataDir),
    currentId,
    pointed: () => pointedIn(dataDir),
    folderOf,
    stage: told('make a release', stage),
    publish: told('publish the release', publish),
    discard: told('discard the release', letGo),
    use: told('switch to the release', (id) => alone(() => use(id))),
    remove: told('remove the release', (id) => alone(() => remove(id))),
  };
}

function requireHeld(dataDir: string, id: string): void {
  if (existsSync(releaseFolder(dataDir, id))) return;
  throw new ReleaseError(
    'notHeld',
    `Release ${id} is not held. Held are: ${releasesHeldIn(dataDir)
      .map((one) => one.id)
      .join(', ')}.`,
  );
}

function requireRemovable(dataDir: string, id: string): void {
  if (id === currentReleaseIn(dataDir))
    throw new ReleaseError(
      'badData',
      `Release ${id} is the current one, which is what readers get; it cannot be removed.`,
    );
  requireHeld(dataDir, id);
  const above = releasesHeldIn(dataDir).find(
    (one) => one.id !== id && one.shippedRelease === id && one.imports.length > 0,
  );
  if (above)
    throw new ReleaseError(
      'badData',
      `Release ${above.id} has imports on top of release ${id}, which tells them apart from what ships; remove that one first.`,
    );
}

function soundRecord(folder: string): PublishedRecord {
  const { record, problems } = readRecord(folder);
  if (!record) throw new ReleaseError('badData', formatProblems(problems));
  return record;
}

/** Somebody who only reads the list may do so beside a writer, and in a folder that is not theirs to write. */
function clearUnlessBusy(lockAlone: () => WriterLock, dataDir: string): void {
  if (!existsSync(dataDir)) return;
  try {
    lockAlone().free();
  } catch {
    // Staging takes the lock again and tells what is wrong.
  }
}

function told<Given extends unknown[], Answer>(
  doing: string,
  act: (...given: Given) => Answer,
): (...given: Given) => Answer {
  return (...given) => {
    try {
      return act(...given);
    } catch (error) {
      throw fileErrorInWords(error, doing);
    }
  };
}
