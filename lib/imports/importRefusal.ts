import type { Problem } from '../types/problem';
import { formatProblems } from '../sources/formatProblems';

/** How the command ends, as sysexits.h counts: used wrongly, bad data, no such file, cannot be fetched. */
export const IMPORT_EXIT_CODES = { usage: 64, badData: 65, noInput: 66, unavailable: 69 } as const;

/** A file that was not imported, in words for the person who brought it. Nothing has changed. */
export class ImportRefusal extends Error {
  readonly exitCode: number;
  readonly problems: readonly Problem[];

  /** @param more - further problems of the same kind that are counted but not listed */
  constructor(kind: keyof typeof IMPORT_EXIT_CODES, problems: readonly Problem[], more = 0) {
    super(formatProblems(problems, { of: 'file', more }));
    this.name = 'ImportRefusal';
    this.exitCode = IMPORT_EXIT_CODES[kind];
    this.problems = problems;
  }
}
