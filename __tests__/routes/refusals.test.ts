import { GET as check } from '@/app/check.json/route';
import { GET as event } from '@/app/downloads/events/[id]/route';
import { GET as file } from '@/app/downloads/figures/[figure]/[format]/route';
import { GET as table } from '@/app/downloads/tables/[table]/route';
import { GET as frame } from '@/app/embed/[figure]/route';
import { GET as oembed } from '@/app/oembed/route';

jest.mock('next/headers', () => ({ headers: async () => new Headers({ host: 'localhost' }) }));

const request = new Request('http://localhost/');

// Each route stands for itself, although the proxy refuses most of these before it.
test.each<[string, number, () => Promise<Response>]>([
  ['a check of nothing', 400, () => check(request)],
  ['an event that is not there', 404, () => event(request, { params: Promise.resolve({ id: 'moon-landing' }) })],
  ['a file in another format', 404, () => file(request, { params: Promise.resolve({ figure: 'attacks', format: 'docx' }) })],
  ['a table that is not there', 404, () => table(request, { params: Promise.resolve({ table: 'phases' }) })],
  ['a frame of no figure', 404, () => frame(request, { params: Promise.resolve({ figure: 'phases' }) })],
  ['oEmbed of nothing', 400, () => oembed(request)],
])('%s is refused in words that a browser shows as text and keeps for nobody', async (_, status, ask) => {
  const answer = await ask();
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).toMatch(/^.{10,}\n$/s);
});
