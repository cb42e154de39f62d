import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { admitRequest } from '@/lib/serve/admitRequest';

// What comes in is written letter by letter: a client would tidy it up.

let server: Server;
let env: Record<string, string>;
let admitted: IncomingMessage[];
beforeEach(async () => {
  [env, admitted] = [{}, []];
  server = createServer((request, response) => {
    const refusal = admitRequest(request, env);
    if (!refusal) admitted.push(request);
    response.writeHead(refusal?.status ?? 200, { connection: 'close' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const send = (target: string, ...headers: string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    let text = '';
    const socket = connect({ port: (server.address() as AddressInfo).port }, () =>
      socket.write([`GET ${target} HTTP/1.1`, ...headers, '', ''].join('\r\n')),
    );
    socket.on('data', (bytes: Buffer) => (text += bytes.toString()));
    socket.on('end', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1])));
    socket.on('error', reject);
  });

test.each(['example.org', 'example.org:3000', 'a_b.example', '127.0.0.1', '[::1]', '[2001:db8::1]:3000'])(
  'a request to %s is answered',
  async (host) => {
    expect(await send('/', `Host: ${host}`)).toBe(200);
  },
);

test.each([
  ['two hosts', ['Host: one.example', 'Host: two.example']],
  ['the same host twice', ['Host: one.example', 'Host: one.example']],
  ['no host', ['Accept: */*']],
  ['an empty host', ['Host: ']],
  ['a host that is none', ['Host: "><script>']],
  ['a host with a path', ['Host: example.org/elsewhere']],
  ['a host with a name before it', ['Host: me@example.org']],
  ['a host of 256 letters', [`Host: ${'a'.repeat(256)}`]],
])('%s: 400', async (_words, headers) => {
  expect(await send('/', ...headers)).toBe(400);
  expect(admitted).toEqual([]);
});

test.each([
  ['http://example.org/events.csv?a=1', 'example.org', '/events.csv?a=1'],
  ['HTTP://example.org:3000', 'example.org:3000', '/'],
  ['https://example.org?a=1', 'example.org', '/?a=1'],
])('the whole address %s asks that host for that path', async (target, host, path) => {
  expect(await send(target, 'Host: another.example')).toBe(200);
  expect([admitted[0]!.headers.host, admitted[0]!.url]).toEqual([host, path]);
});

test('a host that only a proxy may name is looked at where a proxy is trusted', async () => {
  const headers = ['Host: example.org', 'X-Forwarded-Host: "><script>'];
  expect(await send('/', ...headers)).toBe(200);
  env = { TRUST_PROXY: '1' };
  expect(await send('/', ...headers)).toBe(400);
});

test.each(['/_next/static/chunks/a.js', '/_late/0123456789/events', '/events', '//', '/%', '/?a=/_next/image'])(
  '%s is asked for',
  async (path) => {
    expect([await send(path, 'Host: example.org'), admitted[0]!.url]).toEqual([200, path]);
  },
);
