import type { Separator } from './dialect';

/** The cells of one row of a CSV file that was found sound. */
export function cellsOfRow(row: string, separator: Separator): string[] {
  const cell = new RegExp(`[${separator}](?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g');
  return [...(separator + row).matchAll(cell)].map(([, quoted, plain]) =>
    quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
  );
}
