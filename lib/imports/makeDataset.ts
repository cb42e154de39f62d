import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportProgress, ImportReport, ImportRequest, ReadFileReport } from '../types/importReport';
import type { IncidentField, IncidentFormat } from '../types/incidentFormat';
import type { IncidentRule } from '../types/incidentRule';
import type { Row } from '../types/record';
import { sha256 } from '../sources/releaseOf';
import { COUNTRY_NAMES, countryOf } from './countryOf';
import { countIncidents } from './countIncidents';
import { type CountryCoverage, type CoveredFile, monthsAround } from './coverageOf';
import type { Dataset } from './datasets';
import { inOrder, rememberedFiles, rememberFiles, standingBeside } from './earlierFiles';
import { placesOf } from './engine/askIncidents';
import type { CubeSum } from './engine/incidentCube';
import { columnOf } from './engine/stagedFile';
import {
  type CountryDays,
  type FileToMerge,
  type IncidentsToMerge,
  mergeIncidents,
  type Withdrawals,
} from './engine/mergeIncidents';
import { asOfFile, type FigureVersion, figureVersions, lateVersions } from './figureVersions';
import { ImportRefusal } from './importRefusal';
import { notesOfForm } from './notesOfForm';
import { notesOfOtherNames, otherNames, unknownNames } from './notCounted';
import { notesOfCounts, notesOfFile, notesOfStanding } from './notesOfDataset';
import { type ReadIncidents, readIncidents, type ReadingPlace, refuseSharedIds, reportOfFile } from './readIncidents';
import type { DeletionsFile, ImportableFile } from './readImportFile';
import { type MadeSeries, seriesOfRules } from './seriesOfRules';
import { isWhole, notesOfWithdrawals } from './standsForWhole';

export interface DatasetToMake extends ReadingPlace {
  readonly dataset: Dataset;
  readonly format: IncidentFormat;
  readonly files: readonly ImportableFile[];
  /** Lists of what the source has deleted. */
  readonly deletions: readonly DeletionsFile[];
  readonly standing: ImportRequest['standing'];
  /** The release that the import stands on. */
  readonly base: string;
  readonly rules: readonly IncidentRule[];
  readonly progress: ImportProgress;
}

export interface MadeDataset {
  readonly dataset: string;
  /** All its series are made anew: one that an earlier import made and this one does not is gone. */
  readonly makesAnew: boolean;
  /** The import before counted it by other rules. */
  readonly isRecounted: boolean;
  /** Its source has another licence than before. */
  readonly isRelicensed: boolean;
  readonly source: Row;
  readonly files: readonly ReadFileReport[];
  readonly series: readonly MadeSeries[];
  readonly versions: readonly FigureVersion[];
  readonly remarks: ImportReport['remarks'];
  readonly notes: readonly string[];
  /** How many incidents that were held are no more. */
  readonly withdrawn: number;
  /** Whether a file could be taken to stand for the whole of its days or not, with another outcome. */
  readonly hasChoice: boolean;
}

/**
 * Makes the incidents, the cube and the series of one data set from its files and from what the release before has of it.
 *
 * @remarks
 * What is made is left in the folders `incidents` and `cube` of the work folder.
 *
 * @throws ImportRefusal where rows are faulty
 */
