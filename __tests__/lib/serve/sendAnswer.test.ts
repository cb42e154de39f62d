import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { askServer } from '@/__tests__/fixtures/askServer';
import type { Answer } from '@/lib/serve/answer';
import { keepAnswer } from '@/lib/serve/keptAnswer';
import { sendAnswer } from '@/lib/serve/sendAnswer';

const TABLE = 'series_id,count\r\n'.repeat(200);
const FILE: Answer = {
  status: 200,
  headers: { 'content-type': 'text/csv', 'cache-control': 'public, max-age=60' },
  body: Buffer.from(TABLE),
};

let server: Server;
let answer: Answer;
let standstill: number | undefined;
beforeEach(async () => {
  [answer, standstill] = [FILE, undefined];
  server = createServer(
    (request, response) => void sendAnswer(request, response, keepAnswer(answer, true), standstill),
  );
  await new Promise<void>((resolve) => server.listen(0, resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const get = (headers: Record<string, string> = {}, method = 'GET') =>
  askServer(`http://localhost:${(server.address() as AddressInfo).port}`, '/', { method, headers });
const tagOf = async (encoding: string) => String((await get({ 'accept-encoding': encoding })).headers.etag);

// Conditions of RFC 9110, section 13.
describe('a reader who wants these very bytes', () => {
  test('gets them where one of the tags is theirs, or any will do', async () => {
    const tag = await tagOf('br');
    for (const wanted of [tag, `"other", ${tag}`, '*'])
      expect([wanted, (await get({ 'accept-encoding': 'br', 'if-match': wanted })).status]).toEqual([wanted, 200]);
  });

  test.each(['GET', 'HEAD'])('is told by 412 to %s where none is, and nobody keeps that', async (method) => {
    for (const wanted of ['"other"', `W/${await tagOf('identity')}`]) {
      const { status, headers, body } = await get({ 'if-match': wanted }, method);
      expect([status, headers['cache-control'], headers['content-length'], body.length]).toEqual([
        412,
        'no-store',
        '0',
        0,
      ]);
    }
  });

  test('is told so before it is said that nothing is new', async () => {
    expect((await get({ 'if-match': '"other"', 'if-none-match': await tagOf('identity') })).status).toBe(412);
  });
});

test('304 bears the tag that the bytes bear which this reader would get', async () => {
  const [br, gzip] = [await tagOf('br'), await tagOf('gzip')];
  for (const known of [br, `W/${br}`, '*']) {
    const { status, headers } = await get({ 'accept-encoding': 'br', 'if-none-match': known });
    expect([status, headers.etag]).toEqual([304, br]);
  }
  // Other bytes than this reader has.
  const other = await get({ 'accept-encoding': 'br', 'if-none-match': gzip });
  expect([other.status, other.headers.etag, other.headers['content-encoding']]).toEqual([200, br, 'br']);
});

test.each([400, 404, 500, 503])('%d is never kept by anybody, whatever the pages say of it', async (status) => {
  answer = { ...FILE, status };
  expect((await get()).headers['cache-control']).toBe('no-store');
});

test('nor is what lies beyond the end of a file', async () => {
  const { status, headers, body } = await get({ range: `bytes=${TABLE.length}-` });
  expect([status, headers['cache-control'], headers['content-range'], body.length]).toEqual([
    416,
    'no-store',
    `bytes */${TABLE.length}`,
    0,
  ]);
});

test('a reader who takes nothing of an answer is cut off', async () => {
  [answer, standstill] = [{ ...FILE, body: Buffer.alloc(24 * 1024 * 1024) }, 200];
  const { port } = server.address() as AddressInfo;
  const cut = new Promise<void>((resolve) => server.once('connection', (served) => served.once('close', resolve)));
  const socket = connect({ port }, () => socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'));
  socket.pause();
  await cut;
  expect(socket.bytesRead).toBeLessThan(answer.body.length);
  socket.destroy();
});
