import { trustedHeaders } from '@/lib/serve/trustedHeaders';

const SENT = {
  host: 'example.org',
  'x-forwarded-host': 'elsewhere.example, example.org',
  'x-forwarded-proto': 'https',
  'accept-encoding': 'br',
  rsc: '1',
  cookie: 'reader=1',
  'user-agent': 'browser',
  'next-action': '0123',
  'x-middleware-subrequest': 'proxy',
  'x-matched-path': '/data',
};

test('what anybody can say of hosts does not count, nor what Next says to itself, nor who the reader is', () => {
  expect(trustedHeaders(SENT, {})).toEqual({ host: 'example.org', 'accept-encoding': 'br', rsc: '1' });
  expect(trustedHeaders(SENT, { TRUST_PROXY: '0' })).toEqual(trustedHeaders(SENT, {}));
});

test('what a trusted proxy says counts: of several proxies, what the first was asked for', () => {
  expect(trustedHeaders(SENT, { TRUST_PROXY: '1' })).toEqual({
    host: 'example.org',
    'accept-encoding': 'br',
    rsc: '1',
    'x-forwarded-host': 'elsewhere.example',
    'x-forwarded-proto': 'https',
  });
});
