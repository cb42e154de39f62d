import { answerTo } from './answerTo';

jest.mock('next/headers', () => ({ headers: async () => new Headers({ host: 'localhost' }) }));

test.each([
  '/check.json',
  '/downloads/events/moon-landing',
  '/downloads/figures/attacks/docx',
  '/downloads/tables/phases',
  '/embed/phases',
  '/oembed',
  '/oembed?url=http://localhost/figures/phases',
])('%s is refused in words that a browser shows as text and keeps for nobody', async (address) => {
  const answer = (await answerTo(address))!;
  expect([400, 404]).toContain(answer.status);
  expect(answer.headers.get('content-type')).toMatch(/^text\/(plain|html); charset=utf-8$/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect((await answer.text()).length).toBeGreaterThan(10);
});
