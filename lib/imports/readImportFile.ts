import { createReadStream, statSync } from 'node:fs';
import type { FileVintage } from '../types/incidentFormat';
import type { ImportProgress, ImportRequest, ReadFileReport } from '../types/importReport';
import { asUtf8 } from './csv/asUtf8';
import { type Dataset, datasetOf, type OwnSource } from './datasets';
import { ImportRefusal } from './importRefusal';
import type { LocalFile } from './files/localFile';
import { DELETED_ID, isDeletions } from './formats/acled';
import { isPlainObservations } from './formats/plainObservations';
import { FORMATS, placeName, recogniseFormat } from './recogniseFormat';
import { cellsOfRow } from './csv/cellsOfRow';
import { EncodingRefusal } from './csv/csvFault';
import { type CsvScan, unnumberedRows } from './csv/csvScanner';
import type { Dialect } from './csv/dialect';
import { scanCsv } from './csv/scanCsv';
import { sniffFile } from './csv/sniffFile';
import { vintageOfFile } from './vintageOfFile';
import { withoutRows } from './csv/withoutRows';
import type { StagedFile } from './engine/stagedFile';

export type Encoding = 'UTF-8' | 'Windows-1252';

/** A file whose form was found sound. */
export interface ReadableFile {
  /** In UTF-8. */
  readonly file: LocalFile;
  readonly scan: CsvScan;
  /** That of the file as it was brought. */
  readonly encoding: Encoding;
  /** In the order of the file, under the names of its format. */
  readonly columns: readonly string[];
}

/** ACLED's list of events that it has deleted: their ids, and maybe when. */
export interface DeletionsFile extends ReadableFile {
  readonly kind: 'deletions';
  readonly path: string;
  /** The column of ids, as the file calls it. */
  readonly column: string;
  readonly report: ReadFileReport;
}

/** A file in the plain format for observations. */
export interface ObservationFile extends ReadableFile {
  readonly kind: 'observations';
}

/** A file found to be a table of incidents of a known format; its cells are not read yet. */
export interface ImportableFile extends ReadableFile {
  readonly kind: 'incidents';
  readonly staged: StagedFile;
  readonly vintage: FileVintage;
  readonly dataset: Dataset;
  /** Names as they stand in the file, in its order. */
  readonly header: readonly string[];
}

/**
 * Checks the form of a file and finds out what it is.
 *
 * @throws ImportRefusal where it is no table, of no known format
 */
export async function readImportFile(
  file: LocalFile,
  request: ImportRequest,
  workFolder: string,
  progress: ImportProgress,
  own: OwnSource,
): Promise<ImportableFile | ObservationFile | DeletionsFile> {
  const dialect = await sniffFile(file);
  const [asked, version] = (request.as ?? '').split('@');
  const { scan, path: text, encoding } = await scanAnyEncoding(file, dialect, workFolder, progress);
  const columns = columnsOf(scan.header, request.map);
  const read = { file: { ...file, path: text }, scan, encoding, columns };
  if (!asked && isDeletions(columns) && scan.broken.length === 0) return deletionsFile(read);
  const isObservations = asked === 'observations' || (!asked && isPlainObservations(columns));
  // A header that is none says more than rows of another width than it.
  const format = isObservations ? null : recogniseFormat(file.name, columns, asked || null);
  if (scan.rows === 0 && scan.broken.length === 0)
    throw new ImportRefusal('badData', [
      {
        file: file.name,
        line: 1,
        column: null,
        value: null,
        rule: 'has a header and no rows',
        expected: 'at least one row',
      },
    ]);
  if (!format) return { kind: 'observations', ...read };
  const unnumbered = unnumberedRows(scan);
  const staged: StagedFile = {
    path: unnumbered.length === 0 ? text : await withoutRows(text, unnumbered, workFolder),
    format,
    columns,
    separator: dialect.separator,
    skippedLines: dialect.headerLine - (scan.lacksFirstName ? 0 : 1),
    hasHeader: !scan.lacksFirstName,
  };
  const dataset = datasetOf(format, own);
  return {
    kind: 'incidents',
    ...read,
    staged,
    dataset,
    vintage: vintageOfFile(file, format, dataset, version ?? null, scan.sha256),
    header: scan.header,
  };
}

function deletionsFile(read: ReadableFile): DeletionsFile {
  const { file, scan, columns } = read;
  return {
    kind: 'deletions',
    ...read,
    path: file.path,
    column: scan.header[columns.indexOf(DELETED_ID)]!,
    report: {
      name: file.name,
      sha256: scan.sha256,
      format: 'acled, deleted events',
      vintage: '',
      rowsRead: scan.rows,
      rowsKept: scan.rows,
      rowsRefused: {},
      rowsSkipped: 0,
    },
  };
}

/**
 * What the columns of a file are called in its format, in lower case. Where one has no name, it goes by its place: #3 is the third.
 *
 * @param map - the format's name for a column, by its name in the file or its place
 */
function columnsOf(header: readonly string[], map: ImportRequest['map']): string[] {
  const mapped = new Map(Object.entries(map).map(([from, to]) => [plainName(from), plainName(to)]));
  return header.map((name, index) => {
    const place = placeName(index);
    return mapped.get(place) ?? mapped.get(plainName(name)) ?? (plainName(name) || place);
  });
}

/** Whether a header has a column that the user calls so, by its name or place. */
export function isColumnOf(header: readonly string[], called: string): boolean {
  return header.some((name, index) => [plainName(name), placeName(index)].includes(plainName(called)));
}

const plainName = (name: string) => name.trim().toLowerCase();

/** A file that is not UTF-8 is read again as Windows-1252 where its header is of a format that circulates so. */
async function scanAnyEncoding(
  file: LocalFile,
  dialect: Dialect,
  workFolder: string,
  progress: ImportProgress,
): Promise<{ scan: CsvScan; path: string; encoding: Encoding }> {
  const total = Math.max(1, statSync(file.path).size);
  const scanning = (path: string) =>
    scanCsv(path, file.name, dialect, (bytes) => progress(`Checking ${file.name}`, bytes / total));
  try {
    return { scan: await scanning(file.path), path: file.path, encoding: 'UTF-8' };
  } catch (error) {
    if (!(error instanceof EncodingRefusal) || !(await mayBeLatin(file.path, dialect))) throw error;
    const { path, sha256 } = await asUtf8(file.path, workFolder);
    return { scan: { ...(await scanning(path)), sha256 }, path, encoding: 'Windows-1252' };
  }
}

async function mayBeLatin(path: string, { headerAt, separator }: Dialect): Promise<boolean> {
  for await (const chunk of createReadStream(path, {
    start: headerAt,
    end: headerAt + 16_383,
  }) as AsyncIterable<Buffer>) {
    const columns = cellsOfRow(chunk.toString('latin1').split(/\r?\n/, 1)[0]!.toLowerCase(), separator);
    return FORMATS.some(
      (format) => format.encoding === 'iso-8859-1' && format.knownBy.every((column) => columns.includes(column)),
    );
  }
  return false;
}
