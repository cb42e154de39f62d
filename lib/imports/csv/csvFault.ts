import { ImportRefusal } from '../importRefusal';
import { lineAt } from './lineAt';

/** Where the reading of a file had to stop. */
export class CsvFault {
  constructor(
    /** The byte, from the beginning of the file; null where it is the whole file. */
    readonly at: number | null,
    readonly rule: string,
    readonly expected: string,
    readonly value: string | null = null,
    readonly column: string | null = null,
  ) {}
}

/** The fault as the user is told of it, with the line in which it stands. */
export async function refusalOf(
  { at, column, value, rule, expected }: CsvFault,
  path: string,
  name: string,
): Promise<ImportRefusal> {
  if (at === null) return new ImportRefusal('badData', [{ file: name, line: null, column, value, rule, expected }]);
  const { line, text } = await lineAt(path, at, 20);
  return new ImportRefusal('badData', [{ file: name, line, column, value: value ?? text, rule, expected }]);
}
