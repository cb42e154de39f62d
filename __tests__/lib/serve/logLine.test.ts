import { logLine } from '@/lib/serve/logLine';

const AT = new Date('2026-02-28T23:59:59.999Z');
const line = (url: string) => logLine({ method: 'GET', url, status: 200, bytes: 10, ms: 1.26, from: 'kept' }, AT);

test('says what was asked for, when, and how it went', () => {
  expect(JSON.parse(line('/figures/attacks.csv?series=a&from=2022-01'))).toEqual({
    time: '2026-02-28T23:59:59.999Z',
    method: 'GET',
    path: '/figures/attacks.csv',
    parameters: ['series', 'from'],
    status: 200,
    bytes: 10,
    ms: 1.3,
    from: 'kept',
  });
});

test.each([
  '/?title=Jane%20Doe',
  '/?email=jane%40example.org&token=abc123',
  '/?jane@example.org',
  '/check?a=1?b=secret',
])('holds no value of %s', (url) => {
  expect(line(url)).not.toMatch(/jane|doe|abc123|secret/i);
});

test('stays one line whatever the address holds', () => {
  expect(line('/a\n{"status":500}%0A')).not.toContain('\n');
  expect(line(`/${'a'.repeat(5000)}`).length).toBeLessThan(500);
});
