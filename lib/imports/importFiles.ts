import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportProgress, ImportReport, ImportRequest } from '../types/importReport';
import type { IncidentRule } from '../types/incidentRule';
import type { PublishedRecord } from '../types/record';
import type { ReleaseImport } from '../types/release';
import { adoptShipped, saidOfReplaced } from '../releases/adoptShipped';
import { copyRelease } from '../releases/copyRelease';
import { currentReleaseIn, descriptionIn, releaseFolder } from '../releases/heldReleases';
import { openReleaseStore, type ReleaseStore } from '../releases/openReleaseStore';
import { ReleaseError } from '../releases/releaseError';
import { writeTable } from '../releases/writeTable';
import { formatProblems } from '../sources/formatProblems';
import { readIncidentRules } from '../sources/readIncidentRules';
import { readRecord } from '../sources/readRecord';
import { refreshHashes } from '../sources/refreshHashes';
import { RULES_FILE } from '../sources/releaseOf';
import { type MadeDataset, makeDataset } from './makeDataset';
import { mergeRows, type MergedRows, type VersionsToPut } from './mergeRows';
import { changedFile, stamped } from './changedFile';
import { type Engine, openEngine } from './engine/openEngine';
import { type LocalFile, openSources } from './openSources';
import { makeObservations } from './makeObservations';
import { type ImportableFile, type ObservationFile, readImportFile } from './readImportFile';
import { ImportRefusal } from './importRefusal';
import { newWorkFolder } from './workFolder';

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
export async function importFiles(request: ImportRequest, places: ImportPlaces, progress: ImportProgress = () => {}): Promise<ImportReport> {
  const store = request.dryRun ? null : openReleaseStore(places.dataDir);
  const { base, said } = standOn(places, store);
  const workFolder = newWorkFolder(request.dryRun ? tmpdir() : places.dataDir);
  try {
    const rules = readIncidentRules(places.shippedFolder);
    const record = sound(base);
    const made = await makeAll({ request, base, record, rules, workFolder, engine: places.engine }, progress);
    progress('Making the release', null);
    const merged = mergeRows(record.rows, made.map(({ source }) => source), made.flatMap((one) => one.series), obsoleteSeries(base, places.shippedFolder, made), versionsToPut(made));
    const release = store === null ? null : publish(store, places, record, merged, made, workFolder);
    return {
      release,
      files: made.flatMap((one) => one.files),
      remarks: made.flatMap((one) => one.remarks),
      notes: [...said, ...made.flatMap((one) => one.notes)],
      series: merged.changes,
      monthsAdded: merged.monthsAdded,
      monthsRevised: merged.monthsRevised,
    };
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}

/** Series that earlier imports of the same data sets made; each import counts all incidents that are kept, so that it makes them anew. */
function obsoleteSeries(base: string, shippedFolder: string, made: readonly MadeDataset[]): Set<string> {
  const earlier = (descriptionIn(base)?.imports ?? []).filter(({ dataset }) => made.some((one) => one.dataset === dataset)).flatMap(({ series }) => series);
  const now = new Set(made.flatMap((one) => one.series.map(({ series }) => series.series_id!)));
  const gone = earlier.filter((id) => !now.has(id));
  if (gone.length === 0) return new Set();
  const ships = new Set(sound(shippedFolder).series.map(({ id }) => id));
  return new Set(gone.filter((id) => !ships.has(id)));
}

/** Where the rules have changed, what was counted by others is no version of what is counted now. */
function versionsToPut(made: readonly MadeDataset[]): VersionsToPut {
  const recounted = made.filter(({ isRecounted }) => isRecounted).flatMap((one) => one.series.map(({ series }) => series.series_id!));
  return { versions: made.flatMap((one) => one.versions), recounted: new Set(recounted) };
}

/** What the import stands on: the current release, or the shipped record where nothing was published yet; and what is to be told of it. */
function standOn({ dataDir, shippedFolder }: ImportPlaces, store: ReleaseStore | null): { base: string; said: readonly string[] } {
  if (store === null) {
    const current = currentReleaseIn(dataDir);
    return { base: current === null ? shippedFolder : releaseFolder(dataDir, current), said: [] };
  }
  const adopted = adoptShipped(store, shippedFolder);
  return { base: store.folderOf(adopted.current), said: saidOfReplaced(adopted) };
}

interface ImportGround {
  readonly request: ImportRequest;
  readonly base: string;
  readonly record: PublishedRecord;
  readonly rules: readonly IncidentRule[];
  readonly workFolder: string;
  readonly engine: Engine | undefined;
}

async function makeAll(ground: ImportGround, progress: ImportProgress): Promise<MadeDataset[]> {
  const files = (await openSources(ground.request.sources, ground.workFolder)).map(stamped);
  try {
    const made = await makeOf(files.map(({ file }) => file), ground, progress);
    const changed = changedFile(files);
    if (changed) throw changed;
    return made;
  } catch (error) {
    throw changedFile(files) ?? error;
  }
}

async function makeOf(named: readonly LocalFile[], { request, base, record, rules, workFolder, engine: open }: ImportGround, progress: ImportProgress): Promise<MadeDataset[]> {
  const read: (ImportableFile | ObservationFile)[] = [];
  for (const file of named) read.push(await readImportFile(file, request, workFolder, progress));
  const made = read.filter((one) => one.kind === 'observations').map(({ file, scan, columns }) => makeObservations(file, scan, columns, request.source, record, request.skipBadRows));
  const files = read.filter((one) => one.kind === 'incidents');
  if (files.length === 0) return made;
  const engine = open ?? (await openEngine(workFolder));
  try {
    for (const id of [...new Set(files.map(({ dataset }) => dataset.id))]) {
      const own = files.filter(({ dataset }) => dataset.id === id);
      const { dataset } = own[0]!;
      made.push(await makeDataset({ dataset, files: own, covers: request.covers, base, rules: rules.filter((rule) => rule.dataset === dataset.ruledAs), workFolder, engine, skipBadRows: request.skipBadRows, progress }));
    }
    return made;
  } finally {
    if (!open) engine.close();
  }
}

function publish(store: ReleaseStore, { shippedFolder }: ImportPlaces, record: PublishedRecord, merged: MergedRows, made: readonly MadeDataset[], workFolder: string): string {
  const staged = store.stage();
  try {
    if (staged.parent !== record.release) throw new ReleaseError('busy', 'Another release was made while this import was being read. Nothing has changed; run this import again.');
    const parent = store.folderOf(staged.parent);
    copyRelease(parent, staged.folder);
    for (const name of ['sources', 'series', 'observations', 'revisions'] as const) writeTable(staged.folder, record.tables.find((table) => table.name === name)!, merged[name]);
    for (const one of made) moveInto(staged.folder, workFolder, one);
    writeFileSync(join(staged.folder, RULES_FILE), readFileSync(join(shippedFolder, RULES_FILE)));
    refreshHashes(staged.folder);
    const before = descriptionIn(parent);
    const imports = made.map((one): ReleaseImport => importOf(one, merged));
    return store.publish(staged, { parent: staged.parent, shippedRelease: before?.shippedRelease ?? staged.parent, imports: [...(before?.imports ?? []), ...imports] });
  } catch (error) {
    store.discard(staged);
    throw error;
  }
}

function importOf({ dataset, files, series }: MadeDataset, { changes, monthsAdded, monthsRevised }: MergedRows): ReleaseImport {
  const ids = series.map((one) => one.series.series_id!);
  const kept = files.map(({ name, sha256, format, rowsRead, rowsKept, rowsRefused, rowsSkipped }) => ({ name, sha256, format, rowsRead, rowsKept, rowsRefused, rowsSkipped }));
  return { dataset, importedOn: new Date().toISOString(), files: kept, series: changes.map(({ id }) => id).filter((id) => ids.includes(id)), monthsAdded, monthsRevised };
}

function moveInto(folder: string, workFolder: string, { dataset }: MadeDataset): void {
  for (const [place, name] of [['incidents', `${dataset}.parquet`], ['incidents', `${dataset}.json`], ['cube', `${dataset}.parquet`]] as const) {
    mkdirSync(join(folder, place), { recursive: true });
    const from = join(workFolder, place, name);
    if (existsSync(from)) renameSync(from, join(folder, place, name));
  }
}

function sound(folder: string): PublishedRecord {
  const { record, problems } = readRecord(folder);
  if (!record) throw new ImportRefusal('badData', problems.length > 0 ? problems : [{ file: folder, line: null, column: null, value: null, rule: formatProblems(problems), expected: 'a sound record' }]);
  return record;
}
