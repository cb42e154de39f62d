import { request } from 'node:http';
import { openSite, type Site } from './site';

jest.setTimeout(120_000);

let site: Site;
beforeAll(async () => {
  site = await openSite({});
});
afterAll(() => site?.close());

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends the path letter by letter as it stands, which fetch would tidy up. */
function ask(path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}): Promise<Reply> {
  const { port } = new URL(site.origin);
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks).toString() }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

const release = async () => (JSON.parse((await ask('/healthz')).body) as { release: string }).release;

it.each(['/figures/attacks.csv', '/figures/attacks.svg', '/embed/attacks', '/events.csv', '/figures/strength.json', '/figures/attacks.png'])('%s has a strong tag, is not sent twice, and answers HEAD', async (path) => {
  const first = await ask(path, { headers: { 'accept-encoding': 'br' } });
  expect([first.status, first.headers['cache-control']]).toEqual([200, 'public, max-age=60, stale-while-revalidate=600']);
  expect(first.headers.etag).toMatch(/^"[\w-]{20,}"$/);
  const again = await ask(path, { headers: { 'accept-encoding': 'br', 'if-none-match': String(first.headers.etag) } });
  expect([again.status, again.body]).toEqual([304, '']);
  const head = await ask(path, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
  expect([head.status, head.body, head.headers.etag, head.headers['content-length']]).toEqual([200, '', first.headers.etag, first.headers['content-length']]);
});

it('lets copies of a pinned file stay for ever', async () => {
  const pinned = await ask(`/figures/attacks.csv?release=${await release()}`);
  expect([pinned.status, pinned.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
});

it('gives each answer of a page another nonce, and files none', async () => {
  const nonceOf = (reply: Reply) => /'nonce-([^']+)'/.exec(String(reply.headers['content-security-policy']))?.[1];
  const pages = [await ask('/events'), await ask('/events'), await ask('/events')];
  expect(new Set(pages.map(nonceOf)).size).toBe(3);
  for (const page of pages) {
    const scripts = [...page.body.matchAll(/<script(?! type="application\/ld\+json")([^>]*)>/g)].map(([, attributes]) => attributes!);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((attributes) => !attributes.includes(`nonce="${nonceOf(page)}"`))).toEqual([]);
  }
  for (const path of ['/figures/attacks.svg', '/embed/attacks', '/check?a=nonsense', '/figures/nothing']) {
    expect((await ask(path)).headers['content-security-policy']).toContain("script-src 'none'");
  }
});

it('sets no cookie, and is framed only where it is made for frames', async () => {
  for (const path of ['/', '/figures/attacks', '/embed/attacks', '/figures/attacks.csv', '/events/assad-falls', '/data']) {
    const { headers } = await ask(path);
    expect([path, headers['set-cookie'], headers['x-content-type-options']]).toEqual([path, undefined, 'nosniff']);
    expect([path, /frame-ancestors ('none'|\*)/.exec(String(headers['content-security-policy']))![1]]).toEqual([path, path.startsWith('/embed/') ? '*' : "'none'"]);
  }
});

const ODD = [
  '//', '//elsewhere.example/', '/\\elsewhere.example', '/..', '/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc/passwd', '/_next/static/../../../../package.json',
  '/_next/static/%2e%2e/%2e%2e/server/app/page.js', '/_next/image?url=http://elsewhere.example/a.png&w=640&q=75', '/_next/data/x.json', '/%', '/%00', '/%ff', '/figures/%', '/figures/%E0%A4%A.csv', '/figures/attacks.csv/', '/figures/attacks.svg?title=%',
  '/figures/attacks.csv?series=%00', '/events/%00', '/events/__proto__', '/events/constructor.json', '/sources/__proto__', '/sources/toString', '/downloads/figures/attacks/csv', '/downloads/figures/attacks/__proto__',
  '/downloads/tables/..%2f..%2fpackage.json', '/embed/__proto__', '/embed/attacks?theme=constructor', '/oembed?url=javascript:alert(1)', '/oembed?url=%', '/check.json?a=__proto__', '/data?since=__proto__', '/.env', '/data/events.csv', '/package.json',
  `/${'a'.repeat(8000)}`, `/figures/attacks?title=${'a'.repeat(7000)}`, `/?${'a=1&'.repeat(2000)}`, '/figures/attacks?width=1e99', '/?_rsc=1', '/?__nextLocale=x', '/?nxtPfigure=x', '/figures/attacks?nxtPfigure=deaths',
];

it.each(ODD)('answers %s without a fault, and with nothing from its own folders', async (path) => {
  for (const headers of [{}, { rsc: '1', 'next-router-state-tree': '%5B' }, { rsc: '1', 'next-router-state-tree': '%5B1%5D' }, { rsc: '1' }, { 'x-forwarded-host': '"><script>', 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }]) {
    const reply = await ask(path, { headers: headers as Record<string, string> });
    expect([path, headers, reply.status < 500]).toEqual([path, headers, true]);
    expect([path, /"private": true|root:.*:0:|node_modules|\bat .*:\d+:\d+\)/.exec(reply.body)]).toEqual([path, null]);
    expect([path, String(reply.headers.location ?? '/')]).toEqual([path, expect.stringMatching(/^\/(?![/\\])/)]);
    expect(reply.body).not.toContain('"><script>');
  }
});

it('refuses to change anything', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) expect([method, (await ask('/', { method })).status]).toEqual([method, 405]);
});

it('answers open requests after SIGTERM, takes no new ones, and ends', async () => {
  const open = ask('/figures/attacks.pdf?title=Still%20being%20drawn');
  // Once a later question is answered, the server has the earlier one.
  await ask('/healthz');
  const ended = new Promise<number | null>((resolve) => site.server!.on('exit', resolve));
  site.server!.kill('SIGTERM');
  const reply = await open;
  expect([reply.status, reply.body.startsWith('%PDF')]).toEqual([200, true]);
  await expect(ask('/healthz')).rejects.toThrow();
  expect(await ended).toBe(0);
});
