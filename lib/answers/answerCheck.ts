import { checkJson } from '../export/json/checkJson';
import { checkHeadline } from '../trends/check/checkHeadline';
import { sourcesOfCheck } from '../trends/check/sourcesOfCheck';
import type { FileBody } from '../types/answer';
import { fileBody } from './fileBody';
import { recordThatMayLeave, refuseWhatMayNotLeave } from './licence';
import { recordOf, type SiteRequest } from './readRequest';

/** The verdict on a headline, for programs. */
export function answerCheck(request: SiteRequest<'checkFile'>): FileBody {
  const { release, asked } = request;
  const record = recordOf(request);
  refuseWhatMayNotLeave(sourcesOfCheck(asked.check, record));
  // Who else counted is told too, as far as it may be.
  const verdict = checkHeadline(asked.check, recordThatMayLeave(record).record);
  return fileBody('json', `check-${release}`, JSON.stringify(checkJson(asked.check, verdict, release)));
}
