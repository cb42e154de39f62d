import type { Problem } from '../../types/problem';
import type { LocalFile } from '../files/localFile';
import type { CsvScan } from './csvScanner';
import { SEPARATORS } from './dialect';
import { lineAt } from './lineAt';

/** The first rows of a file that have another number of cells than its header, each told by its line. */
export function problemsOfBroken(
  { name, path }: LocalFile,
  { broken, header, dialect }: CsvScan,
  most: number,
): Promise<Problem[]> {
  const told = broken.slice(0, most).map(async ({ start, cells }): Promise<Problem> => {
    const { line, text } = await lineAt(path, start);
    return {
      file: name,
      line,
      column: null,
      value: text,
      rule: `has ${cells} ${cells === 1 ? 'cell' : 'cells'}`,
      expected: `${header.length} cells, as the header has; ${SEPARATORS[dialect.separator]} inside a cell needs quotes around the cell`,
    };
  });
  return Promise.all(told);
}
