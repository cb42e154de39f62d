import { join } from 'node:path';
import type { ImportReport, ImportRequest, ReadFileReport } from '../types/importReport';
import type { FileVintage } from '../types/incidentFormat';
import { dayOfMs } from '../time/day';
import { type CoveredFile, coverageOf } from './coverageOf';
import { countryOf } from './countryOf';
import { problemsOfBroken } from './csv/brokenRows';
import { newestUpdate, sharedIds, spanOfFile } from './engine/askIncidents';
import type { Engine } from './engine/openEngine';
import { stageFile, type StagedRows } from './engine/stageFile';
import { ImportRefusal } from './importRefusal';
import { elsewhere } from './notCounted';
import { problemsOfRows } from './problemsOfRows';
import type { ImportableFile } from './readImportFile';

/** A file whose rows were read and found sound, or faulty in no more than may be passed over. */
export interface ReadIncidents {
  readonly file: ImportableFile;
  readonly staged: StagedRows;
  readonly vintage: FileVintage;
  readonly covered: CoveredFile;
  /** Names of all countries that it has incidents of, as it spells them. */
  readonly countries: readonly string[];
  readonly remarks: ImportReport['remarks'];
}

export interface ReadingPlace {
  readonly covers: ImportRequest['covers'];
  readonly skipBadRows: number;
  readonly engine: Engine;
  readonly workFolder: string;
}

const LISTED = 20;

/**
 * Reads and checks every row of a file of incidents, and finds out which days and countries it covers.
 *
 * @throws ImportRefusal where more rows are faulty than may be skipped, or none is of Syria or Iraq
 */
export async function readIncidents(
  file: ImportableFile,
  { covers, skipBadRows, engine, workFolder }: ReadingPlace,
): Promise<ReadIncidents> {
  const staged = await stageFile(engine, file.staged, join(workFolder, `${file.scan.sha256}.parquet`), LISTED);
  if (staged.rows !== file.scan.rows)
    throw new Error(
      `${file.file.name}: ${file.scan.rows} rows were scanned and ${staged.rows} read; the file changed in between`,
    );
  const { faults, remarks } = await problemsOfRows(file, staged);
  const { broken } = file.scan;
  if (staged.faulty + broken.length > skipBadRows) {
    const listed = [...(await problemsOfBroken(file.file, file.scan, LISTED)), ...faults]
      .toSorted((a, b) => a.line! - b.line!)
      .slice(0, LISTED);
    throw new ImportRefusal('badData', listed, staged.faults + broken.length - listed.length);
  }
  const vintage = await datedVintage(engine, file, staged.parquet);
  const spans = await spanOfFile(engine, staged.parquet, file.staged.format.datePrecisions);
  const covered = coverageOf(vintage, spans, covers);
  if (covered.coverage.length === 0 && !spans.some(({ country }) => countryOf(country) !== null))
    throw elsewhere(file, spans);
  return {
    file,
    staged,
    vintage,
    covered,
    countries: spans.map(({ country }) => country),
    remarks,
  };
}

/** The number of an ACLED event's version is the moment of its last change; the newest says when the file was exported. */
async function datedVintage(
  engine: Engine,
  { staged, vintage }: ImportableFile,
  parquet: string,
): Promise<FileVintage> {
  const moment = staged.format.imports === 'newestById' ? await newestUpdate(engine, parquet) : null;
  if (moment === null) return vintage;
  const exportedOn = dayOfMs(moment * 1000);
  return { ...vintage, name: `export of ${exportedOn}`, exportedOn, newest: moment };
}

/**
 * Refuses files that together stand for the whole of a source and give one id to an incident each.
 *
 * @throws ImportRefusal with the rows whose id an earlier file has
 */
export async function refuseSharedIds(engine: Engine, files: readonly ReadIncidents[]): Promise<void> {
  const shared = await sharedIds(
    engine,
    files.map(({ staged }) => staged.parquet),
  );
  const [first] = shared;
  if (!first) return;
  const { file, staged } = files[first.file]!;
  const own = shared.filter((one) => one.file === first.file);
  const column = file.staged.format.readings[0]!.columns.find((one) => file.staged.columns.includes(one))!;
  const question = (earlier: number) =>
    ({
      id: 'shared',
      kind: 'fault',
      column,
      rule: `is the id of an incident in ${files[earlier]!.file.file.name} too`,
      expected: 'an id that no other incident of the source has, in whatever file',
      sql: '',
    }) as const;
  const { faults } = await problemsOfRows(file, {
    ...staged,
    failing: new Map(),
    listed: own.map(({ row, earlier }) => ({ row, question: question(earlier) })),
  });
  throw new ImportRefusal('badData', faults, shared.length - faults.length);
}

export function reportOfFile({ file: { file, scan, staged }, staged: rows, vintage }: ReadIncidents): ReadFileReport {
  return {
    name: file.name,
    sha256: scan.sha256,
    format: staged.format.id,
    vintage: vintage.name,
    rowsRead: rows.rows + scan.broken.length,
    rowsKept: rows.rows - rows.faulty,
    rowsRefused: Object.fromEntries(
      [...rows.failing]
        .filter(([question]) => question.kind === 'fault')
        .map(([question, count]) => [`${question.column}: ${question.rule}`, count]),
    ),
    rowsSkipped: rows.faulty + scan.broken.length,
  };
}
