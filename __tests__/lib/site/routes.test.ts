import { record } from '@/__tests__/fixtures/record';
import { requested } from '@/__tests__/fixtures/requested';

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
  ])('%s', (address) => {
    expect(requested(address)).toMatchObject({ route: expect.any(String), isFromForm: false });
  });
});

describe('what cannot be answered is refused with 400 and words', () => {
  test.each([
    ['/figures/attacks?interval=week', 'interval', 'week'],
    ['/figures/attacks.csv?series=nothing', 'series', 'nothing'],
    ['/figures/attacks.svg?theme=neon', 'theme', 'neon'],
    ['/embed/strength?axis=cube', 'axis', 'cube'],
    ['/figures/deaths?series=cep-central-syria', 'series', 'cep-central-syria'],
    ['/?from=2025&to=2024', 'from', '2025-01'],
    ['/figures/strength?effect=assad-falls', 'effect', 'assad-falls'],
    ['/embed/attacks?effect=nothing', 'effect', 'nothing'],
  ])('%s', (address, parameter, value) => {
    expect(requested(address)).toEqual({
      status: 400,
      title: 'This address cannot be answered',
      words: [expect.stringMatching(new RegExp(`^${parameter}: “${value}” is not possible. Allowed: .{5,}`))],
    });
  });

  test('the dashboard, which draws two figures, tells a problem once', () => {
    expect(requested('/?interval=week&theme=neon')).toMatchObject({
      words: [expect.stringMatching(/^interval: /), expect.stringMatching(/^theme: /)],
    });
  });
});

test.each([
  ['/figures/attack', 'attack'],
  ['/figures/Attacks', 'Attacks'],
  ['/figures/nothing.csv', 'nothing'],
  ['/embed/__proto__', '__proto__'],
])('%s is a figure that does not exist; those that do are told', (address, figure) => {
  expect(requested(address)).toEqual({
    status: 404,
    title: 'There is no such figure',
    words: [`“${figure}” is not a figure. The figures are: attacks, incidents, deaths, operations, strength.`],
  });
});

test.each([
  ['/events/assad-falls', 'event'],
  ['/events/assad-falls.json', 'eventFile'],
  ['/events/moon-landing.json', 'eventFile'],
  ['/sources/sohr', 'source'],
  ['/calibration.csv', 'calibration'],
  ['/events.csv', 'table'],
  ['/embed.js', 'embedScript'],
  ['/_next/static/chunks/a.js', 'asset'],
  ['/_next/static/..%2fimage', null],
  ['/%5Fnext/image', null],
  ['/events/assad-falls%3Fx', null],
  ['/%66igures/attacks', 'figure'],
  ['/figures/attacks/more', null],
  ['/_next/image?url=/figures/attacks.png&w=640&q=75', null],
  ['/_next//image?url=/figures/attacks.png&w=640&q=75', null],
  ['/x/../_next/image?url=/figures/attacks.png&w=640&q=75', null],
  ['//_next/image', null],
  ['/_next/static/../image', null],
  ['/_next/data/x/index.json', null],
  ['/_not-found', null],
  ['/_global-error', null],
  ['/_error', null],
  ['/figures/', null],
  ['//', null],
  ['/%00', null],
  ['/%ff', null],
])('%s is %s', (address, route) => {
  expect(requested(address)).toMatchObject({ route });
});

test.each([
  ['/events/moon-landing', 'There is no such event', '“moon-landing” is not an event of the record.'],
  ['/sources/assad-falls', 'There is no such source', '“assad-falls” is not a source of the record.'],
])('%s has no entry in the record', (address, title, words) => {
  expect(requested(address)).toMatchObject({ status: 404, title, words: [expect.stringContaining(words)] });
});

describe('a form without script sends repeated and empty parameters: they lead to the one spelling', () => {
  test.each([
    [
      '/figures/attacks?series=ric-northeast-syria-isil&series=cep-central-syria&from=&to=',
      '/figures/attacks?series=cep-central-syria,ric-northeast-syria-isil',
    ],
    [
      '/figures/attacks?from=2024&to=&interval=month&events=none',
      '/figures/attacks?from=2024-01&to=2026-08&events=none',
    ],
    ['/?events=none&events=assad-falls', '/?events=assad-falls'],
    ['/figures/attacks?title=', '/figures/attacks'],
  ])('%s', (address, canonical) => {
    expect(requested(address)).toMatchObject({ canonical, isFromForm: true });
  });

  test('the spelling it leads to passes', () => {
    const first = requested('/figures/attacks?series=ric-northeast-syria-isil&series=cep-central-syria&from=2023&to=');
    expect(requested(first.canonical!)).toEqual({ ...first, isFromForm: false });
  });

  test('a choice to show no events survives the way', () => {
    expect(requested('/figures/attacks?events=none&from=')).toMatchObject({
      canonical: '/figures/attacks?events=none',
    });
  });
});
