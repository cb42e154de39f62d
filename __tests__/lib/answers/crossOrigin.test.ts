import { crossOrigin } from '@/lib/answers/crossOrigin';

const setting = process.env.ISIL_TRENDS_PRIVATE;
afterEach(() => {
  if (setting === undefined) delete process.env.ISIL_TRENDS_PRIVATE;
  else process.env.ISIL_TRENDS_PRIVATE = setting;
});

test('pages of other sites may read what leaves a public server', () => {
  delete process.env.ISIL_TRENDS_PRIVATE;
  expect(crossOrigin()).toEqual({ 'access-control-allow-origin': '*' });
});

test('and nothing of a private one: no header that begins so', () => {
  process.env.ISIL_TRENDS_PRIVATE = '1';
  expect(crossOrigin()).toEqual({});
});
