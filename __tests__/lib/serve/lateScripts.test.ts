import { createHash } from 'node:crypto';
import { lateScripts } from '@/lib/serve/lateScripts';

const SIGN = 'unforeseen';
const page = (text: string) => `<html><head><link rel="preload" as="script" fetchPriority="low" href="/b.js" nonce="${SIGN}"/><link rel="preload" as="font" href="/f.woff2"/><script src="/a.js" async="" nonce="${SIGN}"></script></head><body><p>${text}</p><script src="/b.js" id="start" async="" nonce="${SIGN}"></script><script nonce="${SIGN}">push("${SIGN}")</script></body></html>`;

interface Script {
  readonly type: string | null;
  readonly tag: string;
  readonly text: string;
}

const scriptsOf = (html: string): Script[] => [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(([, attributes, text]) => ({ type: /^ type="([^"]*)"/.exec(attributes!)?.[1] ?? null, tag: attributes!.replace(/^ type="[^"]*"/, ''), text: text! }));
const markOf = (text: string) => scriptsOf(lateScripts(page(text), SIGN).html)[0]!.type!;
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a page comes with one script that runs, and the others wait behind one mark in their order', () => {
  const scripts = scriptsOf(lateScripts(page('Words'), SIGN).html);
  const [mark] = scripts.map(({ type }) => type);
  expect(mark).toMatch(/^late-[\w-]{43}$/);
  expect(scripts.map(({ type }) => type)).toEqual([mark, mark, mark, null]);
  expect(scripts.slice(0, 3).map(({ tag, text }) => [tag, text])).toEqual([[' src="/a.js" async=""', ''], [' src="/b.js" id="start" async=""', ''], ['', 'push("")']]);
  expect(scripts[3]!.text).toContain(mark);
});

test('the policy names the waiting scripts of the page and the one that starts them', () => {
  const { html, hashes } = lateScripts(page('Words'), SIGN);
  expect(hashes).toEqual([hashOf('push("")'), hashOf(scriptsOf(html)[3]!.text)]);
});

test('nothing is fetched for a script beforehand', () => {
  const { html } = lateScripts(page('Words'), SIGN);
  expect([html.includes('as="script"'), html.includes('as="font"')]).toEqual([false, true]);
});

test.each([
  '<script>steal()</script>',
  '<script nonce="guess">steal()</script>',
  '<script type="late-guess">steal()</script>',
  `<script type="${markOf('Words')}">steal()</script>`,
  '</p></body><script>steal()</script>',
  "<script x='",
])('what came with somebody’s text bears no mark and no hash: %s', (text) => {
  const { html, hashes } = lateScripts(page(text), SIGN);
  const mark = /script\[type="([^"]+)"\]/.exec(html)![1]!;
  expect(html).toContain(`<p>${text}</p>`);
  expect(text).not.toContain(mark);
  expect(html.split(`<script type="${mark}"`)).toHaveLength(4);
  expect(hashes).not.toContain(hashOf('steal()'));
});

test('a text that holds the mark of a page makes it another', () => {
  const first = markOf('Words');
  expect(markOf(first)).not.toBe(first);
  expect(markOf('Words')).toBe(first);
});

test('a page without script gets none', () => {
  const html = '<html><body><p>Words</p><script>steal()</script></body></html>';
  expect(lateScripts(html, SIGN)).toEqual({ html, hashes: [] });
});
