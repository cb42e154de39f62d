import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedRecord } from '../types/record';
import type { ReleaseImport } from '../types/release';
import { copyRelease } from '../releases/copyRelease';
import { descriptionIn } from '../releases/heldReleases';
import type { ReleaseStore } from '../releases/openReleaseStore';
import { ReleaseError } from '../releases/releaseError';
import { writeTable } from '../releases/writeTable';
import { refreshHashes } from '../sources/refreshHashes';
import { RULES_FILE } from '../sources/releaseOf';
import { type MadeDataset, withdrawnList } from './makeDataset';
import type { MergedRows } from './mergeRows';

export interface ImportToPublish {
  /** The record that the import stands on. */
  readonly record: PublishedRecord;
  readonly merged: MergedRows;
  readonly made: readonly MadeDataset[];
  /** Where the data sets were made. */
  readonly workFolder: string;
  /** Has the rules by which they were counted. */
  readonly shippedFolder: string;
}

/**
 * Publishes the release before with what an import puts in its place, and gives the new release's id.
 *
 * @throws ReleaseError where another release was made since the import began
 */
export function publishImport(
  store: ReleaseStore,
  { record, merged, made, workFolder, shippedFolder }: ImportToPublish,
): string {
  const staged = store.stage();
  try {
    if (staged.parent !== record.release)
      throw new ReleaseError(
        'busy',
        'Another release was made while this import was being read. Nothing has changed; run this import again.',
      );
    const parent = store.folderOf(staged.parent);
    copyRelease(parent, staged.folder);
    for (const name of ['sources', 'series', 'observations', 'revisions'] as const)
      writeTable(
        staged.folder,
        record.tables.find((table) => table.name === name)!,
        merged[name],
      );
    for (const one of made) moveInto(staged.folder, workFolder, one);
    writeFileSync(join(staged.folder, RULES_FILE), readFileSync(join(shippedFolder, RULES_FILE)));
    refreshHashes(staged.folder);
    const before = descriptionIn(parent);
    const imports = made.map((one): ReleaseImport => importOf(one, merged));
    return store.publish(staged, {
      parent: staged.parent,
      shippedRelease: before?.shippedRelease ?? staged.parent,
      imports: [...(before?.imports ?? []), ...imports],
    });
  } catch (error) {
    store.discard(staged);
    throw error;
  }
}

function importOf({ dataset, files, series, withdrawn }: MadeDataset, { changes }: MergedRows): ReleaseImport {
  const ids = new Set(series.map((one) => one.series.series_id!));
  const own = changes.filter(({ id }) => ids.has(id));
  const sum = (of: 'monthsAdded' | 'monthsRevised') => own.reduce((total, change) => total + change[of], 0);
  const kept = files.map(({ name, sha256, format, rowsRead, rowsKept, rowsRefused, rowsSkipped }) => ({
    name,
    sha256,
    format,
    rowsRead,
    rowsKept,
    rowsRefused,
    rowsSkipped,
  }));
  return {
    dataset,
    importedOn: new Date().toISOString(),
    files: kept,
    series: own.map(({ id }) => id),
    monthsAdded: sum('monthsAdded'),
    monthsRevised: sum('monthsRevised'),
    ...(withdrawn > 0 && { withdrawn }),
  };
}

function moveInto(folder: string, workFolder: string, { dataset }: MadeDataset): void {
  for (const [place, name] of [
    ['incidents', `${dataset}.parquet`],
    ['incidents', `${dataset}.json`],
    ['incidents', withdrawnList(dataset)],
    ['cube', `${dataset}.parquet`],
  ] as const) {
    mkdirSync(join(folder, place), { recursive: true });
    const from = join(workFolder, place, name);
    if (existsSync(from)) renameSync(from, join(folder, place, name));
  }
}
