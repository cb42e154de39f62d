import { type Answer, answerInWords } from './answer';

/** Whether readers get pages, and from which version of the data; for whoever watches over the server. */
export function answerHealth(release: string, isAnswering: boolean): Answer {
  const status = isAnswering ? 'ok' : 'the pages do not answer';
  return answerInWords(isAnswering ? 200 : 503, JSON.stringify({ status, release }), {
    'content-type': 'application/json; charset=utf-8',
  });
}
