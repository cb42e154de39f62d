import { createReadStream, statSync } from 'node:fs';
import type { FileVintage } from '../types/incidentFormat';
import type { ImportProgress, ImportRequest } from '../types/importReport';
import type { Problem } from '../types/problem';
import { ImportRefusal } from './importRefusal';
import type { LocalFile } from './openSources';
import { recogniseFormat } from './recogniseFormat';
import { type BrokenRow, type CsvScan, scanCsv } from './scanCsv';
import { sniffFile } from './sniffFile';
import { vintageOfFile } from './vintageOfFile';
import { withoutRows } from './withoutRows';
import { lineAt } from './lineAt';
import type { StagedFile } from './engine/stageSql';

/** A file found to be a table of a known format; its cells are not read yet. */
export interface ImportableFile {
  readonly file: LocalFile;
  readonly scan: CsvScan;
  readonly staged: StagedFile;
  readonly vintage: FileVintage;
  /** Names as they stand in the file, in its order. */
  readonly header: readonly string[];
}

const LISTED = 20;

/**
 * Checks the form of a file and finds out what it is.
 *
 * @throws ImportRefusal where it is no table, of no known format, or has more faulty rows than may be skipped
 */
export async function readImportFile(file: LocalFile, request: ImportRequest, workFolder: string, progress: ImportProgress): Promise<ImportableFile> {
  await sniffFile(file);
  const [asked, version] = (request.as ?? '').split('@');
  const total = statSync(file.path).size;
  const scan = await scanCsv(file.path, file.name, (bytes) => progress(`Checking ${file.name}`, bytes / Math.max(1, total)));
  const mapped = new Map(Object.entries(request.map).map(([from, to]) => [from.trim().toLowerCase(), to.trim().toLowerCase()]));
  const columns = scan.header.map((name) => name.trim().toLowerCase()).map((name) => mapped.get(name) ?? name);
  const format = recogniseFormat(file.name, columns, asked || null);
  if (scan.rows === 0 && scan.broken.length === 0) throw new ImportRefusal('badData', [{ file: file.name, line: 1, column: null, value: null, rule: 'has a header and no rows', expected: 'at least one row' }]);
  if (scan.broken.length > request.skipBadRows) throw await brokenRows(file, scan);
  const path = scan.broken.length === 0 ? file.path : await withoutRows(file.path, scan.broken, workFolder);
  const staged = { path, format, columns, lineEnd: scan.lineEnd, secondHeader: await hasSecondHeader(path) };
  return { file, scan, staged, vintage: vintageOfFile(file, format, version ?? null, scan.sha256), header: scan.header };
}

/** Files of the Humanitarian Data Exchange have a second header line of tags such as #event+id. */
async function hasSecondHeader(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 8191 }) as AsyncIterable<Buffer>) return /^[^\n]*\n"?#/.test(chunk.toString('utf8'));
  return false;
}

async function brokenRows(file: LocalFile, { broken, header }: CsvScan): Promise<ImportRefusal> {
  const problems = await Promise.all(broken.slice(0, LISTED).map((row) => problemOf(file, row, header.length)));
  return new ImportRefusal('badData', problems, broken.length - problems.length);
}

async function problemOf({ name, path }: LocalFile, { start, cells }: BrokenRow, width: number): Promise<Problem> {
  const { line, text } = await lineAt(path, start);
  return { file: name, line, column: null, value: text, rule: `has ${cells} cells`, expected: `${width} cells, as the header has; a comma inside a cell needs quotes around the cell` };
}
