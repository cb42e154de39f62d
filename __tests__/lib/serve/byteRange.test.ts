import { byteRange } from '@/lib/serve/byteRange';

// Meanings from RFC 9110, section 14.1.2, for a body of 1,000 bytes.
test.each([
  [undefined, null],
  ['bytes=0-499', { first: 0, last: 499 }],
  ['bytes=500-', { first: 500, last: 999 }],
  ['bytes=-500', { first: 500, last: 999 }],
  ['bytes=900-2000', { first: 900, last: 999 }],
  ['bytes=-2000', { first: 0, last: 999 }],
  ['bytes=999-999', { first: 999, last: 999 }],
  ['bytes=1000-', 'beyond'],
  ['bytes=-0', 'beyond'],
  ['bytes=500-499', null],
  ['bytes=0-0,-1', null],
  ['bytes=-', null],
  ['lines=1-2', null],
  ['lines=5000-', null],
  ['bytes=one-two', null],
])('%j', (range, expected) => {
  expect(byteRange(range, 1000)).toEqual(expected);
});

test('nothing of an empty body can be sent', () => {
  expect(byteRange('bytes=0-', 0)).toBe('beyond');
});
