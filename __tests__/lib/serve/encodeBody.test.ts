import { encodingFor } from '@/lib/serve/encodeBody';

// Meanings from RFC 9110, section 12.5.3.
test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br', 'br'],
  ['br;q=0.5, gzip;q=0.8', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['*;q=0.1, br;q=0', 'gzip'],
  ['GZIP', 'gzip'],
  ['zstd', 'identity'],
  ['identity;q=0, *;q=0', 'identity'],
])('a reader who takes %j gets %s', (accepted, encoding) => {
  expect(encodingFor(accepted, 'text/csv; charset=utf-8', 10_000)).toBe(encoding);
});

test.each([
  ['text/html; charset=utf-8', 10_000, 'br'],
  ['text/x-component', 10_000, 'br'],
  ['image/png', 10_000, 'identity'],
  ['text/csv', 100, 'identity'],
])('%s of %d bytes travels as %s', (type, bytes, encoding) => {
  expect(encodingFor('br', type, bytes)).toBe(encoding);
});
