import { eventJson } from '../export/eventJson';
import { effectsOfEvent } from '../trends/effectsOfEvent';
import { prepareEffects } from '../trends/prepareEffects';
import type { Asked, FileAnswer } from '../types/answer';
import { freshness } from './freshness';
import { inWords } from './inWords';
import { recordThatMayLeave } from './licence';

/** What followed an event, for programs. */
export async function answerEvent({ query, record: asked }: Asked, id: string): Promise<FileAnswer> {
  const { record, left } = recordThatMayLeave(asked);
  await prepareEffects(record, id);
  const answer = effectsOfEvent(record, id);
  if (!answer) return inWords(`There is no event “${id}”. All events stand in /events.csv.`, 404);
  return {
    status: 200,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `inline; filename="isil-trends-event-${id}-${record.release}.json"`,
      'cache-control': freshness(query),
    },
    body: JSON.stringify({ ...eventJson(answer, record.release), ...(left.length > 0 && { notPassedOn: [...new Set(left.map(({ source }) => source.name))] }) }),
  };
}
