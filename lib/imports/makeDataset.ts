import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportProgress, ImportReport, ReadFileReport } from '../types/importReport';
import type { IncidentRule } from '../types/incidentRule';
import type { Row } from '../types/record';
import { sha256 } from '../sources/releaseOf';
import { COUNTRY_NAMES, countryOf } from './countryOf';
import { countIncidents } from './countIncidents';
import type { CoveredFile } from './coverageOf';
import type { Dataset } from './datasets';
import { inOrder, rememberedFiles, rememberFiles, standingBeside } from './earlierFiles';
import { placesOf } from './engine/askIncidents';
import type { CubeMonth } from './engine/incidentCube';
import { type EarlierIncidents, type MakingWay, mergeIncidents } from './engine/mergeIncidents';
import { type FigureVersion, figureVersions, lateVersions } from './figureVersions';
import { otherNames } from './notCounted';
import { notesOfForm } from './notesOfForm';
import { notesOfCounts, notesOfFile, notesOfStanding } from './notesOfDataset';
import { type ReadIncidents, readIncidents, type ReadingPlace, refuseSharedIds, reportOfFile } from './readIncidents';
import type { ImportableFile } from './readImportFile';
import { type MadeSeries, seriesOfRules } from './seriesOfRules';

export interface DatasetToMake extends ReadingPlace {
  readonly dataset: Dataset;
  readonly files: readonly ImportableFile[];
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
  readonly source: Row;
  readonly files: readonly ReadFileReport[];
  readonly series: readonly MadeSeries[];
  readonly versions: readonly FigureVersion[];
  readonly remarks: ImportReport['remarks'];
  readonly notes: readonly string[];
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
  const { base, rules, workFolder, engine, progress } = given;
  const { id, source, document } = given.dataset;
  const { imports, sameId } = given.files[0]!.staged.format;
  const isWhole = imports === 'replace';
  const read: ReadIncidents[] = [];
  for (const file of given.files) {
    progress(`Reading ${file.file.name}`, null);
    read.push(await readIncidents(file, given));
  }
  if (isWhole && sameId === 'refuse') await refuseSharedIds(engine, read);
  const covered = read.map((one) => one.covered);
  const remembered = rememberedFiles(base, id);
  const held = isWhole ? [] : standingBeside(remembered?.files ?? [], covered);
  const files = inOrder([...held, ...covered]);
  const rulesMark = sha256(Buffer.from(JSON.stringify(rules)));

  progress('Merging incidents', null);
  for (const folder of ['incidents', 'cube']) mkdirSync(join(workFolder, folder), { recursive: true });
  const before = join(base, 'incidents', `${id}.parquet`);
  const earlier: EarlierIncidents | null =
    isWhole || !existsSync(before)
      ? null
      : { parquet: before, makingWay: imports === 'newestById' ? [] : makingWay(read, held) };
  const incidents = join(workFolder, 'incidents', `${id}.parquet`);
  await mergeIncidents(
    engine,
    earlier,
    read.map(({ merging }) => merging),
    incidents,
  );
  rememberFiles(workFolder, id, { files, rules: rulesMark });

  progress('Counting', null);
  const places = await placesOf(engine, incidents);
  const months = await countIncidents(engine, incidents, rules, join(workFolder, 'cube', `${id}.parquet`));
  const made = (of: readonly CubeMonth[], covering: readonly CoveredFile[]) =>
    seriesOfRules({ isWhole, rules, months: of, files: covering, source, document });
  const versions = await figureVersions({
    imported: read.map(({ file, covered: own, merging }) => ({ format: file.staged.format, covered: own, merging })),
    held,
    standing: (family) =>
      made(
        months,
        files.filter((file) => file.family === family),
      ),
    earlier: async (some) => {
      const [of, sums] = [join(workFolder, `${id}-then.parquet`), join(workFolder, `${id}-then-cube.parquet`)];
      await mergeIncidents(
        engine,
        earlier,
        some.map((one) => one.merging),
        of,
      );
      const [{ family }] = [some[0]!.covered];
      return made(
        await countIncidents(engine, of, rules, sums),
        inOrder([...held.filter((file) => file.family === family), ...some.map((one) => one.covered)]),
      );
    },
  });
  return {
    dataset: id,
    makesAnew: true,
    isRecounted: remembered !== null && remembered.rules !== rulesMark,
    source,
    files: read.map(reportOfFile),
    series: made(months, files),
    versions,
    remarks: read.flatMap(({ remarks }) => remarks),
    notes: [
      ...notesOfCounts({ places, rules, months, files }),
      ...(await otherNames(engine, incidents, rules, places)),
      ...read.flatMap((one) => notesOfForm(one.file, one.merging.staged.adapted)),
      ...read.flatMap((one) => notesOfFile(one.file, one.covered)),
      ...(imports === 'replaceRelease' ? notesOfStanding(held, covered) : []),
      ...lateVersions(covered, held),
    ],
  };
}

/** Where incidents of earlier files make way to those of files of the same release. */
function makingWay(read: readonly ReadIncidents[], held: readonly CoveredFile[]): MakingWay[] {
  return read.map(({ covered: { vintage, coverage }, countries }) => ({
    vintage,
    countries: [
      ...new Set([
        ...countries.map((name) => name.toLowerCase()),
        ...coverage.flatMap(({ country }) => namesOf(country)),
      ]),
    ],
    except: held
      .filter((file) => file.vintage === vintage)
      .flatMap((file) => file.coverage)
      .map(({ country, first, last }) => ({ countries: namesOf(country), first, last })),
  }));
}

/** All spellings of one of the two countries. */
function namesOf(country: string): string[] {
  return Object.keys(COUNTRY_NAMES).filter((name) => countryOf(name) === countryOf(country));
}
