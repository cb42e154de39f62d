import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportProgress, ImportReport, ImportRequest } from '../types/importReport';
import type { IncidentRule } from '../types/incidentRule';
import type { PublishedRecord, Row, TableName } from '../types/record';
import type { ReleaseImport } from '../types/release';
import { addRows } from '../releases/addRows';
import { adoptShipped } from '../releases/adoptShipped';
import { copyRelease } from '../releases/copyRelease';
import { currentReleaseIn, descriptionIn, releaseFolder } from '../releases/heldReleases';
import { openReleaseStore } from '../releases/openReleaseStore';
import { formatProblems } from '../sources/formatProblems';
import { readIncidentRules } from '../sources/readIncidentRules';
import { readRecord } from '../sources/readRecord';
import { refreshHashes } from '../sources/refreshHashes';
import { RULES_FILE } from '../sources/releaseOf';
import { type MadeDataset, makeDataset } from './makeDataset';
import { mergeRows, type MergedRows, type VersionsToPut } from './mergeRows';
import { openEngine } from './engine/openEngine';
import { openSources } from './openSources';
import { makeObservations } from './makeObservations';
import { type ImportableFile, type ObservationFile, readImportFile } from './readImportFile';
import { ImportRefusal } from './importRefusal';

export interface ImportPlaces {
  /** Where releases are kept. */
  readonly dataDir: string;
  /** The shipped record, with the rules for the next import. */
  readonly shippedFolder: string;
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
  const base = baseFolder(places, request.dryRun);
  const workFolder = newWorkFolder(request.dryRun ? tmpdir() : places.dataDir);
  try {
    const rules = readIncidentRules(places.shippedFolder);
    const record = sound(base);
    const made = await makeAll({ request, base, record, rules, workFolder }, progress);
    progress('Making the release', null);
    const merged = mergeRows(record.rows, made.map(({ source }) => source), made.flatMap((one) => one.series), obsoleteSeries(base, places.shippedFolder, made), versionsToPut(made));
    const release = request.dryRun ? null : publish(places, record, merged, made, workFolder);
    return {
      release,
      files: made.flatMap((one) => one.files),
      remarks: made.flatMap((one) => one.remarks),
      notes: made.flatMap((one) => one.notes),
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
  const standing = [...sound(shippedFolder).series.map(({ id }) => id), ...made.flatMap((one) => one.series.map(({ series }) => series.series_id!))];
  return new Set(earlier.filter((id) => !standing.includes(id)));
}

/** Where the rules have changed, what was counted by others is no version of what is counted now. */
function versionsToPut(made: readonly MadeDataset[]): VersionsToPut {
  const recounted = made.filter(({ isRecounted }) => isRecounted).flatMap((one) => one.series.map(({ series }) => series.series_id!));
  return { versions: made.flatMap((one) => one.versions), recounted: new Set(recounted) };
}

/** What the import stands on: the current release, or the shipped record where nothing was published yet. */
function baseFolder({ dataDir, shippedFolder }: ImportPlaces, dryRun: boolean): string {
  const current = currentReleaseIn(dataDir);
  if (dryRun) return current === null ? shippedFolder : releaseFolder(dataDir, current);
  return releaseFolder(dataDir, adoptShipped(openReleaseStore(dataDir), shippedFolder).current);
}

/** Beside the releases, since what is made moves there; folders that killed imports left are removed. */
function newWorkFolder(parent: string): string {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const maker = /^isil-import-(\d+)-/.exec(name)?.[1];
    if (maker !== undefined && !isRunning(Number(maker))) rmSync(join(parent, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(parent, `isil-import-${process.pid}-`));
}

function isRunning(maker: number): boolean {
  try {
    return process.kill(maker, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

interface ImportGround {
  readonly request: ImportRequest;
  readonly base: string;
  readonly record: PublishedRecord;
  readonly rules: readonly IncidentRule[];
  readonly workFolder: string;
}

async function makeAll({ request, base, record, rules, workFolder }: ImportGround, progress: ImportProgress): Promise<MadeDataset[]> {
  const read: (ImportableFile | ObservationFile)[] = [];
  for (const file of await openSources(request.sources, workFolder)) read.push(await readImportFile(file, request, workFolder, progress));
  const made = read.filter((one) => one.kind === 'observations').map(({ file, scan, columns }) => makeObservations(file, scan, columns, request.source, record, request.skipBadRows));
  const files = read.filter((one) => one.kind === 'incidents');
  if (files.length === 0) return made;
  const engine = await openEngine(workFolder);
  try {
    for (const id of [...new Set(files.map(({ dataset }) => dataset.id))]) {
      const own = files.filter(({ dataset }) => dataset.id === id);
      const { dataset } = own[0]!;
      made.push(await makeDataset({ dataset, files: own, covers: request.covers, base, rules: rules.filter((rule) => rule.dataset === dataset.ruledAs), workFolder, engine, skipBadRows: request.skipBadRows, progress }));
    }
    return made;
  } finally {
    engine.close();
  }
}

function publish({ dataDir, shippedFolder }: ImportPlaces, record: PublishedRecord, merged: MergedRows, made: readonly MadeDataset[], workFolder: string): string {
  const store = openReleaseStore(dataDir);
  const staged = store.stage();
  try {
    if (staged.parent === null || staged.parent !== record.release) throw new ImportRefusal('unavailable', [{ file: dataDir, line: null, column: null, value: null, rule: 'has got another release while this import was being read', expected: 'one import at a time; run this one again' }]);
    const parent = store.folderOf(staged.parent);
    copyRelease(parent, staged.folder);
    for (const name of ['sources', 'series', 'observations', 'revisions'] as const) writeTable(staged.folder, record, name, merged[name]);
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

function writeTable(folder: string, record: PublishedRecord, name: TableName, rows: readonly Row[]): void {
  const table = record.tables.find((one) => one.name === name)!;
  writeFileSync(join(folder, table.path), `${table.schema.fields.map((field) => field.name).join(',')}\n`);
  addRows(folder, table, rows);
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
