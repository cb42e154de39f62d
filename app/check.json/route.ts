import { answerInWords } from '@/app/_figures/answerInWords';
import { freshness } from '@/app/_figures/freshness';
import { recordThatMayLeave, refusalOfLicence } from '@/app/_figures/licence';
import { recordOfRequest } from '@/app/_figures/recordOfRequest';
import { checkJson } from '@/lib/export/checkJson';
import { sourcesOfCheck } from '@/lib/trends/sourcesOfCheck';
import { parseCheckQuery } from '@/lib/query/parseCheckQuery';
import { checkHeadline } from '@/lib/trends/checkHeadline';

/** The verdict on a headline as a file; the proxy has answered what cannot be asked. */
export async function GET(request: Request): Promise<Response> {
  const record = await recordOfRequest();
  const { check } = parseCheckQuery(new URL(request.url).searchParams, record);
  if (!check) return answerInWords('a and b: a number with its window is needed.', 400);
  const refused = refusalOfLicence(sourcesOfCheck(check, record));
  if (refused) return answerInWords(refused, 403);
  // Who else counted is told too, as far as it may be.
  return new Response(JSON.stringify(checkJson(check, checkHeadline(check, recordThatMayLeave(record).record), record.release)), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `inline; filename="isil-trends-check-${record.release}.json"`,
      'cache-control': freshness(new URL(request.url).searchParams),
    },
  });
}
