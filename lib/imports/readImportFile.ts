import { createReadStream, statSync } from 'node:fs';
import type { FileVintage } from '../types/incidentFormat';
import type { ImportProgress, ImportRequest, ReadFileReport } from '../types/importReport';
import type { Problem } from '../types/problem';
import { asUtf8 } from './csv/asUtf8';
import { type Dataset, datasetOf, type OwnSource } from './datasets';
import { ImportRefusal } from './importRefusal';
import type { LocalFile } from './files/localFile';
import { DELETED_ID, isDeletions } from './formats/acled';
import { isPlainObservations } from './formats/plainObservations';
import { FORMATS, recogniseFormat } from './recogniseFormat';
import { cellsOfRow } from './csv/cellsOfRow';
import type { BrokenRow, CsvScan } from './csv/csvScanner';
import { scanCsv } from './csv/scanCsv';
import { sniffFile } from './csv/sniffFile';
import { vintageOfFile } from './vintageOfFile';
import { withoutRows } from './csv/withoutRows';
import { lineAt } from './csv/lineAt';
import type { StagedFile } from './engine/stagedFile';

/** A file in the plain format for observations. */
export interface ObservationFile {
  readonly kind: 'observations';
  readonly file: LocalFile;
  readonly scan: CsvScan;
  readonly columns: readonly string[];
}

/** ACLED's list of events that it has deleted: their ids, and maybe when. */
export interface DeletionsFile {
  readonly kind: 'deletions';
  readonly file: LocalFile;
  readonly path: string;
  /** The column of ids, as the file calls it. */
  readonly column: string;
  readonly report: ReadFileReport;
}

/** A file found to be a table of incidents of a known format; its cells are not read yet. */
export interface ImportableFile {
  readonly kind: 'incidents';
  readonly file: LocalFile;
  readonly scan: CsvScan;
  readonly staged: StagedFile;
  readonly vintage: FileVintage;
  readonly dataset: Dataset;
  /** Names as they stand in the file, in its order. */
  readonly header: readonly string[];
}

const LISTED = 20;

/**
 * Checks the form of a file and finds out what it is.
 *
 * @throws ImportRefusal where it is no table, of no known format, or has more faulty rows than may be skipped
 */
export async function readImportFile(
  file: LocalFile,
  request: ImportRequest,
  workFolder: string,
  progress: ImportProgress,
  own: OwnSource,
): Promise<ImportableFile | ObservationFile | DeletionsFile> {
  await sniffFile(file);
  const [asked, version] = (request.as ?? '').split('@');
  const { scan, path: text } = await scanAnyEncoding(file, workFolder, progress);
  const mapped = new Map(
    Object.entries(request.map).map(([from, to]) => [from.trim().toLowerCase(), to.trim().toLowerCase()]),
  );
  const columns = scan.header.map((name) => name.trim().toLowerCase()).map((name) => mapped.get(name) ?? name);
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
  if (!asked && isDeletions(columns) && scan.broken.length === 0) return deletionsFile(file, text, scan, columns);
  const isObservations = asked === 'observations' || (!asked && isPlainObservations(columns));
  // A header that is none says more than rows of another width than it.
  const format = isObservations ? null : recogniseFormat(file.name, columns, asked || null);
  if (scan.broken.length > (format ? request.skipBadRows : 0)) throw await brokenRows({ ...file, path: text }, scan);
  if (!format) return { kind: 'observations', file: { ...file, path: text }, scan, columns };
  const path = scan.broken.length === 0 ? text : await withoutRows(text, scan.broken, workFolder);
  const staged = { path, format, columns, secondHeader: await hasSecondHeader(path) };
  const dataset = datasetOf(format, own);
  return {
    kind: 'incidents',
    file: { ...file, path: text },
    scan,
    staged,
    dataset,
    vintage: vintageOfFile(file, format, dataset, version ?? null, scan.sha256),
    header: scan.header,
  };
}

function deletionsFile(file: LocalFile, path: string, scan: CsvScan, columns: readonly string[]): DeletionsFile {
  return {
    kind: 'deletions',
    file,
    path,
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

/** A file that is not UTF-8 is read again as ISO-8859-1 where its header is of a format that circulates so. */
async function scanAnyEncoding(
  file: LocalFile,
  workFolder: string,
  progress: ImportProgress,
): Promise<{ scan: CsvScan; path: string }> {
  const total = Math.max(1, statSync(file.path).size);
  const scanning = (path: string) =>
    scanCsv(path, file.name, (bytes) => progress(`Checking ${file.name}`, bytes / total));
  try {
    return { scan: await scanning(file.path), path: file.path };
  } catch (error) {
    if (
      !(error instanceof ImportRefusal) ||
      !error.problems[0]?.rule.startsWith('is not UTF-8') ||
      !(await mayBeLatin(file.path))
    )
      throw error;
    const { path, sha256 } = await asUtf8(file.path, workFolder);
    return { scan: { ...(await scanning(path)), sha256 }, path };
  }
}

async function mayBeLatin(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 16383 }) as AsyncIterable<Buffer>) {
    const columns = cellsOfRow(chunk.toString('latin1').split(/\r?\n/, 1)[0]!.toLowerCase());
    return FORMATS.some(
      (format) => format.encoding === 'iso-8859-1' && format.knownBy.every((column) => columns.includes(column)),
    );
  }
  return false;
}

/** Files of the Humanitarian Data Exchange have a second header line of tags such as #event+id. */
async function hasSecondHeader(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 8191 }) as AsyncIterable<Buffer>) {
    const second = chunk.toString('utf8').split(/\r?\n/, 2)[1] ?? '';
    return second !== '' && cellsOfRow(second).every((cell) => cell === '' || cell.startsWith('#'));
  }
  return false;
}

async function brokenRows(file: LocalFile, { broken, header }: CsvScan): Promise<ImportRefusal> {
  const problems = await Promise.all(broken.slice(0, LISTED).map((row) => problemOf(file, row, header.length)));
  return new ImportRefusal('badData', problems, broken.length - problems.length);
}

async function problemOf({ name, path }: LocalFile, { start, cells }: BrokenRow, width: number): Promise<Problem> {
  const { line, text } = await lineAt(path, start);
  return {
    file: name,
    line,
    column: null,
    value: text,
    rule: `has ${cells} ${cells === 1 ? 'cell' : 'cells'}`,
    expected: `${width} cells, as the header has; a comma inside a cell needs quotes around the cell`,
  };
}
