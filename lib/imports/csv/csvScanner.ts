import { createHash } from 'node:crypto';
import { cellsOfRow } from './cellsOfRow';
import { CsvFault } from './csvFault';
import { type Dialect, SEPARATORS } from './dialect';
import { TextCheck } from './textCheck';

/** A row is never this long in any data set known; a file in which one is has lost a quote or a line end. */
const LONGEST_ROW = 1 << 20;

/** Bytes of a file, the last left out. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface BrokenRow extends ByteRange {
  readonly cells: number;
}

export interface CsvScan {
  readonly dialect: Dialect;
  /** A name for each cell of a row: an empty one where the header has none. */
  readonly header: readonly string[];
  /** The header has a cell less than every row: R's write.table gives the column of row names no name, not even an empty one. */
  readonly lacksFirstName: boolean;
  /** Rows below the header, broken ones and those passed over left out. */
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  /** Whether the last line ends as the others do; a file that was cut off does not. */
  readonly endsWhole: boolean;
  /** Rows with another number of cells than the header. */
  readonly broken: readonly BrokenRow[];
  /** How many rows have nothing in any cell. */
  readonly blankRows: number;
  /** The first row is of tags such as #event+id, as files of the Humanitarian Data Exchange have it. */
  readonly hasTags: boolean;
  /** Where blank rows and tags stand, in runs. */
  readonly passedOver: readonly ByteRange[];
}

/** Rows that are not numbered, in order: broken ones, and what was passed over. */
export function unnumberedRows({ broken, passedOver }: Pick<CsvScan, 'broken' | 'passedOver'>): ByteRange[] {
  return [...broken, ...passedOver].toSorted((a, b) => a.start - b.start);
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
  private lacksFirstName = false;
  /** The bytes of the file up to the end of the first row. */
  private headBytes: Buffer[] = [];
  private isBelowHeader = false;
  private lineEnd: '\n' | '\r\n' | null = null;
  private lastWasEnd = false;
  private broken: BrokenRow[] = [];
  private blankRows = 0;
  private hasTags = false;
  private readonly passedOver: ByteRange[] = [];
  private readonly separator: number;
  private readonly text = new TextCheck();
  private readonly hash = createHash('sha256');

  constructor(private readonly dialect: Dialect) {
    this.separator = dialect.separator.charCodeAt(0);
    this.rowStart = this.cellStart = dialect.headerAt;
  }

  take(chunk: Buffer): void {
    this.hash.update(chunk);
    this.text.take(chunk);
    if (!this.isBelowHeader) this.headBytes.push(Buffer.from(chunk));
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
      dialect: this.dialect,
      header: this.header,
      lacksFirstName: this.lacksFirstName,
      rows: this.rows,
      bytes: this.position,
      sha256: this.hash.digest('hex'),
      endsWhole: this.lastWasEnd,
      broken: this.broken,
      blankRows: this.blankRows,
      hasTags: this.hasTags,
      passedOver: this.passedOver,
    };
  }

  /** The hot loop of an import: everything else that is wrong in a row is asked of the engine. */
  private readCells(chunk: Buffer): void {
    const base = this.position;
    let at = base === 0 ? this.rowStart : 0;
    let state: State = this.state;
    let { cells, cellStart } = this;
    const { separator } = this;
    while (at < chunk.length) {
      if (state === State.quoted) {
        const next = chunk.indexOf(QUOTE, at);
        if (next < 0) break;
        at = next + 1;
        state = State.closing;
        continue;
      }
      const byte = chunk[at]!;
      if (byte > COMMA && byte !== separator && state <= State.plain) {
        state = State.plain;
      } else if (byte === separator && state !== State.returned) {
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
          `${SEPARATORS[this.dialect.separator]} or the end of the line; a quote inside a cell is doubled, and one before may be missing`,
        );
      else state = State.plain;
      at += 1;
    }
    this.state = state;
    this.cells = cells;
    this.cellStart = cellStart;
  }

  private endRow(end: number, next: number, cells: number): void {
    const length = end - this.rowStart;
    if (length === 0 && this.rows < 0)
      this.refuse(this.rowStart, null, 'the first line is empty', 'the names of the columns in the first line');
    if (length > LONGEST_ROW) this.refuseLong();
    if (this.rows < 0) {
      this.header = this.cellsUpTo(end);
      this.rows = 0;
    } else if (length > 0) this.takeRow(end, next, cells);
    this.rowStart = next;
  }

  private takeRow(end: number, next: number, cells: number): void {
    // As many bytes as separators: nothing stands between them.
    if (end - this.rowStart === cells - 1) {
      this.blankRows += 1;
      this.passOver(next);
    } else if (!this.isBelowHeader && this.takeTags(end)) this.passOver(next);
    else if (cells === this.header.length) this.rows += 1;
    else this.takeBroken({ start: this.rowStart, end: next, cells });
  }

  /** Looks at the first row. */
  private takeTags(end: number): boolean {
    const first = this.cellsUpTo(end);
    this.hasTags = first.every((cell) => cell === '' || cell.startsWith('#')) && first.some((cell) => cell !== '');
    this.isBelowHeader = true;
    this.headBytes = [];
    return this.hasTags;
  }

  private passOver(end: number): void {
    const last = this.passedOver.at(-1);
    if (last?.end === this.rowStart) this.passedOver[this.passedOver.length - 1] = { start: last.start, end };
    else this.passedOver.push({ start: this.rowStart, end });
  }

  private takeBroken(row: BrokenRow): void {
    this.broken.push(row);
    // One row may have a separator too many; where the first two have it, the header lacks a name.
    if (this.rows > 0 || this.broken.length !== 2 || this.lacksFirstName) return;
    if (this.broken.some(({ cells }) => cells !== this.header.length + 1)) return;
    this.header = ['', ...this.header];
    this.lacksFirstName = true;
    this.broken = [];
    this.rows = 2;
  }

  private cellsUpTo(end: number): string[] {
    const row = Buffer.concat(this.headBytes).subarray(this.rowStart, end).toString('utf8');
    return cellsOfRow(row, this.dialect.separator);
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
