import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Changes, ImportProgress, ImportReport, ImportRequest } from '../types/importReport';
import type { PublishedRecord } from '../types/record';
import { adoptShipped, saidOfReplaced } from '../releases/adoptShipped';
import { currentReleaseIn, descriptionIn, releaseFolder } from '../releases/heldReleases';
import { ReleaseError } from '../releases/releaseError';
import { openReleaseStore, type ReleaseStore } from '../releases/openReleaseStore';
import { periodsInWords } from '../releases/windows';
import { formatProblems } from '../sources/formatProblems';
import { readIncidentRules } from '../sources/readIncidentRules';
import { readRecord } from '../sources/readRecord';
import { ownSource } from './datasets';
import type { Engine } from './engine/openEngine';
import { ImportRefusal } from './importRefusal';
import type { MadeDataset } from './makeDataset';
import { makeDatasets } from './makeDatasets';
import { mergeRows, type MergedRows, type VersionsToPut } from './mergeRows';
import { publishImport } from './publishImport';
import { newWorkFolder } from './files/workFolder';

export interface ImportPlaces {
  /** Where releases are kept. */
  readonly dataDir: string;
  /** The shipped record, with the rules for the next import. */
  readonly shippedFolder: string;
  /** One that is open already, for who imports many files; without it each import opens its own and closes it. */
  readonly engine?: Engine;
}

/**
 * Imports files: reads and checks all of them, turns their incidents into series, and publishes the whole as one new release.
 *
 * @remarks
 * Nothing is published before everything has been read; whatever fails, the release that was current stays so.
 *
 * @throws ImportRefusal or ReleaseError in words
 */
export async function importFiles(
  request: ImportRequest,
  places: ImportPlaces,
  progress: ImportProgress = () => {},
): Promise<ImportReport> {
  const store = request.dryRun ? null : openReleaseStore(places.dataDir);
  const { base, said } = standOn(places, store);
  const workFolder = newWorkFolder(request.dryRun ? tmpdir() : places.dataDir);
  try {
    const rules = readIncidentRules(places.shippedFolder);
    const record = sound(base);
    const shipped = request.share === null ? [] : sound(places.shippedFolder).sources.map(({ id }) => id);
    const own = ownSource(request, record, new Set(shipped));
    const makeAs = async (standing: ImportRequest['standing']) => {
      const ground = { request: { ...request, standing }, own, base, record, rules, workFolder, engine: places.engine };
      const made = await makeDatasets(ground, progress);
      progress('Making the release', null);
      const merged = mergeRows(
        record.rows,
        made.map(({ source }) => source),
        made.flatMap((one) => one.series),
        obsoleteSeries(base, places.shippedFolder, made),
        versionsToPut(made),
        new Set(made.filter(({ isRelicensed }) => isRelicensed).map(({ source }) => source.source_id!)),
      );
      return { made, merged };
    };
    const { made, merged } = await makeAs(request.standing);
    const release =
      store === null
        ? null
        : publishImport(store, { record, merged, made, workFolder, shippedFolder: places.shippedFolder });
    const other = changesOf(made, merged).withdrawn > 0 ? 'part' : 'whole';
    const otherwise = request.dryRun && made.some(({ hasChoice }) => hasChoice) ? await makeAs(other) : null;
    return {
      release,
      files: made.flatMap((one) => one.files),
      remarks: made.flatMap((one) => one.remarks),
      notes: [...said, ...made.flatMap((one) => one.notes), ...saidOfGone(merged, record)],
      ...changesOf(made, merged),
      otherwise: otherwise && { standing: other, ...changesOf(otherwise.made, otherwise.merged) },
    };
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}

function changesOf(made: readonly MadeDataset[], { changes, monthsAdded, monthsRevised }: MergedRows): Changes {
  return {
    series: changes,
    monthsAdded,
    monthsRevised,
    withdrawn: made.reduce((sum, { withdrawn }) => sum + withdrawn, 0),
  };
}

/** Series that earlier imports of the same data sets made, where these count all incidents that are kept and so make them anew. */
function obsoleteSeries(base: string, shippedFolder: string, made: readonly MadeDataset[]): Set<string> {
  const earlier = (descriptionIn(base)?.imports ?? [])
    .filter(({ dataset }) => made.some((one) => one.makesAnew && one.dataset === dataset))
    .flatMap(({ series }) => series);
  const now = new Set(made.flatMap((one) => one.series.map(({ series }) => series.series_id!)));
  const gone = earlier.filter((id) => !now.has(id));
  if (gone.length === 0) return new Set();
  const ships = new Set(sound(shippedFolder).series.map(({ id }) => id));
  return new Set(gone.filter((id) => !ships.has(id)));
}

/** What to tell whoever imported figures that this import has not; empty where it has all. */
function saidOfGone({ gone }: MergedRows, { release }: PublishedRecord): string[] {
  if (gone.length === 0) return [];
  return [
    `Earlier imports had figures for these periods that this one does not have, and they are gone; version ${release} still has them: ${periodsInWords(gone)}. Where files belong together, import them in one go.`,
  ];
}

/** Where the rules have changed, what was counted by others is no version of what is counted now. */
function versionsToPut(made: readonly MadeDataset[]): VersionsToPut {
  const recounted = made
    .filter(({ isRecounted }) => isRecounted)
    .flatMap((one) => one.series.map(({ series }) => series.series_id!));
  return { versions: made.flatMap((one) => one.versions), recounted: new Set(recounted) };
}

/** What the import stands on: the current release, or the shipped record where nothing was published yet; and what is to be told of it. */
function standOn(
  { dataDir, shippedFolder }: ImportPlaces,
  store: ReleaseStore | null,
): { base: string; said: readonly string[] } {
  if (store === null) {
    const current = currentReleaseIn(dataDir);
    return { base: current === null ? shippedFolder : releaseFolder(dataDir, current), said: [] };
  }
  const adopted = adoptShipped(store, shippedFolder);
  if (adopted.damage === null) return { base: store.folderOf(adopted.current), said: saidOfReplaced(adopted) };
  if (store.pointed().damage === null) throw new ReleaseError('badData', adopted.damage);
  const held = store.currentId();
  return { base: held === null ? shippedFolder : store.folderOf(held), said: [adopted.damage] };
}

function sound(folder: string): PublishedRecord {
  const { record, problems } = readRecord(folder);
  if (!record)
    throw new ImportRefusal(
      'badData',
      problems.length > 0
        ? problems
        : [
            {
              file: folder,
              line: null,
              column: null,
              value: null,
              rule: formatProblems(problems),
              expected: 'a sound record',
            },
          ],
    );
  return record;
}
