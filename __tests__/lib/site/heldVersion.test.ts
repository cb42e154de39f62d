import { pinAddress } from '@/lib/site/pinAddress';
import { heldVersion } from '@/lib/site/heldVersion';
import { matchAddress } from '@/lib/site/matchAddress';
import { QueryReader } from '@/lib/site/queryReader';

const HELD = ['1111111111', '2222222222'];
const ask = (query: string) => {
  const read = new QueryReader(matchAddress(`/sources?${query}`).query);
  const held = { current: '2222222222', isHeld: (release: string) => HELD.includes(release), all: () => HELD };
  return { release: heldVersion('release', read, held), problems: read.problems };
};

test('without release= an address shows the current data and is not pinned', () => {
  expect(ask('')).toEqual({ release: null, problems: [] });
  expect(ask('release=')).toEqual({ release: null, problems: [] });
});

test('release= pins any version held, the current one too', () => {
  expect(ask('release=1111111111')).toEqual({ release: '1111111111', problems: [] });
  expect(ask('release=2222222222&release=2222222222')).toEqual({ release: '2222222222', problems: [] });
});

test.each([
  ['release=3333333333', '3333333333'],
  ['release=latest', 'latest'],
  ['release=..%2F..%2Fetc', '../../etc'],
  ['release=1111111111&release=2222222222', '1111111111 and 2222222222'],
])('%s is refused with what is held', (query, value) => {
  expect(ask(query)).toEqual({
    release: null,
    problems: [
      {
        parameter: 'release',
        value,
        allowed: 'a version of the data that is held here: 2222222222 (the current one), 1111111111',
      },
    ],
  });
});

test.each([
  ['/sources', '/sources?release=1111111111'],
  ['/sources#cep', '/sources?release=1111111111#cep'],
  ['/?events=a,b', '/?events=a,b&release=1111111111'],
  ['/figures/attacks?release=2222222222', '/figures/attacks?release=2222222222'],
  ['', '?release=1111111111'],
  ['/check?', '/check?release=1111111111'],
  ['/figures/attacks?title=Fewer??', '/figures/attacks?title=Fewer??&release=1111111111'],
  ['/figures/attacks?title=Why?&release=2222222222', '/figures/attacks?title=Why?&release=2222222222'],
])('%s keeps its version as %s', (address, expected) => {
  expect(pinAddress(address, '1111111111')).toBe(expected);
  expect(pinAddress(address, null)).toBe(address);
});
