import type { FileAnswer } from '../types/answer';

/** An answer that is a sentence for people: why there is no file. It is asked again each time, as what it says may change. */
export function inWords(words: string, status: number): FileAnswer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    body: `${words}\n`,
  };
}

/** The same as a small page, where a browser shows it in place of one. */
export function inWordsOnPage(html: string, status: number): FileAnswer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }, body: html };
}
