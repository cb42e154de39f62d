import { createHash } from 'node:crypto';
import type { Answer } from '@/lib/serve/answer';
import { askSecurely } from '@/lib/serve/next/askSecurely';
import type { Question } from '@/lib/serve/askPages';

/** Signs as Next does: with the nonce of the policy that it finds in the request. */
const signOf = ({ headers }: Question) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))![1]!;
const page = (body: string, headers: Record<string, string> = {}): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body: Buffer.from(body),
});
const ask = (url: string, answer: (sign: string) => Answer, headers: Question['headers'] = {}) =>
  askSecurely(async (question) => answer(signOf(question)))({ url, headers });
const scriptsAllowed = ({ headers }: Answer) =>
  /script-src ([^;]+)/.exec(headers['content-security-policy']!)![1]!.split(' ');
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The script that starts the others. */
const starterOf = ({ body }: Answer) =>
  hashOf(/<script>((?:(?!<script)[\s\S])*)<\/script>$/.exec(body.toString())![1]!);

const signed = (sign: string) =>
  page(
    `<script nonce="${sign}">one()</script><script id="b" nonce="${sign}">two()</script><script src="/a.js" async="" nonce="${sign}"></script>`,
    { 'x-data-version': 'v1', 'cache-control': 'public' },
  );

test('the script that starts those of the page may run, and those of this server', async () => {
  const answer = await ask('/', signed);
  expect(scriptsAllowed(answer)).toEqual(["'self'", starterOf(answer)]);
});

test('what the page signed comes along as a script with an address of its own, and is the same when asked for there', async () => {
  const { later } = await ask('/figures/attacks?from=2022-01&title=é', signed);
  expect(later!.url).toBe('/_late/v1/figures/attacks?from=2022-01&title=%e9');
  expect([
    later!.answer.status,
    later!.answer.body.toString(),
    later!.answer.headers['content-type'],
    later!.answer.headers['cache-control'],
  ]).toEqual([200, 'one()\n;two()', 'text/javascript; charset=utf-8', 'public']);
  const questions: string[] = [];
  const again = await askSecurely(async (question) => (questions.push(question.url), signed(signOf(question))))({
    url: later!.url,
    headers: {},
  });
  expect([questions, again]).toEqual([['/figures/attacks?from=2022-01&title=%e9'], later!.answer]);
});

test('a page of another version than is current is loaded anew instead of being taken over', async () => {
  const answer = await ask('/_late/v0/methods', signed);
  expect([answer.body.toString(), answer.headers['cache-control']]).toEqual(['location.reload()', 'no-store']);
});

test('a script that came into the page with somebody’s text may not', async () => {
  const answer = await ask('/?title=x', (sign) =>
    page(
      `<p><script>steal()</script><script nonce="guess">steal()</script><script>'nonce="${'x'.repeat(24)}"';steal()</script></p><script nonce="${sign}">own()</script>`,
    ),
  );
  expect(scriptsAllowed(answer)).toEqual(["'self'", starterOf(answer)]);
  expect(answer.later!.answer.body.toString()).toBe('own()');
});

test('nobody outside sees or chooses the sign, and the page has the same bytes for all', async () => {
  const signs = new Set<string>();
  const answers = await Promise.all(
    Array.from({ length: 3 }, () =>
      ask(
        '/',
        (sign) => {
          signs.add(sign);
          return page(
            `<link href="/a.css" nonce="${sign}"/><script nonce="${sign}">push({"nonce":"${sign}"})</script>`,
            { link: `</a.woff2>; rel=preload; nonce="${sign}"; as="font"` },
          );
        },
        { 'content-security-policy': "script-src 'nonce-mine'" },
      ),
    ),
  );
  expect(signs.size).toBe(3);
  expect(signs).not.toContain('mine');
  const sent = answers.map(({ headers, body, later }) =>
    JSON.stringify([headers, body.toString(), later!.url, later!.answer.body.toString()]),
  );
  expect(new Set(sent).size).toBe(1);
  for (const sign of signs) expect(sent[0]).not.toContain(sign);
  expect(answers[0]!.later!.answer.body.toString()).toBe('push({"nonce":""})');
});

test('faces that the header names are named in the page too, where its script looks for them', async () => {
  const link =
    '</a.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2", </b.css>; rel=preload; as="style"';
  const [named, none] = await Promise.all(
    ([{ link }, {}] as Record<string, string>[]).map((headers) =>
      ask('/', (sign) => page(`<head><title>x</title></head><script nonce="${sign}">own()</script>`, headers)),
    ),
  );
  expect(named!.headers.link).toBeUndefined();
  expect(named!.body.toString()).toMatch(
    /^<head><link rel="preload" href="\/a.woff2" as="font" crossorigin="" type="font\/woff2"\/><title>x<\/title><\/head><script>/,
  );
  expect(none!.body.toString()).toMatch(/^<head><title>x<\/title><\/head><script>/);
});

test('a page that takes script is written in ASCII, words alone as they are', async () => {
  const [taken, words] = [
    await ask('/', (sign) => page(`<p>“a”</p><script nonce="${sign}">push("–")</script>`)),
    await ask('/', () => page('<p>“a”</p>')),
  ];
  expect(taken.body.toString()).toContain('<p>&#8220;a&#8221;</p>');
  expect(taken.later!.answer.body.toString()).toBe('push("\\u2013")');
  expect(words.body.toString()).toBe('<p>“a”</p>');
});

test('files and embeds run nothing, and only embeds may be framed', async () => {
  const image = await ask('/figures/attacks.svg', () => ({
    ...page('<svg/>'),
    headers: { 'content-type': 'image/svg+xml' },
  }));
  const embed = await ask('/embed/attacks', () => page('<script>x()</script>'));
  const frames = ({ headers }: Answer) => [
    /frame-ancestors ([^;]+)/.exec(headers['content-security-policy']!)![1],
    headers['x-frame-options'],
  ];
  expect([scriptsAllowed(image), scriptsAllowed(embed)]).toEqual([["'none'"], ["'none'"]]);
  expect([frames(image), frames(embed)]).toEqual([
    ["'none'", 'DENY'],
    ['*', undefined],
  ]);
});
