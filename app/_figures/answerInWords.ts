/** An answer that is a sentence for people: why there is no file. It is asked again each time, as what it says may change. */
export function answerInWords(words: string, status: number): Response {
  return new Response(`${words}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });
}
