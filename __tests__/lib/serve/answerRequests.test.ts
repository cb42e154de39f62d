import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Answer } from '@/lib/serve/answer';
import { answerRequests } from '@/lib/serve/answerRequests';
import type { ReadAddress } from '@/lib/serve/asked';
import type { Question } from '@/lib/serve/askPages';
import type { LogLine } from '@/lib/serve/logLine';
import { askServer } from '@/__tests__/fixtures/askServer';

const TABLE = 'series_id,count\r\n'.repeat(200);

const file = (body: string, headers: Record<string, string> = {}): Answer => ({
  status: 200,
  headers: {
    'content-type': 'text/csv; charset=utf-8',
    'cache-control': 'public, max-age=60',
    'x-data-version': 'aaaaaaaaaa',
    ...headers,
  },
  body: Buffer.from(body),
});

/** A small table of addresses: `x` is all that counts of a query, images are slow, and a form repeats what it sends. */
const read: ReadAddress = (url, headers) => {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const [x, ...more] = searchParams.getAll('x');
  const canonical = `${pathname}${x === undefined ? '' : `?x=${x}`}`;
  const key = more.length > 0 ? null : `${headers.host} ${canonical}`;
  return {
    key,
    url: canonical,
    work: pathname.endsWith('.png') ? 'slow' : 'quick',
    isFramed: false,
    question: canonical,
  };
};

let server: Server;
let lines: LogLine[];
let questions: string[];
let release: string | null;
let held: string;
let isAnswering: boolean;
let pages: (question: Question) => Promise<Answer>;

