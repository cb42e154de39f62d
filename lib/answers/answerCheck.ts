import { checkJson } from '../export/json/checkJson';
import { parseCheckQuery } from '../query/parseCheckQuery';
import { checkHeadline } from '../trends/check/checkHeadline';
import { sourcesOfCheck } from '../trends/check/sourcesOfCheck';
import type { Asked, FileAnswer } from '../types/answer';
import { asFile } from './asFile';
import { freshness } from './freshness';
import { inWords } from './inWords';
import { recordThatMayLeave, refusalOfLicence } from './licence';

/** The verdict on a headline, for programs. */
export function answerCheck({ query, record }: Asked): FileAnswer {
  const { check } = parseCheckQuery(query, record);
  if (!check) return inWords('a and b: a number with its window is needed.', 400);
  const refused = refusalOfLicence(sourcesOfCheck(check, record));
  if (refused) return inWords(refused, 403);
  // Who else counted is told too, as far as it may be.
  const verdict = checkHeadline(check, recordThatMayLeave(record).record);
  const head = {
    type: 'application/json; charset=utf-8',
    name: `check-${record.release}.json`,
    isAttachment: false,
    freshness: freshness(query),
  };
  return asFile(head, JSON.stringify(checkJson(check, verdict, record.release)));
}
