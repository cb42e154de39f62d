import { record } from '../fixtures/record';
import { serveBuild, type ServedBuild } from './serveBuild';

let build: ServedBuild;
beforeAll(async () => {
  build = await serveBuild({ WARM: 'on' });
});
afterAll(() => build?.close());

it.each(record.events.map(({ id }) => id))('the event %s has a page and a file', async (id) => {
  const statusOf = async (path: string) => (await fetch(build.origin + path)).status;
  expect([await statusOf(`/events/${id}`), await statusOf(`/events/${id}.json`)]).toEqual([200, 200]);
});
