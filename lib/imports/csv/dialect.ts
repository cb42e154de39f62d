/** How the cells of a file are set apart, and where its header stands. */
export interface Dialect {
  readonly separator: Separator;
  /** The byte at which the header begins, behind a byte-order mark and a line that only names the separator. */
  readonly headerAt: number;
  /** The line on which it begins, the first being 1. */
  readonly headerLine: number;
}

/** What may stand between cells, in words. */
export const SEPARATORS = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab', '|': 'a bar' } as const;
export type Separator = keyof typeof SEPARATORS;

/** Excel's line for its own use: sep=; */
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?\r?\n/i;

/**
 * The dialect of a table, by its first bytes: what Excel's line says, else the separator that stands most often in the first line,
 * quoted cells left out.
 */
export function dialectOf(head: Buffer): Dialect {
  const mark = head.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  const text = head.subarray(mark).toString('latin1');
  const [line, named] = SEPARATOR_LINE.exec(text) ?? [];
  if (line !== undefined) return { separator: named as Separator, headerAt: mark + line.length, headerLine: 2 };
  const header = text.split(/[\r\n]/, 1)[0]!.replaceAll(/"(?:[^"]|"")*"/g, '');
  const times = (separator: string) => header.split(separator).length - 1;
  const separator = (Object.keys(SEPARATORS) as Separator[]).toSorted((a, b) => times(b) - times(a))[0]!;
  return { separator, headerAt: mark, headerLine: 1 };
}
