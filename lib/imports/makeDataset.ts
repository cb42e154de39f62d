import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportProgress, ImportReport, ImportRequest, ReadFileReport } from '../types/importReport';
import type { IncidentRule } from '../types/incidentRule';
import type { FileVintage } from '../types/incidentFormat';
import type { Row } from '../types/record';
import { sha256 } from '../sources/releaseOf';
import { dayOfMs } from '../time/day';
import { type CoveredFile, coverageOf } from './coverageOf';
import { countryOf } from './countryOf';
import type { Dataset } from './datasets';
import { type AreaOfPlace, type CubeMonth, type FileToMerge, mergeIncidents, monthsOfCube, newestUpdate, type PlaceName, placesOf, spanOfFile, stageFile, writeCube } from './engine/incidentTable';
import type { Engine } from './engine/openEngine';
import { governorateOf } from './governorateOf';
import { ImportRefusal } from './importRefusal';
import type { ImportableFile } from './readImportFile';
import { elsewhere, otherNames } from './notCounted';
import { type FigureVersion, figureVersions, lateVersions } from './figureVersions';
import { notesOfCounts, notesOfFile } from './notesOfDataset';
import { type MadeSeries, seriesOfRules } from './seriesOfRules';
import { problemsOfRows } from './problemsOfRows';

export interface DatasetToMake {
  readonly dataset: Dataset;
  readonly covers: ImportRequest['covers'];
  readonly files: readonly ImportableFile[];
  /** The release that the import stands on. */
  readonly base: string;
  readonly rules: readonly IncidentRule[];
  /** What is made is left in its folders `incidents` and `cube`. */
  readonly workFolder: string;
  readonly engine: Engine;
  readonly skipBadRows: number;
  readonly progress: ImportProgress;
}

export interface MadeDataset {
  readonly dataset: string;
  /** The import before counted it by other rules. */
  readonly isRecounted: boolean;
  readonly source: Row;
  readonly files: readonly ReadFileReport[];
  readonly series: readonly MadeSeries[];
  readonly versions: readonly FigureVersion[];
  readonly remarks: ImportReport['remarks'];
  readonly notes: readonly string[];
}

const LISTED = 20;

/**
 * Makes the incidents, the cube and the series of one data set from its files and from what the release before has of it.
 *
 * @throws ImportRefusal where rows are faulty
 */
export async function makeDataset(given: DatasetToMake): Promise<MadeDataset> {
  const { base, rules, workFolder, engine } = given;
  const dataset = given.dataset.id;
  const merging: FileToMerge[] = [];
  const covered: CoveredFile[] = [];
  const remarks: ImportReport['remarks'][number][] = [];
  for (const [index, file] of given.files.entries()) {
    given.progress(`Reading ${file.file.name}`, null);
    const staged = await stageFile(engine, file.staged, join(workFolder, `${dataset}-${index}.parquet`), LISTED);
    if (staged.rows !== file.scan.rows - (file.staged.secondHeader ? 1 : 0)) throw new Error(`${file.file.name}: ${file.scan.rows} rows were scanned and ${staged.rows} read; the file changed in between`);
    const told = await problemsOfRows(file, staged);
    if (staged.faulty + file.scan.broken.length > given.skipBadRows) throw new ImportRefusal('badData', told.faults, staged.faulty - told.faults.length);
    remarks.push(...told.remarks);
    const vintage = await datedVintage(engine, file, staged.parquet);
    merging.push({ staged, file: file.staged, vintage });
    const spans = await spanOfFile(engine, staged.parquet);
    covered.push(coverageOf(vintage, spans, given.covers));
    if (covered.at(-1)!.coverage.length === 0 && !spans.some(({ country }) => countryOf(country) !== null)) throw elsewhere(file, spans);
  }

  given.progress('Merging incidents', null);
  for (const folder of ['incidents', 'cube']) mkdirSync(join(workFolder, folder), { recursive: true });
  const before = join(base, 'incidents', `${dataset}.parquet`);
  const incidents = join(workFolder, 'incidents', `${dataset}.parquet`);
  const cube = join(workFolder, 'cube', `${dataset}.parquet`);
  await mergeIncidents(engine, existsSync(before) ? before : null, merging, incidents);
  const remembered = rememberedOf(given);
  const rulesMark = sha256(Buffer.from(JSON.stringify(rules)));
  const held = (given.files[0]!.staged.format.imports === 'replace' ? [] : (remembered?.files ?? [])).filter((old) => !covered.some((now) => now.vintage === old.vintage));
  const files = inOrder([...held, ...covered]);
  writeFileSync(join(workFolder, 'incidents', `${dataset}.json`), `${JSON.stringify({ files, rules: rulesMark }, null, 2)}\n`);

  given.progress('Counting', null);
  const places = await placesOf(engine, incidents);
  const months = await countMonths(given, incidents, cube);
  const made = (of: readonly CubeMonth[], covering: readonly CoveredFile[]) =>
    seriesOfRules({ isWhole: given.files[0]!.staged.format.imports === 'replace', rules, months: of, files: covering, source: given.dataset.source, document: given.dataset.document });
  const versions = await figureVersions({
    imported: covered.map((file, index) => ({ format: given.files[index]!.staged.format, covered: file, merging: merging[index]! })),
    held,
    standing: (family) => made(months, files.filter((file) => file.family === family)),
    earlier: async (some) => {
      const [of, sums] = [join(workFolder, `${dataset}-then.parquet`), join(workFolder, `${dataset}-then-cube.parquet`)];
      await mergeIncidents(engine, existsSync(before) ? before : null, some.map((one) => one.merging), of, merging);
      const [{ family }] = [some[0]!.covered];
      return made(await countMonths(given, of, sums), inOrder([...held.filter((file) => file.family === family), ...some.map((one) => one.covered)]));
    },
  });
  return {
    dataset,
    isRecounted: remembered !== null && remembered.rules !== rulesMark,
    source: given.dataset.source,
    files: given.files.map((file, index) => reportOf(file, merging[index]!)),
    series: made(months, files),
    versions,
    remarks,
    notes: [...notesOfCounts({ places, rules, months, files }), ...(await otherNames(engine, incidents, rules, places)), ...given.files.flatMap((file, index) => notesOfFile(file, covered[index]!)), ...lateVersions(covered, held)],
  };
}

