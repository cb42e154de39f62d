import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { ImportRefusal } from './importRefusal';
import { lineAt } from './lineAt';

/** A row is never this long in any data set known; a file in which one is has lost a quote or a line end. */
const LONGEST_ROW = 1 << 20;
const CHUNK = 1 << 20;

export interface BrokenRow {
  /** Bytes from and to which it stands. */
  readonly start: number;
  readonly end: number;
  readonly cells: number;
}

export interface CsvScan {
  readonly header: readonly string[];
  /** Rows below the header, broken ones left out. */
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  /** Whether the last line ends as the others do; a file that was cut off does not. */
  readonly endsWhole: boolean;
  /** Rows with another number of cells than the header. */
  readonly broken: readonly BrokenRow[];
}

const COMMA = 0x2c;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Where a cell begins, inside one without quotes, inside quotes, after a quote that may close, after a return. */
const State = { start: 0, plain: 1, quoted: 2, closing: 3, returned: 4 } as const;
type State = (typeof State)[keyof typeof State];

/**
 * Reads a CSV file once, byte by byte, and says whether it is one: UTF-8, no zero bytes, quotes that close, rows as wide as the
 * header, one kind of line end, no row beyond a megabyte.
 *
 * @remarks
 * Stricter than the engine that reads the cells afterwards, so that the two can never see different rows in one file.
 *
 * @param progress - told the bytes read so far
 * @throws ImportRefusal with file, line, column and value where the file cannot be read as a table
 */
export async function scanCsv(path: string, name: string, progress: (bytes: number) => void = () => {}): Promise<CsvScan> {
  const scanner = new CsvScanner();
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK);
      if (bytesRead === 0) break;
      scanner.take(buffer.subarray(0, bytesRead));
      progress(scanner.position);
    }
    return scanner.end();
  } catch (error) {
    throw error instanceof Fault ? await refusalOf(error, path, name) : error;
  } finally {
    await file.close();
  }
}

/** Where the reading of a file had to stop. */
class Fault {
  column: string | null = null;

  constructor(
    readonly at: number | null,
    readonly rule: string,
    readonly expected: string,
    readonly value: string | null = null,
  ) {}
}

async function refusalOf({ at, column, value, rule, expected }: Fault, path: string, name: string): Promise<ImportRefusal> {
  if (at === null) return new ImportRefusal('badData', [{ file: name, line: null, column, value, rule, expected }]);
  const { line, text } = await lineAt(path, at);
  return new ImportRefusal('badData', [{ file: name, line, column, value: value ?? text, rule, expected }]);
}

class CsvScanner {
  position = 0;
  private state: State = State.start;
  private rowStart = 0;
  private cells = 0;
  private cellStart = 0;
  private rows = -1;
  private header: string[] = [];
  private headBytes: Buffer[] = [];
  private lineEnd: '\n' | '\r\n' | null = null;
  private lastWasEnd = false;
  private rest: Buffer = Buffer.alloc(0);
  private readonly broken: BrokenRow[] = [];
  private readonly hash = createHash('sha256');

  take(chunk: Buffer): void {
    this.hash.update(chunk);
    if (this.position === 0) this.skipMark(chunk);
    this.checkText(chunk);
    if (this.rows < 0) this.headBytes.push(Buffer.from(chunk));
    this.readCells(chunk);
    this.position += chunk.length;
    this.lastWasEnd = chunk[chunk.length - 1] === LF;
    if (this.position - this.rowStart > LONGEST_ROW) this.refuseLong();
  }

  end(): CsvScan {
    if (this.rest.length > 0) this.refuse(this.position - this.rest.length, null, 'is not UTF-8', 'a file saved as UTF-8', 'ends within a letter');
    if (this.state === State.quoted) this.refuseOpenQuote();
    if (this.state === State.returned) this.refuse(this.position - 1, null, 'a line ends with a return alone', 'lines that end with a line feed');
    if (this.position > this.rowStart) this.endRow(this.position, this.position, this.cells + 1);
    if (this.rows < 0) throw new Fault(null, 'is empty', 'a header line and rows');
    return {
      header: this.header,
      rows: this.rows,
      bytes: this.position,
      sha256: this.hash.digest('hex'),
      endsWhole: this.lastWasEnd,
      broken: this.broken,
    };
  }