export async function makeDataset(given: DatasetToMake): Promise<MadeDataset> {
  const { base, rules, workFolder, engine, progress, format, standing, deletions } = given;
  const { id, source, document } = given.dataset;
  const { imports, sameId, datePrecisions: precisions } = format;
  const counting = { rules, precisions };
  const isWholeSource = imports === 'replace';
  const unsorted: ReadIncidents[] = [];
  for (const file of given.files) {
    progress(`Reading ${file.file.name}`, null);
    unsorted.push(await readIncidents(file, given));
  }
  const read = unsorted.toSorted((a, b) => orderOf(a) - orderOf(b));
  if (isWholeSource && sameId === 'refuse') await refuseSharedIds(engine, unsorted);
  const remembered = rememberedFiles(base, id);
  const before = isWholeSource ? [] : (remembered?.files ?? []);
  const held = standingBeside(
    before,
    unsorted.map((one) => one.covered),
  );
  const rulesMark = sha256(Buffer.from(JSON.stringify(rules)));

  progress('Merging incidents', null);
  for (const folder of ['incidents', 'cube']) mkdirSync(join(workFolder, folder), { recursive: true });
  const earlier = isWholeSource ? null : orNull(join(base, 'incidents', `${id}.parquet`));
  if (read.length === 0 && earlier === null) throw nothingToDelete(deletions);
  const list = withdrawnList(id);
  const merging = (of: readonly ReadIncidents[]): IncidentsToMerge => ({
    earlier,
    held: before.flatMap(wholeOfHeld),
    files: of.map((one) => toMerge(one, held, given)),
    withdrawn: isWholeSource ? null : orNull(join(base, 'incidents', list)),
    deletions: deletions.map(({ path, column }) => ({ path, column, family: id })),
    actors: rules.some(({ actors }) => actors.length === 0) ? [] : [...new Set(rules.flatMap(({ actors }) => actors))],
    isWhole: (absence) => isWhole(absence, standing),
  });
  const incidents = join(workFolder, 'incidents', `${id}.parquet`);
  const withdrawals = await mergeIncidents(engine, merging(read), incidents, join(workFolder, 'incidents', list));
  const parts = new Set(withdrawals.absences.filter((one) => !one.isWhole).map(({ file }) => read[file]!));
  const covered = read.map((one) =>
    parts.has(one) ? standingForPart(one, given) : standing === 'part' ? one.covered : standingForWhole(one, given),
  );
  const stillHeld = standingBeside(
    before,
    covered.filter((_, index) => !parts.has(read[index]!)),
  );
  const files = inOrder([...stillHeld, ...covered]);
  rememberFiles(workFolder, id, { files, rules: rulesMark });

  progress('Counting', null);
  const places = await placesOf(engine, incidents);
  const sums = await countIncidents(engine, incidents, counting, files, join(workFolder, 'cube', `${id}.parquet`));
  const others = await otherNames(engine, incidents, rules, places);
  if (others !== null && sums.every(({ incidents: counted }) => counted === 0) && sums.some(({ unsure }) => unsure > 0))
    throw unknownNames(given.files, others);
  const knows = { deaths: hasField(given, 'deaths'), range: hasField(given, 'deaths_low') };
  const made = (of: readonly CubeSum[], covering: readonly CoveredFile[]) =>
    seriesOfRules({ isWhole: isWholeSource, rules, sums: of, files: covering, source, document, knows });
  const monthly = (of: readonly CubeSum[], covering: readonly CoveredFile[]) =>
    made(of, covering).filter(({ series }) => series.cadence === 'month');
  const standingOf = (family: string) =>
    monthly(
      sums,
      files.filter((file) => file.family === family),
    );
  const versions = await figureVersions({
    imported: unsorted,
    format,
    held,
    standing: standingOf,
    earlier: async (some) => {
      const [of, cube] = [join(workFolder, `${id}-then.parquet`), join(workFolder, `${id}-then-cube.parquet`)];
      await mergeIncidents(engine, merging(some.toSorted((a, b) => orderOf(a) - orderOf(b))), of);
      const [{ family }] = [some[0]!.covered];
      const covering = inOrder([...held.filter((file) => file.family === family), ...some.map((one) => one.covered)]);
      return monthly(await countIncidents(engine, of, counting, covering, cube), covering);
    },
  });
  const series = made(sums, files);
  const families = new Set(covered.map(({ family }) => family));
  const ofImport = <Of extends { readonly family: string }>(all: readonly Of[]) =>
    all.filter(({ family }) => families.has(family));
  return {
    dataset: id,
    makesAnew: true,
    isRecounted: remembered !== null && remembered.rules !== rulesMark,
    isRelicensed: given.dataset.isRelicensed,
    source,
    files: [...unsorted.map(reportOfFile), ...deletions.map(({ report }) => report)],
    series,
    versions: read.length > 0 ? versions : [{ asOf: held.map(asOfFile).toSorted().at(-1)!, series: standingOf(id) }],
    remarks: unsorted.flatMap(({ remarks }) => remarks),
    notes: [
      ...notesOfWithdrawals(withdrawals, {
        names: read.map(({ file }) => file.file.name),
        list: `incidents/${list} of the release`,
        standing,
      }),
      ...notesOfCounts({
        places,
        rules,
        sums: ofImport(sums),
        files,
        hasOtherNames: others !== null,
        series: made(ofImport(sums), ofImport(files)),
      }),
      ...notesOfOtherNames(others),
      ...unsorted.flatMap((one) => notesOfForm(one.file, one.staged.adapted)),
      ...unsorted.flatMap((one) => notesOfFile(one.file, one.covered, given)),
      ...(imports === 'replaceRelease' ? notesOfStanding(stillHeld, covered) : []),
      ...lateVersions(covered, held),
    ],
    withdrawn: withdrawals.deleted + sumOf(withdrawals.absences.filter((one) => one.isWhole)),
    hasChoice: withdrawals.absences.length > 0,
  };
}

