import { unknownEvent } from '../../../lib/query/unknownEvent';
import { record } from '../../fixtures/record';

test.each([
  ['/events/assad-falls', null],
  ['/events/moon-landing', 'moon-landing'],
  ['/events', null],
  ['/events/moon-landing.json', null],
  ['/figures/moon-landing', null],
])('%s', (path, expected) => expect(unknownEvent(path, record)).toBe(expected));
