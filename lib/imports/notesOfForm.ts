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
    count(scan.blankRows, 'empty row', `of ${file.name} passed over.`),
    count(adapted.cells_without_value, 'cell', `of ${file.name} with NA or the like read as empty.`),
    count(adapted.decimal_commas, 'number', `of ${file.name} with a decimal comma read as with a point: 34,5 as 34.5.`),
    count(adapted.dotted_days, 'day', `of ${file.name} read as day, month, year: 02.01.2024 as 2024-01-02.`),
  ].filter((note) => note !== null);
}

const count = (number: number, noun: string, rest: string) =>
  number === 0 ? null : `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'} ${rest}`;
