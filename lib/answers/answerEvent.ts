import { eventJson } from '../export/json/eventJson';
import { effectsOfEvent } from '../trends/effects/effectsOfEvent';
import type { Asked, FileAnswer } from '../types/answer';
import { asFile } from './asFile';
import { freshness } from './freshness';
import { inWords } from './inWords';
import { recordThatMayLeave } from './licence';

/** What followed an event, for programs. */
export async function answerEvent({ query, record: asked }: Asked, id: string): Promise<FileAnswer> {
  const { record, left } = recordThatMayLeave(asked);
  const answer = await effectsOfEvent(record, id);
  if (!answer) return inWords(`There is no event “${id}”. All events stand in /events.csv.`, 404);
  const notPassedOn = [...new Set(left.map(({ source }) => source.name))];
  const head = {
    type: 'application/json; charset=utf-8',
    name: `event-${id}-${record.release}.json`,
    isAttachment: false,
    freshness: freshness(query),
  };
  return asFile(
    head,
    JSON.stringify({ ...eventJson(answer, record.release), ...(notPassedOn.length > 0 && { notPassedOn }) }),
  );
}
