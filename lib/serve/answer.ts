import { securityHeaders } from './securityHeaders';

/** A whole answer to a request, as the pages gave it. Header names are in lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** What whoever gets this answer will ask for next, and its answer. */
  readonly later?: { readonly url: string; readonly answer: Answer };
}

/** An answer in words, of the front's own. */
export function answerInWords(status: number, words: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: {
      ...securityHeaders(false, null),
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
    body: Buffer.from(`${words}\n`),
  };
}
