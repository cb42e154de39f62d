import fc from 'fast-check';
import { matchAddress } from '@/lib/site/matchAddress';

const CHOSEN = ['series=ric-northeast-syria-isil,cep-central-syria', 'from=2022', 'to=2024-12', 'interval=year'];
/** Other spellings of the same, defaults, and what the grammar does not know. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'series=ric-northeast-syria-isil,cep-central-syria': [
    'series=cep-central-syria,ric-northeast-syria-isil',
    'series=cep-central-syria,,ric-northeast-syria-isil',
  ],
  'from=2022': ['from=2022-01', 'from=2022-01-01'],
  'to=2024-12': ['to=2024', 'to=2024-12-31'],
};
const DEFAULTS = ['value=rate', 'theme=auto', 'breaks=off', 'axis=linear', 'outliers=off'];

const spelling = fc
  .record({
    chosen: fc.tuple(...CHOSEN.map((one) => fc.constantFrom(one, ...(OTHERS[one] ?? [])))),
    defaults: fc.subarray(DEFAULTS),
    foreign: fc.array(fc.tuple(fc.constantFrom('utm_source', 'fbclid', 'gclid', 'ref'), fc.webQueryParameters()), {
      maxLength: 3,
    }),
  })
  .chain(({ chosen, defaults, foreign }) => {
    const names = foreign.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return fc.shuffledSubarray([...chosen, ...defaults, ...names], {
      minLength: chosen.length + defaults.length + names.length,
    });
  });

test('a thousand spellings of one address have one key', () => {
  const keys = new Set<string>();
  fc.assert(
    fc.property(spelling, (parameters) => {
      const address = matchAddress(`/figures/attacks.csv?${parameters.join('&')}`);
      keys.add(address.canonical);
      expect(address.isFromForm).toBe(false);
    }),
    { numRuns: 1000, seed: 20261201 },
  );
  expect([...keys]).toEqual([
    '/figures/attacks.csv?series=cep-central-syria,ric-northeast-syria-isil&from=2022-01&to=2024-12&interval=year',
  ]);
});

test.each([
  ['/?title=a&title=b', '/?title=a,b'],
  ['/?interval=month&interval=year', '/?interval=month,year'],
  ['/figures/attacks.png?width=300', '/figures/attacks.png?width=301'],
  ['/figures/attacks?title=A', '/figures/attacks?title=a'],
])('%s and %s are two addresses', (one, other) => {
  expect(matchAddress(one).canonical).not.toBe(matchAddress(other).canonical);
});

test.each([
  ['/figures/attacks.png?scale=1', '/figures/attacks.png'],
  ['/figures/attacks.csv?width=400', '/figures/attacks.csv?width=400'],
  ['/sources?from=2024&release=0123456789', '/sources?release=0123456789'],
  ['/events/assad-falls?series=x', '/events/assad-falls'],
  ['/%66igures/attacks', '/figures/attacks'],
  ['/?constructor=1&__proto__=2', '/'],
  ['/figures/attacks?title=Fewer%20attacks%3F', '/figures/attacks?title=Fewer%20attacks%3F'],
])('%s is %s', (url, canonical) => {
  expect(matchAddress(url).canonical).toBe(canonical);
});

test('nothing in an address throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (path, query) => {
      expect(() => matchAddress(`/${path}?${query}`)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});