const sumOf = (absences: Withdrawals['absences']) => absences.reduce((sum, { absence }) => sum + absence.absent, 0);
const orNull = (path: string) => (existsSync(path) ? path : null);

/** Where a release lists, in its folder `incidents`, those of a data set that are no more. */
export const withdrawnList = (dataset: string) => `${dataset}-withdrawn.csv`;

/** Of two releases that reach equally far nobody can tell which is the later; the newest change in a file says when it was made. */
function orderOf({ vintage: { precedence, newest }, file: { staged } }: ReadIncidents): number {
  if (staged.format.imports === 'newestById') return newest ?? Number.MAX_SAFE_INTEGER;
  return Math.floor(precedence / 10) * 10;
}

/** The days that a file may stand for the whole of: those that the user says, else all of the months that it touches. */
const daysOf = ({ covered }: ReadIncidents, { covers }: DatasetToMake) =>
  covers === null ? monthsAround(covered.coverage) : covered.coverage;

function standingForWhole(one: ReadIncidents, given: DatasetToMake): CoveredFile {
  // A file without the moments of its changes cannot be held against later ones.
  const isDated = given.format.imports !== 'newestById' || one.vintage.newest !== undefined;
  return isDated ? { ...one.covered, wholeOf: daysOf(one, given), order: orderOf(one) } : one.covered;
}

/** A file of some incidents does not tell of days without any: it covers those that the user says. */
const standingForPart = ({ covered }: ReadIncidents, { covers }: DatasetToMake): CoveredFile =>
  covers === null ? { ...covered, coverage: [] } : covered;

const wholeOfHeld = ({ vintage, family, wholeOf, order }: CoveredFile) =>
  wholeOf && order !== undefined ? [{ vintage, family, order, standsFor: wholeOf.map(countryDays) }] : [];

function toMerge(one: ReadIncidents, held: readonly CoveredFile[], given: DatasetToMake): FileToMerge {
  const { staged, vintage, covered, file, countries } = one;
  return {
    staged,
    file: file.staged,
    vintage,
    standsFor: covered.coverage.map((exact, index) => {
      const { first: from, last: to } = daysOf(one, given)[index]!;
      return { ...countryDays(exact), from, to };
    }),
    order: orderOf(one),
    ofRelease:
      given.format.imports === 'replaceRelease'
        ? {
            countries: [
              ...new Set([
                ...countries.map((name) => name.toLowerCase()),
                ...covered.coverage.flatMap(({ country }) => namesOf(country)),
              ]),
            ],
            except: held
              .filter((other) => other.vintage === covered.vintage)
              .flatMap(({ coverage }) => coverage.map(countryDays)),
          }
        : null,
  };
}

const countryDays = ({ country, first, last }: CountryCoverage): CountryDays => ({
  countries: namesOf(country),
  first,
  last,
});

/** All spellings of one of the two countries. */
function namesOf(country: string): string[] {
  return Object.keys(COUNTRY_NAMES).filter((name) => countryOf(name) === countryOf(country));
}

/** Formats of which imports pile up have always told deaths; of the others the files at hand do. */
const hasField = ({ format, files }: DatasetToMake, field: IncidentField) => {
  const reading = format.readings.find((one) => one.field === field);
  return (
    reading !== undefined &&
    (reading.need === 'filled' || files.some(({ staged }) => columnOf(staged, reading) !== null))
  );
};

function nothingToDelete([first]: readonly DeletionsFile[]): ImportRefusal {
  return new ImportRefusal('badData', [
    {
      file: first!.file.name,
      line: null,
      column: null,
      value: null,
      rule: 'lists events that ACLED has deleted, and no events of ACLED are held',
      expected: 'an export of ACLED’s events, imported before or in the same go',
    },
  ]);
}
