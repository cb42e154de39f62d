import { answerTo } from './answerTo';

test.each([
  ['/check.json', 400],
  ['/events/moon-landing.json', 404],
  ['/figures/attacks.docx', 404],
  ['/figures/moons.csv', 404],
  ['/phases.csv', 404],
  ['/oembed', 400],
  ['/figures/attacks.csv?series=none', 400],
  ['/figures/attacks.svg?release=0123456789', 400],
])('%s is refused in words that a browser shows as text and keeps for nobody', async (address, status) => {
  const answer = (await answerTo(address))!;
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).toMatch(/^.{10,}\n$/s);
});

test.each(['/embed/moons', '/events/moon-landing', '/?from=2099'])('%s is refused on a small page', async (address) => {
  const answer = (await answerTo(address))!;
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await answer.text()).toMatch(/^<!doctype html>.*<h1>/s);
});

test('what a form without script sends is led to the one spelling of the same', async () => {
  const answer = (await answerTo('/figures/attacks?from=2022-01&to=2024-11&interval='))!;
  expect(answer.status).toBe(307);
  expect(answer.headers.get('location')).toBe('/figures/attacks?from=2022-01&to=2024-11');
});
