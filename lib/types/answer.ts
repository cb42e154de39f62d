import type { PublishedRecord } from './record';

/** What is asked for, as far as an answer depends on it. */
export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Where this site answers, such as `https://example.org`: snippets and citations carry it. */
  readonly site: string;
}

/** An address, and the version of the data that it is answered from. */
export interface Asked extends Address {
  readonly record: PublishedRecord;
}

/** Status, headers with names in lower case, and body of an answer. */
export interface FileAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}
