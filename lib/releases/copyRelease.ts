import { constants, copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatProblems } from '../sources/formatProblems';
import { readDatapackage } from '../sources/readDatapackage';
import { releaseFiles } from '../sources/releaseOf';
import { makeFolder } from './durableFiles';
import { ReleaseError } from './releaseError';

/**
 * Copies the files that make a release, to be changed into the next one. `release.json` is not one of them.
 *
 * @param from - `data/` or the folder of a release
 * @param to - the folder of a staged release
 */
export function copyRelease(from: string, to: string): void {
  const { tables, problems } = readDatapackage(from);
  if (problems.length > 0) throw new ReleaseError('badData', formatProblems(problems));
  for (const file of releaseFiles(from, tables)) {
    makeFolder(dirname(join(to, file)));
    // Where the file system can, large files share their blocks until one of them changes.
    copyFileSync(join(from, file), join(to, file), constants.COPYFILE_FICLONE);
  }
}
