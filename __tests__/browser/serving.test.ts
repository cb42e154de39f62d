import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { askServer } from '../fixtures/askServer';
import { serveBuild, type ServedBuild } from './serveBuild';
import { openSite, type Site } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

async function ask(path: string, options?: Parameters<typeof askServer>[2]) {
  const { status, headers, body } = await askServer(site.origin, path, options);
  return { status, headers, body: body.toString() };
}

const release = async () => (JSON.parse((await ask('/healthz')).body) as { release: string }).release;

it.each([
  '/',
  '/figures/attacks',
  '/figures/attacks.csv',
  '/figures/attacks.svg',
  '/embed/attacks',
  '/events.csv',
  '/figures/strength.json',
  '/figures/attacks.png',
])('%s has a strong tag, is not sent twice, and answers HEAD', async (path) => {
  const first = await ask(path, { headers: { 'accept-encoding': 'br' } });
  expect([first.status, first.headers['cache-control']]).toEqual([
    200,
    'public, max-age=60, stale-while-revalidate=600',
  ]);
  expect(first.headers.etag).toMatch(/^"[\w-]{20,}"$/);
  const again = await ask(path, { headers: { 'accept-encoding': 'br', 'if-none-match': String(first.headers.etag) } });
  expect([again.status, again.body]).toEqual([304, '']);
  const head = await ask(path, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
  expect([head.status, head.body, head.headers.etag, head.headers['content-length']]).toEqual([
    200,
    '',
    first.headers.etag,
    first.headers['content-length'],
  ]);
});

it('lets copies of a pinned file stay for ever, and of a pinned page until it may have to say that there are newer data', async () => {
  const freshness = async (path: string) => (await ask(`${path}?release=${await release()}`)).headers['cache-control'];
  expect(await freshness('/figures/attacks.csv')).toBe('public, max-age=31536000, immutable');
  for (const path of ['/figures/attacks', '/embed/attacks', '/figures/attacks.svg'])
    expect([path, await freshness(path)]).toEqual([path, 'public, max-age=3600, stale-while-revalidate=604800']);
});

it('names every script of a page by its hash, and gives the same bytes to all', async () => {
  const [page, again] = [
    await ask('/events'),
    await ask('/events', { headers: { 'user-agent': 'another', cookie: 'reader=1' } }),
  ];
  expect([page.body.includes('nonce="'), again.body === page.body]).toEqual([false, true]);
  const own = [
    ...page.body.matchAll(/<script(?![^>]* src=)(?! type="application\/ld\+json")[^>]*>([\s\S]*?)<\/script>/g),
  ].map(([, text]) => text!);
  expect(own.length).toBeGreaterThan(0);
  for (const text of own)
    expect(page.headers['content-security-policy']).toContain(
      `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
  for (const path of ['/figures/attacks.svg', '/embed/attacks', '/check?a=nonsense', '/figures/nothing']) {
    expect((await ask(path)).headers['content-security-policy']).toContain("script-src 'none'");
  }
});

it('sets no cookie, and is framed only where it is made for frames', async () => {
  for (const path of [
    '/',
    '/figures/attacks',
    '/embed/attacks',
    '/figures/attacks.csv',
    '/events/assad-falls',
    '/data',
  ]) {
    const { headers } = await ask(path);
    expect([path, headers['set-cookie'], headers['x-content-type-options']]).toEqual([path, undefined, 'nosniff']);
    expect([path, /frame-ancestors ('none'|\*)/.exec(String(headers['content-security-policy']))![1]]).toEqual([
      path,
      path.startsWith('/embed/') ? '*' : "'none'",
    ]);
  }
});

const ODD = [
  '//',
  '//elsewhere.example/',
  '//[.csv',
  '//elsewhere.example/events.csv',
  '/embed//attacks',
  '/\\figures/attacks.csv',
  '/\\elsewhere.example',
  '/..',
  '/../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fetc/passwd',
  '/_next/static/../../../../package.json',
  '/_next/static/%2e%2e/%2e%2e/server/app/page.js',
  '/_next/image?url=http://elsewhere.example/a.png&w=640&q=75',
  '/_next/data/x.json',
  '/_next/image?url=/figures/attacks.png&w=640&q=75',
  '/_global-error',
  '/_not-found',
  '/500',
  '/%',
  '/%00',
  '/%ff',
  '/figures/%',
  '/figures/%E0%A4%A.csv',
  '/figures/attacks.csv/',
  '/figures/attacks.svg?title=%',
  '/figures/attacks.csv?series=%00',
  '/events/%00',
  '/events/__proto__',
  '/events/constructor.json',
  '/sources/__proto__',
  '/sources/toString',
  '/downloads/figures/attacks/csv',
  '/downloads/figures/attacks/__proto__',
  '/downloads/tables/..%2f..%2fpackage.json',
  '/embed/__proto__',
  '/embed/attacks?theme=constructor',
  '/oembed?url=javascript:alert(1)',
  '/oembed?url=%',
  '/check.json?a=__proto__',
  '/data?since=__proto__',
  '/.env',
  '/data/events.csv',
  '/package.json',
  `/${'a'.repeat(8000)}`,
  `/figures/attacks?title=${'a'.repeat(7000)}`,
  `/?${'a=1&'.repeat(2000)}`,
  '/figures/attacks?width=1e99',
  '/?_rsc=1',
  '/?__nextLocale=x',
  '/?nxtPfigure=x',
  '/figures/attacks?nxtPfigure=deaths',
];

it.each(ODD)('answers %s without a fault, and with nothing from its own folders', async (path) => {
  for (const headers of [
    {},
    { rsc: '1', 'next-router-state-tree': '%5B' },
    { rsc: '1', 'next-router-state-tree': '%5B1%5D' },
    { rsc: '1' },
    { 'x-forwarded-host': '"><script>', 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  ]) {
    const reply = await ask(path, { headers: headers as Record<string, string> });
    expect([path, headers, reply.status < 500]).toEqual([path, headers, true]);
    expect([path, /"private": true|root:.*:0:|node_modules|\bat .*:\d+:\d+\)/.exec(reply.body)]).toEqual([path, null]);
    expect([path, String(reply.headers.location ?? '/')]).toEqual([path, expect.stringMatching(/^\/(?![/\\])/)]);
    expect(reply.body).not.toContain('"><script>');
    if (reply.status >= 400) expect([path, reply.headers['cache-control']]).toEqual([path, 'no-store']);
  }
});

it('tells nothing of its machine to whoever asks how it is', async () => {
  for (const path of ['/healthz', '/healthz?x=1', '/healthz?x=1&x=2', '/%68ealthz', '/healthz/'])
    expect([path, (await ask(path)).body]).toEqual([path, expect.not.stringMatching(/held|\/tmp|\.data/)]);
});

it('refuses to change anything', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])
    expect([method, (await ask('/', { method })).status]).toEqual([method, 405]);
});

/** The server and the processes that make its pages. */
const processesOf = ({ process: { pid } }: ServedBuild) => [
  pid!,
  ...execFileSync('pgrep', ['-P', String(pid)])
    .toString()
    .trim()
    .split('\n')
    .map(Number),
];

/** Asks for a page and takes the first bytes; then all others, a few at a time. */
async function slowReader(build: ServedBuild, path: string): Promise<() => Promise<boolean>> {
  const socket = connect({ port: Number(new URL(build.origin).port), host: 'localhost' });
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  await new Promise((resolve) => socket.once('readable', resolve));
  return async () => {
    let text = '';
    for await (const bytes of socket) {
      text += (bytes as Buffer).toString('latin1');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const [, length, body] = /content-length: (\d+)[\s\S]*?\r\n\r\n([\s\S]*)$/i.exec(text)!;
    return body!.length === Number(length);
  };
}

it.each([
  ['SIGTERM', (build: ServedBuild) => [build.process.pid!]],
  ['SIGTERM to all its processes at once, as a service manager sends it', processesOf],
])('after %s it answers open requests, takes no new ones, and ends', async (_words, told) => {
  const build = await serveBuild();
  const askBuild = (path: string) => fetch(build.origin + path);
  const slow = await slowReader(build, '/');
  // An image takes a while to be painted, so that it is open still when the server has answered what was asked after it.
  const open = askBuild('/figures/attacks.png?scale=3');
  await askBuild('/healthz');
  const ended = new Promise<number | null>((resolve) => build.process.on('exit', resolve));
  told(build).forEach((pid) => process.kill(pid, 'SIGTERM'));
  const reply = await open;
  expect([reply.status, (await reply.arrayBuffer()).byteLength > 10_000]).toEqual([200, true]);
  expect(reply.headers.get('connection')).toBe('close');
  await expect(askBuild('/healthz')).rejects.toThrow();
  expect(await slow()).toBe(true);
  expect(await ended).toBe(0);
});