beforeEach(async () => {
  [lines, questions, release, held, isAnswering] = [[], [], 'aaaaaaaaaa', 'all', true];
  pages = async () => file(TABLE);
  const ask = (question: Question) => {
    questions.push(question.url);
    return pages(question);
  };
  server = createServer(
    answerRequests({
      read,
      ask,
      release: () => release,
      isAnswering: () => isAnswering,
      held: () => held,
      log: (line) => lines.push(line),
      mostBytes: 1_000_000,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  askServer(`http://localhost:${(server.address() as AddressInfo).port}`, path, { method, headers });

describe('a file', () => {
  test('is made once and sent again with the same bytes', async () => {
    const [first, second] = [await get('/figures/attacks.csv'), await get('/figures/attacks.csv')];
    expect(questions).toEqual(['/figures/attacks.csv']);
    expect(second.body.equals(first.body)).toBe(true);
    expect(lines.map(({ from }) => from)).toEqual(['made', 'kept']);
  });

  test('is made once for readers who ask at the same moment', async () => {
    await Promise.all(Array.from({ length: 20 }, () => get('/figures/attacks.csv')));
    expect(questions).toHaveLength(1);
  });

  test('is not sent to one who has it, in whatever encoding', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const { headers } = await get('/a.csv', { 'accept-encoding': encoding });
      const again = await get('/a.csv', { 'accept-encoding': encoding, 'if-none-match': `"other", ${headers.etag}` });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
      expect(again.headers['cache-control']).toBe('public, max-age=60');
    }
    expect((await get('/a.csv', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test.each([
    ['br', 'gzip, deflate, br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['gzip', 'gzip, br;q=0', (bytes: Buffer) => gunzipSync(bytes)],
    [undefined, '', (bytes: Buffer) => bytes],
  ])('comes as %s to a reader who takes “%s”', async (encoding, accepted, decode) => {
    const { headers, body } = await get('/a.csv', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(decode(body).toString()).toBe(TABLE);
    expect(headers.vary).toBe('Accept-Encoding');
  });

  test('bears another tag in another encoding, and after any change', async () => {
    const tag = async (accepted: string) => (await get('/a.csv', { 'accept-encoding': accepted })).headers.etag;
    const before = [await tag('br'), await tag('gzip'), await tag('')];
    expect(new Set(before).size).toBe(3);
    release = 'bbbbbbbbbb';
    pages = async () => file(`${TABLE}x`, { 'x-data-version': 'bbbbbbbbbb' });
    expect(before).not.toContain(await tag('br'));
  });

  test('is sent in parts that join to the whole, to one who goes on with a broken download', async () => {
    const whole = await get('/a.csv');
    const first = await get('/a.csv', { range: 'bytes=0-99', 'accept-encoding': 'gzip' });
    const rest = await get('/a.csv', { range: 'bytes=100-', 'if-range': first.headers.etag! });
    expect([first.status, first.headers['content-range'], first.headers['content-encoding']]).toEqual([
      206,
      `bytes 0-99/${TABLE.length}`,
      undefined,
    ]);
    expect([rest.status, rest.headers['content-length']]).toEqual([206, String(TABLE.length - 100)]);
    expect(Buffer.concat([first.body, rest.body]).equals(whole.body)).toBe(true);
    expect([whole.headers['accept-ranges'], whole.headers.etag]).toEqual(['bytes', first.headers.etag]);
  });

  test('is sent whole to one who has a part of something else, and not at all beyond its end', async () => {
    const changed = await get('/a.csv', { range: 'bytes=100-', 'if-range': '"other"' });
    expect([changed.status, changed.body.length]).toEqual([200, TABLE.length]);
    const beyond = await get('/a.csv', { range: `bytes=${TABLE.length}-` });
    expect([beyond.status, beyond.headers['content-range'], beyond.body.length]).toEqual([
      416,
      `bytes */${TABLE.length}`,
      0,
    ]);
  });

  test('is answered to HEAD with the headers of GET and no body', async () => {
    const [got, head] = [await get('/a.csv'), await get('/a.csv', {}, 'HEAD')];
    expect(head.body).toHaveLength(0);
    expect([head.status, head.headers['content-length'], head.headers.etag]).toEqual([
      200,
      got.headers['content-length'],
      got.headers.etag,
    ]);
  });

  test('is kept for each host by itself, as addresses stand in it', async () => {
    pages = async ({ headers }) => file(`for ${headers.host}`);
    expect((await get('/a.bib', { host: 'one.example' })).body.toString()).toBe('for one.example');
    expect((await get('/a.bib', { host: 'two.example' })).body.toString()).toBe('for two.example');
  });
});

describe('one address in many spellings', () => {
  test('is made once, asked for in its one spelling', async () => {
    for (const query of ['?x=1', '?utm_source=mail&x=1', '?fbclid=a&x=1', '?x=1&fbclid=b'])
      expect((await get(`/a.csv${query}`)).status).toBe(200);
    expect(questions).toEqual(['/a.csv?x=1']);
  });

  test('is asked for each time as a form sends it', async () => {
    await get('/a.csv?x=1');
    await get('/a.csv?x=1&x=1');
    await get('/a.csv?x=1&x=1');
    expect(questions).toHaveLength(3);
  });

  test('has one script, whatever the page was called by', async () => {
    const later = { url: '/_late/aaaaaaaaaa/?x=1', answer: file('start()') };
    pages = async () => ({ ...file('<p>'), later });
    await get('/?utm_source=mail&x=1');
    for (const from of ['?x=1', '?x=1&fbclid=c'])
      expect((await get(`/_late/aaaaaaaaaa/${from}`)).body.toString()).toBe('start()');
    expect(questions).toEqual(['/?x=1']);
  });

  test('is asked for as it is spelled by the script of a page, which takes no other spelling', async () => {
    await get('/?utm_source=mail&x=1&_rsc=a1-b2', { rsc: '1' });
    await get('/?x=1&_rsc=a1-b2', { rsc: '1' });
    await get('/?x=1&_rsc=a1-b2', { rsc: '1' });
    await get('/?_rsc=a1-b2');
    expect(questions).toEqual(['/?utm_source=mail&x=1&_rsc=a1-b2', '/?x=1&_rsc=a1-b2', '/']);
  });

  test('weighs as much as its letters where it is long', async () => {
    const long = (index: number) => `/a.csv?x=${String(index).padStart(8000, '0')}`;
    pages = async () => file('short');
    for (let index = 0; index < 80; index++) await get(long(index));
    questions.length = 0;
    // A million bytes hold some 62 addresses of 8,000 letters.
    await get(long(79));
    expect(questions).toEqual([]);
    await get(long(0));
    expect(questions).toHaveLength(1);
  });
});

describe('a new version of the data', () => {
  test('is answered with at once', async () => {
    await get('/a.csv');
    release = 'bbbbbbbbbb';
    pages = async () => file('new', { 'x-data-version': 'bbbbbbbbbb' });
    expect((await get('/a.csv')).body.toString()).toBe('new');
  });

  test('does not take over what was made from the one before', async () => {
    release = 'bbbbbbbbbb';
    await get('/a.csv');
    pages = async () => file('new', { 'x-data-version': 'bbbbbbbbbb' });
    expect((await get('/a.csv')).body.toString()).toBe('new');
  });
});

test('a version that was removed is not answered from what was kept of it', async () => {
  await get('/a.csv?x=bbbbbbbbbb');
  held = 'all but one';
  pages = async () => ({ status: 400, headers: { 'content-type': 'text/plain' }, body: Buffer.from('not held') });
  expect((await get('/a.csv?x=bbbbbbbbbb')).status).toBe(400);
});

describe('a page', () => {
  const page: Answer = {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=60',
      vary: 'rsc, next-router-state-tree',
    },
    body: Buffer.from('<p>The whole page.</p>'),
  };

  test('is made once, and is not sent to one who has it', async () => {
    pages = async () => page;
    const first = await get('/');
    expect(first.body.toString()).toBe('<p>The whole page.</p>');
    expect((await get('/', { 'if-none-match': first.headers.etag! })).status).toBe(304);
    expect(questions).toEqual(['/']);
  });

  test('brings along what will be asked for next, until another version of the data is current', async () => {
    const script = (body: string): Answer => ({
      ...file(body),
      headers: { 'content-type': 'text/javascript', 'cache-control': 'public' },
    });
    pages = async ({ url }) =>
      url === '/' ? { ...page, later: { url: '/_late/aaaaaaaaaa/', answer: script('start()') } } : script('made anew');
    await get('/');
    expect((await get('/_late/aaaaaaaaaa/')).body.toString()).toBe('start()');
    expect(questions).toEqual(['/']);
    release = 'bbbbbbbbbb';
    expect((await get('/_late/aaaaaaaaaa/')).body.toString()).toBe('made anew');
  });

  test('is not mixed up with what its script asks for', async () => {
    pages = async ({ headers }) =>
      headers.rsc
        ? { ...page, headers: { ...page.headers, 'content-type': 'text/x-component' }, body: Buffer.from('parts') }
        : page;
    const whole = await get('/');
    expect((await get('/', { rsc: '1' })).body.toString()).toBe('parts');
    expect((await get('/')).body.toString()).toBe('<p>The whole page.</p>');
    expect(whole.headers.vary).toBe('rsc, next-router-state-tree, Accept-Encoding');
  });
});

describe('what cannot be kept', () => {
  test.each([
    ['a refusal', { status: 400, headers: { 'content-type': 'text/plain' }, body: Buffer.from('no') }],
    ['a file that says so', file('x', { 'cache-control': 'no-store' })],
  ])('%s is asked for each time', async (_name, answer) => {
    pages = async () => answer;
    await get('/a.csv');
    await get('/a.csv');
    expect(questions).toHaveLength(2);
  });
});

describe('faults', () => {
  test('before the pages are ready the answer is 503 with a time to try again', async () => {
    release = null;
    for (const path of ['/', '/healthz', '/figures/attacks.csv']) {
      const { status, headers } = await get(path);
      expect([status, headers['retry-after']]).toEqual([503, '2']);
    }
    release = 'aaaaaaaaaa';
    expect(JSON.parse((await get('/healthz')).body.toString())).toEqual({ status: 'ok', release: 'aaaaaaaaaa' });
    expect(questions).toEqual([]);
  });

  test('pages that break off are told in words, and asked again next time', async () => {
    pages = () => Promise.reject(new Error('socket hang up'));
    const { status, body } = await get('/a.csv');
    expect([status, body.toString()]).toEqual([503, 'The pages do not answer. Please try again in a moment.\n']);
    pages = async () => file(TABLE);
    expect((await get('/a.csv')).status).toBe(200);
  });

  test('one image is painted at a time, a hundred wait, the others are told to come back', async () => {
    let [running, most, toldToComeBack] = [0, 0, 0];
    let begin = () => {};
    const allHaveAsked = new Promise<void>((resolve) => (begin = resolve));
    pages = async () => {
      most = Math.max(most, ++running);
      await allHaveAsked;
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
      return file('image', { 'content-type': 'image/png' });
    };
    const asked = Array.from({ length: 130 }, async (_, index) => {
      const reply = await get(`/figures/attacks.png?x=${500 + index}`);
      if (reply.status === 503 && ++toldToComeBack === 29) begin();
      return reply;
    });
    const replies = await Promise.all(asked);
    const statuses = replies.map(({ status }) => status);
    expect(most).toBe(1);
    expect(statuses.filter((status) => status === 200)).toHaveLength(101);
    const refused = replies.filter(({ status }) => status === 503);
    expect(statuses.every((status) => status === 200 || status === 503)).toBe(true);
    expect(refused).toHaveLength(29);
    expect(refused.every(({ headers }) => headers['retry-after'] === '2')).toBe(true);
  });

  test('whatever is not a question is refused', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
    expect((await get('/', {}, 'DELETE')).headers.allow).toBe('GET, HEAD');
    expect((await get('http://elsewhere.example/')).status).toBe(400);
    expect(questions).toEqual([]);
  });
});

test.each([
  [
    'what a page sends',
    [
      '',
      {
        children: [
          'figures',
          { children: [['figure', 'attacks', 'd', null], { children: ['__PAGE__?{"from":"2020"}', {}, null, null] }] },
        ],
      },
      null,
      null,
      true,
    ],
    200,
  ],
  ['a number', 1, 400],
  ['half a tree', ['', { children: [] }], 400],
  ['a tree of trees', Array.from({ length: 30 }).reduce<unknown>((inner) => ['', { children: inner }], ['', {}]), 400],
])('of the state of a page’s script, %s is taken or refused', async (_name, state, status) => {
  expect(
    (await get('/', { rsc: '1', 'next-router-state-tree': encodeURIComponent(JSON.stringify(state)) })).status,
  ).toBe(status);
});
