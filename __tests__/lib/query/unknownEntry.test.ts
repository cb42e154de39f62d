import { unknownEntry } from '@/lib/query/unknownEntry';
import { record } from '@/__tests__/fixtures/record';

test.each([
  ['/events/assad-falls', null],
  ['/events/moon-landing', { kind: 'event', id: 'moon-landing' }],
  ['/sources/sohr', null],
  ['/sources/nasa', { kind: 'source', id: 'nasa' }],
  ['/sources/assad-falls', { kind: 'source', id: 'assad-falls' }],
  ['/events', null],
  ['/events/moon-landing.json', null],
  ['/figures/moon-landing', null],
])('%s', (path, expected) => expect(unknownEntry(path, record)).toEqual(expected));
