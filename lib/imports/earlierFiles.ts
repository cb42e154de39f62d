import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../types/time';
import { type CountryCoverage, type CoveredFile, firstDayOf, lastDayOf } from './coverageOf';
import { coverageWithout } from './coveredMonths';

/** `incidents/ucdp.json`: the files whose incidents a release holds, and the mark of the rules by which it counted them. */
export interface RememberedFiles {
  readonly files: readonly CoveredFile[];
  readonly rules?: string;
}

/** What a release remembers of the files of a data set; null where it holds none. */
export function rememberedFiles(release: string, dataset: string): RememberedFiles | null {
  const path = memoryOf(release, dataset);
  if (!existsSync(path)) return null;
  const remembered = JSON.parse(readFileSync(path, 'utf8')) as RememberedFiles;
  return { ...remembered, files: remembered.files.map((file) => ({ ...file, coverage: file.coverage.map(inDays) })) };
}

/** Releases made before coverage was kept in days have months, and the last day of one that is cut off. */
function inDays(coverage: CountryCoverage & { readonly lastDay?: Day | null }): CountryCoverage {
  const { country, first, last, lastDay } = coverage;
  return first.length > 7 ? coverage : { country, first: firstDayOf(first), last: lastDay ?? lastDayOf(last) };
}

export function rememberFiles(release: string, dataset: string, remembered: RememberedFiles): void {
  writeFileSync(memoryOf(release, dataset), `${JSON.stringify(remembered, null, 2)}\n`);
}

const memoryOf = (release: string, dataset: string) => join(release, 'incidents', `${dataset}.json`);

/**
 * What still stands of earlier files beside those of an import.
 *
 * @remarks
 * A file stands for its release in the months and countries that it covers, and there it takes the place of earlier files of that
 * release. What it does not cover stays: a release that comes in a file for each country is whole once all of them are in, in whatever
 * order, and each can be corrected alone.
 */
export function standingBeside(earlier: readonly CoveredFile[], imported: readonly CoveredFile[]): CoveredFile[] {
  return earlier.flatMap((file) => {
    const same = imported.filter(({ vintage }) => vintage === file.vintage);
    if (same.length === 0) return [file];
    const coverage = file.coverage.flatMap((one) =>
      coverageWithout(
        one,
        same.flatMap((other) => other.coverage),
      ),
    );
    return coverage.length > 0 ? [{ ...file, coverage }] : [];
  });
}

/** In the order in which releases follow each other, so that a vintage reads the same whatever was imported first. */
export function inOrder(files: readonly CoveredFile[]): CoveredFile[] {
  const last = ({ coverage }: CoveredFile) =>
    coverage
      .map((one) => one.last)
      .toSorted()
      .at(-1) ?? '';
  const countries = ({ coverage }: CoveredFile) => coverage.map(({ country }) => country).join();
  return files.toSorted(
    (a, b) =>
      last(a).localeCompare(last(b)) || a.vintage.localeCompare(b.vintage) || countries(a).localeCompare(countries(b)),
  );
}
