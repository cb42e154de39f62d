import type { PublishedRecord } from '../types/record';
import type { ReleaseDescription } from '../types/release';
import { formatProblems } from '../sources/formatProblems';
import { readRecord } from '../sources/readRecord';
import { refreshHashes } from '../sources/refreshHashes';
import { releaseIn } from '../sources/releaseOf';
import { carryImports } from './carryImports';
import { copyRelease } from './copyRelease';
import { descriptionIn } from './heldReleases';
import type { ReleaseStore, StagedRelease } from './openReleaseStore';
import { fileErrorInWords, ReleaseError } from './releaseError';
import { periodsInWords, type PeriodsOfSeries } from './windows';
import { writeTable } from './writeTable';

export interface AdoptedRecord {
  /** The release that is current now. */
  readonly current: string;
  /** Imported figures that gave way to those of the shipped record. */
  readonly replaced: readonly PeriodsOfSeries[];
  /** The release that still has them, or null where none gave way. */
  readonly before: string | null;
  /** What of the data folder is damaged, so that nothing was switched, in words. */
  readonly damage: string | null;
}

/**
 * Makes the shipped record a release, and the current one unless its version is that already.
 *
 * @remarks
 * Where rows were imported on top of another shipped version, they go on top of this one: a release of its own, which becomes the
 * current one. An import calls this before it stages, so that what it stands on is what ships.
 *
 * @param shippedFolder - `data/`
 */
export function adoptShipped(store: ReleaseStore, shippedFolder: string): AdoptedRecord {
  const damage = damageOf(store);
  if (damage !== null) return { ...UNTOUCHED, current: store.currentId() ?? releaseIn(shippedFolder)!, damage };
  const current = originOf(store, store.currentId());
  // What stands below a release was checked when it was made.
  if (current && current.shippedRelease === releaseIn(shippedFolder)) return { current: current.id, ...UNTOUCHED };
  const shipped = sound(shippedFolder);
  const hasImports = (current?.imports.length ?? 0) > 0;
  const made = publishShipped(store, shippedFolder, shipped.release, !hasImports);
  return hasImports ? putImportsOn(store, shippedFolder, shipped) : { current: made, ...UNTOUCHED };
}

const UNTOUCHED = { replaced: [], before: null, damage: null };

/** Where it is not known what is current, or what was imported into it, a switch could take imports out of sight. */
function damageOf(store: ReleaseStore): string | null {
  const { id, damage } = store.pointed();
  if (damage !== null || id === null || originOf(store, id)) return damage;
  return `${store.folderOf(id)} has no sound release.json, so it is not known what was imported into version ${id}. It is served as it is, and takes no import; npm run releases -- use VERSION switches to another.`;
}

/** What to tell whoever imported the figures that gave way; empty where none did. */
export function saidOfReplaced({ replaced, before }: AdoptedRecord): string[] {
  if (replaced.length === 0) return [];
  return [
    `The new shipped record has figures of its own for these periods; they took the place of imported ones, which version ${before} still has: ${periodsInWords(replaced)}. Import the file again to have its figures back.`,
  ];
}

function publishShipped(store: ReleaseStore, folder: string, release: string, makeCurrent: boolean): string {
  const staged = store.stage();
  fill(store, staged, () => copyRelease(folder, staged.folder));
  return store.publish(staged, { parent: staged.parent, shippedRelease: release, imports: [] }, { makeCurrent });
}

/** The current release again, on another shipped record. */
function putImportsOn(store: ReleaseStore, shippedFolder: string, shipped: PublishedRecord): AdoptedRecord {
  const staged = store.stage();
  const current = originOf(store, staged.parent)!;
  const replaced = fill(store, staged, () => {
    const [release, under] = [sound(store.folderOf(current.id)), sound(store.folderOf(current.shippedRelease))];
    const carried = carryImports(release, under, shipped, new Set(current.imports.flatMap(({ series }) => series)));
    copyRelease(store.folderOf(current.id), staged.folder);
    copyRelease(shippedFolder, staged.folder);
    for (const table of shipped.tables) {
      if (
        table.name === 'sources' ||
        table.name === 'series' ||
        table.name === 'observations' ||
        table.name === 'revisions'
      )
        writeTable(staged.folder, table, carried[table.name]);
    }
    refreshHashes(staged.folder);
    return carried.replaced;
  });
  const made = store.publish(staged, { parent: current.id, shippedRelease: shipped.release, imports: current.imports });
  return { current: made, replaced, before: replaced.length > 0 ? current.id : null, damage: null };
}

function fill<Answer>(store: ReleaseStore, staged: StagedRelease, write: () => Answer): Answer {
  try {
    return write();
  } catch (error) {
    store.discard(staged);
    throw fileErrorInWords(error, 'copy the record');
  }
}

function originOf(store: ReleaseStore, id: string | null): ReleaseDescription | null {
  return id === null ? null : descriptionIn(store.folderOf(id));
}

function sound(folder: string): PublishedRecord {
  const { record, problems } = readRecord(folder);
  if (!record) throw new ReleaseError('badData', formatProblems(problems));
  return record;
}