/** The sums of a file of incidents by the rules. */
async function countMonths({ engine, rules }: DatasetToMake, incidents: string, cube: string): Promise<readonly CubeMonth[]> {
  const places = await placesOf(engine, incidents);
  await writeCube(engine, incidents, rules, (rule) => areasOfPlaces(rule, places), cube);
  return monthsOfCube(engine, cube);
}

/** The number of an ACLED event's version is the moment of its last change; the newest says when the file was exported. */
async function datedVintage(engine: Engine, { staged, vintage }: ImportableFile, parquet: string): Promise<FileVintage> {
  const moment = staged.format.imports === 'newestById' ? await newestUpdate(engine, parquet) : null;
  if (moment === null) return vintage;
  const exportedOn = dayOfMs(moment * 1000);
  return { ...vintage, name: `export of ${exportedOn}`, exportedOn };
}

/** What the release before remembers of the files of a data set, and by which rules it counted them. */
interface RememberedFiles {
  readonly files: readonly CoveredFile[];
  readonly rules?: string;
}

function rememberedOf({ base, dataset }: DatasetToMake): RememberedFiles | null {
  const path = join(base, 'incidents', `${dataset.id}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as RememberedFiles) : null;
}

/** In the order in which releases follow each other, so that a vintage reads the same whatever was imported first. */
function inOrder(files: readonly CoveredFile[]): CoveredFile[] {
  const last = (file: CoveredFile) => file.coverage.map((one) => one.last).toSorted().at(-1) ?? '';
  return files.toSorted((a, b) => last(a).localeCompare(last(b)) || a.vintage.localeCompare(b.vintage));
}

function areasOfPlaces(rule: IncidentRule, places: readonly PlaceName[]): AreaOfPlace[] {
  return places.flatMap(({ country, governorate }) => {
    const known = countryOf(country);
    if (known === null) return [];
    const area = rule.areas === 'country' ? known : governorate === null ? null : governorateOf(known, governorate);
    return area === null ? [] : [{ country, governorate, area }];
  });
}

function reportOf({ file, scan, staged }: ImportableFile, { staged: rows, vintage }: FileToMerge): ReadFileReport {
  return {
    name: file.name,
    sha256: scan.sha256,
    format: staged.format.id,
    vintage: vintage.name,
    rowsRead: rows.rows + scan.broken.length,
    rowsKept: rows.rows - rows.faulty,
    rowsRefused: Object.fromEntries([...rows.failing].filter(([question]) => question.kind === 'fault').map(([question, count]) => [`${question.column}: ${question.rule}`, count])),
    rowsSkipped: rows.faulty + scan.broken.length,
  };
}
