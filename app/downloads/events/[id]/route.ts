import { answerInWords } from '@/app/_figures/answerInWords';
import { freshness } from '@/app/_figures/freshness';
import { recordThatMayLeave } from '@/app/_figures/licence';
import { recordOfRequest } from '@/app/_figures/recordOfRequest';
import { eventJson } from '@/lib/export/eventJson';
import { effectsOfEvent } from '@/lib/trends/effectsOfEvent';
import { prepareEffects } from '@/lib/trends/prepareEffects';

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const { record, left } = recordThatMayLeave(await recordOfRequest());
  await prepareEffects(record, id);
  const answer = effectsOfEvent(record, id);
  if (!answer) return answerInWords(`There is no event “${id}”. All events stand in /events.csv.`, 404);
  return new Response(JSON.stringify({ ...eventJson(answer, record.release), ...(left.length > 0 && { notPassedOn: [...new Set(left.map(({ source }) => source.name))] }) }), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `inline; filename="isil-trends-event-${id}-${record.release}.json"`,
      'cache-control': freshness(new URL(request.url).searchParams),
    },
  });
}
