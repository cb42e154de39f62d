import { createHash } from 'node:crypto';
import { cellsOfRow } from './cellsOfRow';
import { CsvFault } from './csvFault';
import { TextCheck } from './textCheck';

/** A row is never this long in any data set known; a file in which one is has lost a quote or a line end. */
const LONGEST_ROW = 1 << 20;

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

/** The grammar of a CSV file, one chunk after another. It throws a CsvFault at the first byte that breaks it; rows of another width are only noted. */
export class CsvScanner {
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
  private readonly broken: BrokenRow[] = [];
  private readonly text = new TextCheck();
  private readonly hash = createHash('sha256');

  take(chunk: Buffer): void {
    this.hash.update(chunk);
    if (this.position === 0) this.skipMark(chunk);
    this.text.take(chunk);
    if (this.rows < 0) this.headBytes.push(Buffer.from(chunk));
    this.readCells(chunk);
    this.position += chunk.length;
    this.lastWasEnd = chunk[chunk.length - 1] === LF;
    if (this.position - this.rowStart > LONGEST_ROW) this.refuseLong();
  }

  end(): CsvScan {
    this.text.end();
    if (this.state === State.quoted) this.refuseOpenQuote();
    if (this.state === State.returned) this.refuseReturn(this.position - 1);
    if (this.position > this.rowStart) this.endRow(this.position, this.position, this.cells + 1);
    if (this.rows < 0) throw new CsvFault(null, 'is empty', 'a header line and rows');
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
      } else if (state === State.returned) this.refuseReturn(base + at - 1);
      else if (byte === CR) state = State.returned;
      else if (byte === QUOTE && state === State.plain)
        this.refuse(
          base + at,
          cells,
          'a quote stands inside a cell that does not begin with one',
          'the whole cell in quotes, and each quote inside it doubled',
        );
      else if (byte === QUOTE) state = State.quoted;
      else if (state === State.closing)
        this.refuse(
          base + at,
          cells,
          'text stands behind the quote that closes its cell',
          'a comma or the end of the line; a quote inside a cell is doubled, and one before may be missing',
        );
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
    } else if (this.rows < 0)
      this.refuse(this.rowStart, null, 'the first line is empty', 'the names of the columns in the first line');
    this.rowStart = next;
  }

  private takeHeader(end: number): void {
    this.header = cellsOfRow(Buffer.concat(this.headBytes).subarray(this.rowStart, end).toString('utf8'));
    this.headBytes = [];
  }

  private checkLineEnd(found: '\n' | '\r\n', at: number): void {
    this.lineEnd ??= found;
    if (this.lineEnd !== found)
      this.refuse(
        at,
        null,
        'the lines do not all end alike',
        `every line ended by ${this.lineEnd === '\n' ? 'a line feed' : 'return and line feed'}, as the first is`,
      );
  }

  private refuseReturn(at: number): never {
    this.refuse(
      at,
      null,
      'a line ends with a return alone',
      'lines that end with a line feed, or all with return and line feed',
    );
  }

  private refuseOpenQuote(): never {
    this.refuse(this.cellStart, this.cells, 'a quote opens here and never closes', 'a quote at the end of the cell');
  }

  private refuseLong(): never {
    if (this.state === State.quoted) this.refuseOpenQuote();
    this.refuse(
      this.rowStart,
      null,
      `a row goes on for more than ${LONGEST_ROW / 1024 / 1024} megabyte`,
      'a line end after each row',
    );
  }

  private refuse(at: number, cell: number | null, rule: string, expected: string): never {
    throw new CsvFault(at, rule, expected, null, cell === null ? null : (this.header[cell] ?? `number ${cell + 1}`));
  }
}
