import type { ImportProgress, ImportRequest } from '../types/importReport';
import type { IncidentRule } from '../types/incidentRule';
import type { PublishedRecord } from '../types/record';
import { datasetOf, type OwnSource } from './datasets';
import { ImportRefusal } from './importRefusal';
import { ACLED } from './formats/acled';
import { changedFile, stamped } from './files/changedFile';
import { type Engine, openEngine } from './engine/openEngine';
import { type MadeDataset, makeDataset } from './makeDataset';
import { makeObservations } from './makeObservations';
import type { LocalFile } from './files/localFile';
import { openSources } from './files/openSources';
import {
  type DeletionsFile,
  type ImportableFile,
  isColumnOf,
  type ObservationFile,
  type ReadableFile,
  readImportFile,
} from './readImportFile';
import { placeName } from './recogniseFormat';

/** What the files of an import are read against. */
export interface ImportGround {
  readonly request: ImportRequest;
  /** Whose figures those in the plain formats are. */
  readonly own: OwnSource;
  readonly base: string;
  readonly record: PublishedRecord;
  readonly rules: readonly IncidentRule[];
  readonly workFolder: string;
  /** One that is open already; without it one is opened where it is needed, and closed. */
  readonly engine: Engine | undefined;
}

/**
 * Reads all files of an import and makes each data set of them; nothing is published.
 *
 * @throws ImportRefusal in words; that a file was written to while it was read comes before whatever else that led to
 */
export async function makeDatasets(ground: ImportGround, progress: ImportProgress): Promise<MadeDataset[]> {
  const files = (await openSources(ground.request.sources, ground.workFolder)).map(stamped);
  try {
    const made = await makeAll(
      files.map(({ file }) => file),
      ground,
      progress,
    );
    const changed = changedFile(files);
    if (changed) throw changed;
    return made;
  } catch (error) {
    throw changedFile(files) ?? error;
  }
}

async function makeAll(
  named: readonly LocalFile[],
  { request, own, base, record, rules, workFolder, engine: open }: ImportGround,
  progress: ImportProgress,
): Promise<MadeDataset[]> {
  const read: (ImportableFile | ObservationFile | DeletionsFile)[] = [];
  for (const file of named) read.push(await readImportFile(file, request, workFolder, progress, own));
  refuseUnusedNames(request.map, read);
  const observations = read.filter((one) => one.kind === 'observations');
  const made = observations.length > 0 ? [await makeObservations(observations, own, record, request.skipBadRows)] : [];
  const files = read.filter((one) => one.kind === 'incidents');
  const deletions = read.filter((one) => one.kind === 'deletions');
  const deleting = datasetOf(ACLED, own);
  const datasets = new Map([
    ...files.map(({ dataset, staged }) => [dataset.id, { dataset, format: staged.format }] as const),
    ...(deletions.length > 0 ? [[deleting.id, { dataset: deleting, format: ACLED }] as const] : []),
  ]);
  const isOwn = observations.length > 0 || files.some(({ dataset }) => dataset.source === own.row);
  if (own.isRelicensed && !isOwn) throw nothingToShare();
  if (datasets.size === 0) return made;
  const engine = open ?? (await openEngine(workFolder));
  try {
    for (const { dataset, format } of datasets.values())
      made.push(
        await makeDataset({
          dataset,
          format,
          files: files.filter((file) => file.dataset.id === dataset.id),
          deletions: dataset.id === deleting.id ? deletions : [],
          covers: request.covers,
          standing: request.standing,
          base,
          rules: rules.filter((rule) => rule.dataset === dataset.ruledAs),
          workFolder,
          engine,
          skipBadRows: request.skipBadRows,
          progress,
        }),
      );
    return made;
  } finally {
    if (!open) engine.close();
  }
}

function nothingToShare(): ImportRefusal {
  return new ImportRefusal('usage', [
    {
      file: '--share',
      line: null,
      column: null,
      value: null,
      rule: 'is for figures of your own, and none of these files has any',
      expected: 'files in the plain formats; the licence of a published source is its own',
    },
  ]);
}

/** Refuses a name that --map gives to a column which no file has: it may be misspelt, and the column would be left out. */
function refuseUnusedNames(map: ImportRequest['map'], files: readonly ReadableFile[]): void {
  const unused = Object.keys(map).find((name) => !files.some(({ scan }) => isColumnOf(scan.header, name)));
  if (unused === undefined) return;
  throw new ImportRefusal('usage', [
    {
      file: '--map',
      line: null,
      column: null,
      value: unused,
      rule: 'is no column of the file',
      expected: files
        .map(({ scan }) => scan.header.map((name, index) => name || placeName(index)).join(', '))
        .join('; '),
    },
  ]);
}
