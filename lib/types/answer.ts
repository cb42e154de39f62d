/** Status, headers with names in lower case, and body of an answer. */
export interface FileAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** What a file or frame is, before it is known how long a copy stays good. */
export interface FileBody {
  /** The media type, with its parameters. */
  readonly type: string;
  /** What the file is called where it is kept; its version is part of it. Null where nobody keeps it. */
  readonly name: string | null;
  /** Whether a browser keeps it rather than shows it. */
  readonly isAttachment: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}
