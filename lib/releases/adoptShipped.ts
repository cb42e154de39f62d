import type { PublishedRecord } from '../types/record';
import type { ReleaseDescription } from '../types/release';
import { formatProblems } from '../sources/formatProblems';
import { readRecord } from '../sources/readRecord';
import { refreshHashes } from '../sources/refreshHashes';
import { addRows } from './addRows';
import { copyRelease } from './copyRelease';
import { descriptionIn } from './heldReleases';
import { importedRows, type ImportedRows, shippedSeriesChanged, standingOn } from './importedRows';
import type { ReleaseStore, StagedRelease } from './openReleaseStore';
import { inWords, ReleaseError } from './releaseError';

/**
 * Makes the shipped record a release, and the current one unless its version is that already.
 *
 * @remarks
 * Where rows were imported on top of another shipped version, they go on top of this one: a release of its own, which becomes the
 * current one. An import calls this before it stages, so that what it stands on is what ships.
 *
 * @param shippedFolder - `data/`
 * @returns the current release, and the series in which the rows of the shipped record took the place of imported ones
 */
export function adoptShipped(store: ReleaseStore, shippedFolder: string): { current: string; replaced: readonly string[] } {
  const shipped = sound(shippedFolder);
  const current = originOf(store, store.currentId());
  if (current?.shippedRelease === shipped.release) return { current: current.id, replaced: [] };
  const hasImports = (current?.imports.length ?? 0) > 0;
  const made = publishShipped(store, shippedFolder, shipped.release, !hasImports);
  return hasImports ? putImportsOn(store, shippedFolder, shipped) : { current: made, replaced: [] };
}

function publishShipped(store: ReleaseStore, folder: string, release: string, makeCurrent: boolean): string {
  const staged = store.stage();
  fill(store, staged, () => copyRelease(folder, staged.folder));
  return store.publish(staged, { parent: staged.parent, shippedRelease: release, imports: [] }, { makeCurrent });
}

/** The current release again, on another shipped record. */
function putImportsOn(store: ReleaseStore, shippedFolder: string, shipped: PublishedRecord) {
  const staged = store.stage();
  const current = originOf(store, staged.parent)!;
  const replaced = fill(store, staged, () => {
    const [release, under] = [sound(store.folderOf(current.id)), sound(store.folderOf(current.shippedRelease))];
    const before = importedRows(release, under);
    const after = standingOn(before, shipped);
    copyRelease(store.folderOf(current.id), staged.folder);
    copyRelease(shippedFolder, staged.folder);
    addImported(staged.folder, shipped, after);
    return [...before.series.filter((row) => !after.series.includes(row)).map((row) => row.series_id!), ...shippedSeriesChanged(release, under)];
  });
  return { current: store.publish(staged, { parent: current.id, shippedRelease: shipped.release, imports: current.imports }), replaced };
}

function fill<Answer>(store: ReleaseStore, staged: StagedRelease, write: () => Answer): Answer {
  try {
    return write();
  } catch (error) {
    store.discard(staged);
    throw inWords(error, 'copy the record');
  }
}

function originOf(store: ReleaseStore, id: string | null): ReleaseDescription | null {
  return id === null ? null : descriptionIn(store.folderOf(id));
}

function addImported(folder: string, { tables }: PublishedRecord, imported: ImportedRows): void {
  for (const table of tables) {
    if (table.name in imported) addRows(folder, table, imported[table.name as keyof ImportedRows]);
  }
  refreshHashes(folder);
}

function sound(folder: string): PublishedRecord {
  const { record, problems } = readRecord(folder);
  if (!record) throw new ReleaseError('badData', formatProblems(problems));
  return record;
}
