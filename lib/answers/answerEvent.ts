import { eventJson } from '../export/json/eventJson';
import { refuse } from '../site/refusal';
import { effectsOfEvent } from '../trends/effects/effectsOfEvent';
import type { FileBody } from '../types/answer';
import { fileBody } from './fileBody';
import { recordThatMayLeave } from './licence';
import { recordOf, type SiteRequest } from './readRequest';

/** What followed an event, for programs. */
export async function answerEvent(request: SiteRequest<'eventFile'>): Promise<FileBody> {
  const { id } = request.asked;
  const { record, left } = recordThatMayLeave(recordOf(request));
  const answer = await effectsOfEvent(record, id);
  if (!answer) return refuse(404, null, `There is no event “${id}”. All events stand in /events.csv.`);
  const notPassedOn = [...new Set(left.map(({ source }) => source.name))];
  const json = { ...eventJson(answer, record.release), ...(notPassedOn.length > 0 && { notPassedOn }) };
  return fileBody('json', `event-${id}-${record.release}`, JSON.stringify(json));
}
