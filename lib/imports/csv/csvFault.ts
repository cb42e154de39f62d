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

/** The fault of a file that is not UTF-8 from some byte on. */
export class EncodingFault extends CsvFault {}

/** The refusal of a file that is not UTF-8; read in another encoding it may be sound. */
export class EncodingRefusal extends ImportRefusal {}

/** The fault as the user is told of it, with the line in which it stands. */
export async function refusalOf(fault: CsvFault, path: string, name: string): Promise<ImportRefusal> {
  const { at, column, value, rule, expected } = fault;
  const isOfEncoding = fault instanceof EncodingFault;
  const found =
    at === null
      ? { line: null, text: null }
      : await lineAt(path, at, { lead: 20, encoding: isOfEncoding ? 'windows-1252' : 'utf-8' });
  const problem = { file: name, line: found.line, column, value: value ?? found.text, rule, expected };
  return isOfEncoding ? new EncodingRefusal('badData', [problem]) : new ImportRefusal('badData', [problem]);
}