  private skipMark(chunk: Buffer): void {
    if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) this.rowStart = this.cellStart = 3;
  }

  private checkText(chunk: Buffer): void {
    const zero = chunk.indexOf(0);
    if (zero >= 0) this.refuse(this.position + zero, null, 'has a zero byte, so that it is not text', 'a CSV file saved as UTF-8');
    const text = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    const whole = text.length - unfinishedLetter(text);
    if (!isUtf8(text.subarray(0, whole))) {
      const at = this.position - this.rest.length + firstBadByte(text.subarray(0, whole));
      this.refuse(at, null, 'is not UTF-8', 'a file saved as UTF-8; a spreadsheet offers it as “CSV UTF-8”');
    }
    this.rest = Buffer.from(text.subarray(whole));
  }

  /** The hot loop of an import: everything else that is wrong in a row is asked of the engine. */
  private readCells(chunk: Buffer): void {
    const base = this.position;
    let at = base === 0 ? this.rowStart : 0;
    let state: State = this.state;
    let { cells, cellStart } = this;
    while (at < chunk.length) {
      if (state === State.quoted) {
        const next = chunk.indexOf(QUOTE, at);
        if (next < 0) break;
        at = next + 1;
        state = State.closing;
        continue;
      }
      const byte = chunk[at]!;
      if (byte > COMMA && state <= State.plain) {
        state = State.plain;
      } else if (byte === COMMA && state !== State.returned) {
        cells += 1;
        cellStart = base + at + 1;
        state = State.start;
      } else if (byte === LF) {
        const isReturned = state === State.returned;
        this.checkLineEnd(isReturned ? '\r\n' : '\n', base + at);
        this.endRow(isReturned ? base + at - 1 : base + at, base + at + 1, cells + 1);
        [cells, cellStart] = [0, base + at + 1];
        state = State.start;
      } else if (state === State.returned) this.refuse(base + at - 1, cells, 'a return stands alone outside quotes', 'lines that all end alike, with a line feed');
      else if (byte === CR) state = State.returned;
      else if (byte === QUOTE && state === State.plain) this.refuse(base + at, cells, 'a quote stands inside a cell that does not begin with one', 'the whole cell in quotes, and each quote inside it doubled');
      else if (byte === QUOTE) state = State.quoted;
      else if (state === State.closing) this.refuse(base + at, cells, 'text stands behind the quote that closes its cell', 'a comma or the end of the line; a quote inside a cell is doubled, and one before may be missing');
      else state = State.plain;
      at += 1;
    }
    this.state = state;
    this.cells = cells;
    this.cellStart = cellStart;
  }

  private endRow(end: number, next: number, cells: number): void {
    if (end > this.rowStart) {
      if (end - this.rowStart > LONGEST_ROW) this.refuseLong();
      if (this.rows < 0) this.takeHeader(end);
      else if (cells !== this.header.length) this.broken.push({ start: this.rowStart, end: next, cells });
      if (this.rows < 0 || cells === this.header.length) this.rows += 1;
    }
    this.rowStart = next;
  }

  private takeHeader(end: number): void {
    this.header = cellsOfRow(Buffer.concat(this.headBytes).subarray(this.rowStart, end).toString('utf8'));
    this.headBytes = [];
  }

  private checkLineEnd(found: '\n' | '\r\n', at: number): void {
    this.lineEnd ??= found;
    if (this.lineEnd !== found) this.refuse(at, null, 'the lines do not all end alike', `every line ended by ${this.lineEnd === '\n' ? 'a line feed' : 'return and line feed'}, as the first is`);
  }

  private refuseOpenQuote(): never {
    this.refuse(this.cellStart, this.cells, 'a quote opens here and never closes', 'a quote at the end of the cell');
  }

  private refuseLong(): never {
    if (this.state === State.quoted) this.refuseOpenQuote();
    this.refuse(this.rowStart, null, `a row goes on for more than ${LONGEST_ROW / 1024 / 1024} megabyte`, 'a line end after each row');
  }

  private refuse(at: number, cell: number | null, rule: string, expected: string, value?: string): never {
    const fault = new Fault(at, rule, expected, value ?? null);
    if (cell !== null) fault.column = this.header[cell] ?? `number ${cell + 1}`;
    throw fault;
  }
}

/** The cells of one row of a CSV file that was found sound. */
export function cellsOfRow(row: string): string[] {
  return [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => (quoted === undefined ? plain! : quoted.replaceAll('""', '"')));
}

/** Bytes at the end of a chunk that begin a letter whose rest is in the next. */
function unfinishedLetter(text: Buffer): number {
  for (let back = 1; back <= Math.min(3, text.length); back += 1) {
    const byte = text[text.length - back]!;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function firstBadByte(text: Buffer): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const whole = text.subarray(0, middle + 1);
    if (isUtf8(whole.subarray(0, whole.length - unfinishedLetter(whole)))) low = middle + 1;
    else high = middle;
  }
  return low;
}
