/** One fault in a table, told so that a person can mend it. */
export interface Problem {
  readonly file: string;
  /** 1 is the header; null where the fault is not in one line. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** What was broken. */
  readonly rule: string;
  /** What would be right. */
  readonly expected: string;
}
