import type { Adapted } from './formats/spellings';
import type { ReadableFile } from './readImportFile';
import { placeName } from './recogniseFormat';

/** What was taken otherwise than the file has it, a line each. */
export function notesOfForm(
  { file, scan, encoding, columns }: ReadableFile,
  adapted: Record<Adapted, number>,
): string[] {
  const { separator, headerLine } = scan.dialect;
  const sign = separator === '\t' ? 'tabs' : separator;
  const rows = (count: number, kind: string | null, rest: string) =>
    count === 0
      ? null
      : `${count.toLocaleString('en')} ${kind === null ? '' : `${kind} `}${count === 1 ? 'row' : 'rows'} of ${file.name} ${rest}`;
  return [
    encoding === 'UTF-8' ? null : `${file.name} is not UTF-8 and is read as ${encoding}.`,
    headerLine > 1
      ? `${file.name} is read with ${sign} between the cells, as its first line, sep=, says; Excel writes it.`
      : separator === ','
        ? null
        : `${file.name} is read with ${sign} between the cells.`,
    columns[0] === placeName(0)
      ? `The first column of ${file.name} has no name: it is taken for names of rows, as pandas and R write them, and left out.`
      : null,
    scan.hasTags ? `The second line of ${file.name} has tags of the Humanitarian Data Exchange and is left out.` : null,
    rows(scan.blankRows, 'empty', 'passed over.'),
    rows(adapted.without_value, null, 'with cells that say NA or the like, read as empty.'),
    rows(adapted.decimal_comma, null, 'with decimal commas, read as points: 34,5 as 34.5.'),
    rows(adapted.dotted_day, null, 'with days read as day, month, year: 02.01.2024 as 2024-01-02.'),
  ].filter((note) => note !== null);
}
