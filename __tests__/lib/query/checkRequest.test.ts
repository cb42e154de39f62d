import { checkRequest, KNOWN_FIGURES } from '@/lib/query/checkRequest';
import { record } from '@/__tests__/fixtures/record';

const check = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'https://example.org');
  return checkRequest(pathname, searchParams, record);
};

describe('what can be answered passes', () => {
  test.each([
    '/',
    '/figures/attacks',
    '/figures/incidents',
    '/figures/deaths',
    '/figures/operations',
    '/figures/strength',
    '/figures/attacks.csv',
    '/figures/attacks.metadata.json',
    '/embed/attacks?theme=dark',
    '/figures/attacks?from=2024&to=2024',
    '/figures/attacks?utm_source=mail',
    `/figures/attacks?release=${record.release}`,
    '/?series=cep-central-syria&outliers=on',
    '/?effect=assad-falls&breaks=on',
    '/figures/attacks.zip?effect=assad-falls',
    '/embed/deaths?breaks=on',
    '/events',
    '/sources',
    '/data',
    '/figures',
    '/events.csv?interval=week',
    '/figures/attacks/more',
  ])('%s', (address) => {
    expect(check(address)).toEqual({ kind: 'pass' });
  });
});

describe('what cannot be answered is refused with 400 and words', () => {
  test.each([
    ['/figures/attacks?interval=week', 'interval', 'week'],
    ['/figures/attacks.csv?series=nothing', 'series', 'nothing'],
    ['/figures/attacks.svg?theme=neon', 'theme', 'neon'],
    ['/embed/strength?axis=cube', 'axis', 'cube'],
    ['/figures/deaths?series=cep-central-syria', 'series', 'cep-central-syria'],
    ['/?from=2025&to=2024', 'from', '2025'],
    ['/figures/strength?effect=assad-falls', 'effect', 'assad-falls'],
    ['/embed/attacks?effect=nothing', 'effect', 'nothing'],
  ])('%s', (address, parameter, value) => {
    expect(check(address)).toEqual({
      kind: 'refuse',
      status: 400,
      problems: [{ parameter, value, allowed: expect.stringMatching(/.{5}/) }],
    });
  });

  test('the dashboard, which draws two figures, tells a problem once', () => {
    expect(check('/?interval=week&theme=neon')).toMatchObject({
      problems: [{ parameter: 'interval' }, { parameter: 'theme' }],
    });
  });
});

test.each([
  ['/figures/attack', 'attack'],
  ['/figures/Attacks', 'Attacks'],
  ['/figures/nothing.csv', 'nothing'],
  ['/embed/__proto__', '__proto__'],
])('%s is a figure that does not exist', (address, figure) => {
  expect(check(address)).toEqual({ kind: 'unknownFigure', figure });
});

test('the figures that exist, for the words of a refusal', () => {
  expect(KNOWN_FIGURES).toBe('attacks, incidents, deaths, operations, strength');
});

describe('a form without script sends repeated and empty parameters: they lead to the one spelling', () => {
  test.each([
    [
      '/figures/attacks?series=ric-northeast-syria-isil&series=cep-central-syria&from=&to=',
      '?series=cep-central-syria,ric-northeast-syria-isil',
    ],
    ['/figures/attacks?from=2024&to=&interval=month&events=none', '?from=2024-01&to=2026-08&events=none'],
    ['/?events=none&events=assad-falls', '?events=assad-falls'],
    ['/figures/attacks?title=', ''],
  ])('%s', (address, query) => {
    expect(check(address)).toEqual({ kind: 'redirect', query });
  });

  test('the spelling it leads to passes', () => {
    const first = check('/figures/attacks?series=ric-northeast-syria-isil&series=cep-central-syria&from=2023&to=');
    expect(first.kind === 'redirect' && check(`/figures/attacks${first.query}`)).toEqual({ kind: 'pass' });
  });

  test('a choice to show no events survives the way', () => {
    expect(check('/figures/attacks?events=none&from=')).toEqual({ kind: 'redirect', query: '?events=none' });
  });

  test('the width of an image is not lost on the way', () => {
    const answer = check('/figures/attacks.svg?width=1200&from=');
    expect(answer.kind === 'pass' || (answer.kind === 'redirect' && answer.query.includes('width=1200'))).toBe(true);
  });
});
