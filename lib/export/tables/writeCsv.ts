import { csvFormatRow } from 'd3-dsv';

type Cell = string | number | null | undefined;

/** A spreadsheet runs a text that begins so, in letters of half or full width. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A table as CSV after RFC 4180: comma, CRLF, quotes where needed.
 *
 * @remarks
 * Missing: null and undefined are empty cells. A text that a spreadsheet would run as a formula (it begins with =, +, -, @,
 * tab or return) gets an apostrophe in front; numbers are written as they are.
 */
export function writeCsv(columns: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]): string {
  const lines = rows.map((row) => csvFormatRow(columns.map((column) => textOf(row[column]))));
  return [csvFormatRow([...columns]), ...lines].map((line) => `${line}\r\n`).join('');
}

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return FORMULA.test(cell) ? `'${cell}` : cell;
  return cell === null || cell === undefined ? '' : String(cell);
}
