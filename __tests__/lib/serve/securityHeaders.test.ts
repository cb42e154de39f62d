import { securityHeaders } from '@/lib/serve/securityHeaders';

test.each([
  ['/embed/attacks', true],
  ['/figures/attacks.svg', true],
  ['/figures/attacks.pdf', true],
  ['/figures/attacks', false],
  ['/figures/attacks.json', false],
  ['/figures/a.svg/b', false],
  ['/data/x.svg', false],
  ['/', false],
])('%s may stand in pages of other sites: %s', (path, isFramed) => {
  const headers = securityHeaders(path, null);
  expect(headers['content-security-policy']).toContain(`frame-ancestors ${isFramed ? '*' : "'none'"}`);
  expect(headers['x-frame-options']).toBe(isFramed ? undefined : 'DENY');
  expect(headers['content-security-policy']).toContain("script-src 'none'");
});
