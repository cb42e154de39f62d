import { stringify } from 'csv-stringify/sync';

/**
 * A table as CSV after RFC 4180: comma, CRLF, quotes where needed.
 *
 * @remarks
 * Missing: null and undefined are empty cells. A text that a spreadsheet would run as a formula (it begins with =, +, -, @,
 * tab or return) gets an apostrophe in front; numbers are written as they are.
 */
export function writeCsv(columns: readonly string[], rows: readonly Readonly<Record<string, string | number | null | undefined>>[]): string {
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    // The library quotes a cell for CRLF alone; readers break lines at either.
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
  });
}
